package org.tidewaiter.data.duckdb;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** How names, texts and files are written in SQL, so that nothing in the data is taken for SQL. */
final class Sql {

    /** What is blank for {@link String#strip()}: DuckDB's own trim knows only the space. */
    private static final String BLANKS =
            "\t\n\u000B\f\r\u001C\u001D\u001E\u001F \u1680\u2000\u2001\u2002\u2003\u2004\u2005"
                    + "\u2006\u2008\u2009\u200A\u2028\u2029\u205F\u3000";

    private Sql() {}

    /** A name of a table or column. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text. */
    static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /** A file, as a text in which no character is a wildcard. */
    static String file(Path path) {
        String plain = path.toAbsolutePath().toString();
        return text(plain.replaceAll("[\\[*?]", "[$0]"));
    }

    /** Expressions in a row. */
    static String list(Collection<String> expressions) {
        return expressions.stream().collect(Collectors.joining(",\n  "));
    }

    /** The text without blanks at both ends, dear: some 100 ns. */
    static String trimmed(String expression) {
        return "trim(" + expression + ", " + text(BLANKS) + ")";
    }

    /**
     * The text without blanks at both ends, quick for texts that begin and end with a printable
     * character of ASCII.
     */
    static String quicklyTrimmed(String expression) {
        return "CASE WHEN %1$s >= '!' AND %1$s < chr(127) AND ascii(right(%1$s, 1)) BETWEEN 33 AND 126 THEN %1$s ELSE %2$s END"
                .formatted(expression, trimmed(expression));
    }

    /** Whether there is nothing but blanks; quick for texts that begin with printable ASCII. */
    static String blank(String expression) {
        return "CASE WHEN %1$s >= '!' AND %1$s < chr(127) THEN false ELSE coalesce(%2$s, '') = '' END"
                .formatted(expression, trimmed(expression));
    }
}
