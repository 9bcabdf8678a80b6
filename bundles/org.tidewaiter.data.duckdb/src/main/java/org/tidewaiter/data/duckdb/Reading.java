package org.tidewaiter.data.duckdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Port;

/** SQL of the first stage: files to texts, values beside them and what is wrong, in one pass. */
final class Reading {

    private final Layout layout;
    private final Typing typing;

    Reading(Layout layout, Typing typing) {
        this.layout = layout;
        this.typing = typing;
    }

    /** Creates the staged table without rows. */
    String create() {
        List<String> columns = new ArrayList<>();
        layout.present().forEach(column -> columns.add(Layout.text(column) + " VARCHAR"));
        layout.typed()
                .forEach(column -> columns.add(Layout.value(column) + " " + Typing.type(column)));
        for (int i = 0; i < layout.unknown().size(); i++) {
            columns.add(Layout.unknown(i) + " VARCHAR");
        }
        columns.add(Layout.problem() + " SMALLINT");
        return "CREATE TABLE " + layout.table() + " (\n  " + Sql.list(columns) + ")";
    }

    /**
     * Appends the rows of one file.
     *
     * @param rejects the name of the table that takes what cannot be split into columns; DuckDB
     *     wants one that needs no quotes
     */
    String append(Header header, String rejects) {
        List<String> texts = new ArrayList<>();
        List<String> parsed = new ArrayList<>(List.of("*"));
        List<String> values = new ArrayList<>(List.of("*"));
        for (Column column : layout.present()) {
            texts.add(given(header, column.name()) + " AS " + Layout.text(column));
        }
        for (Column column : layout.typed()) {
            parsed.add(typing.parsed(column) + " AS " + Layout.parsed(column));
            values.add(Typing.value(column, Layout.parsed(column)) + " AS " + Layout.value(column));
        }
        for (int i = 0; i < layout.unknown().size(); i++) {
            texts.add(given(header, layout.unknown().get(i)) + " AS " + Layout.unknown(i));
        }
        return "INSERT INTO %s SELECT\n  %s\nFROM (SELECT\n  %s\nFROM (SELECT\n  %s\nFROM (SELECT\n  %s\nFROM %s)))"
                .formatted(
                        layout.table(),
                        Sql.list(kept()),
                        Sql.list(values),
                        Sql.list(parsed),
                        Sql.list(texts),
                        source(header.file(), reading(header, rejects)));
    }

    /** What is kept of a record, in the order of {@link #create}. */
    private List<String> kept() {
        Optional<Column> changing = Ordering.firstSubmission(layout.port());
        List<String> kept = new ArrayList<>();
        for (Column column : layout.present()) {
            // a value that may be changed afterwards does not tell the text
            boolean changes = changing.equals(Optional.of(column));
            kept.add(changes ? Layout.text(column) : ShortTexts.kept(column));
        }
        layout.typed().forEach(column -> kept.add(Layout.value(column)));
        for (int i = 0; i < layout.unknown().size(); i++) {
            kept.add(Layout.unknown(i));
        }
        kept.add(Rejecting.problem(layout));
        return kept;
    }

    /** The text of a column in a file, {@code NULL} where the file does not have it. */
    private static String given(Header header, String name) {
        for (int i = 0; i < header.names().size(); i++) {
            if (header.column(i).equals(name.toLowerCase(Locale.ROOT))) {
                return header.file().isParquet()
                        ? text(Sql.name(header.names().get(i)), header.types().get(i))
                        : position(i);
            }
        }
        return "CAST(NULL AS VARCHAR)";
    }

    private static String position(int index) {
        return Sql.name("column " + index);
    }

    /** Parquet has typed values; instants are written with their offset so that none is lost. */
    private static String text(String column, String type) {
        return type.equals("TIMESTAMP WITH TIME ZONE")
                ? "replace(strftime(%s AT TIME ZONE 'UTC', '%%Y-%%m-%%dT%%H:%%M:%%S.%%fZ'), '.000000Z', 'Z')"
                        .formatted(column)
                : "CAST(" + column + " AS VARCHAR)";
    }

    private static List<String> reading(Header header, String rejects) {
        if (header.file().isParquet()) {
            return List.of();
        }
        String columns =
                IntStream.range(0, header.names().size())
                        .mapToObj(i -> Sql.text("column " + i) + ": 'VARCHAR'")
                        .collect(Collectors.joining(", ", "{", "}"));
        return List.of(
                "auto_detect = false",
                "header = true",
                "delim = ','",
                "quote = '\"'",
                "escape = '\"'",
                "strict_mode = true",
                "compression = "
                        + (header.file().format() == SourceFile.Format.CSV_GZ
                                ? "'gzip'"
                                : "'none'"),
                "columns = " + columns,
                "store_rejects = true",
                "rejects_limit = 0",
                "rejects_table = " + Sql.text(rejects),
                "rejects_scan = " + Sql.text(rejects + "_scan"));
    }

    /** The table function that reads a file. */
    static String source(SourceFile file, List<String> options) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Sql.file(file.path()));
        arguments.addAll(options);
        arguments.add("hive_partitioning = false");
        if (file.isParquet()) {
            arguments.add("binary_as_string = true");
        }
        String function = file.isParquet() ? "read_parquet" : "read_csv";
        return function + "(" + String.join(", ", arguments) + ")";
    }

    /** The known columns that at least one header has, and the names of all others. */
    static Layout layout(Port port, List<Header> headers, Optional<Column> always) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Header header : headers) {
            for (int i = 0; i < header.names().size(); i++) {
                names.putIfAbsent(header.column(i), header.given(i));
            }
        }
        List<Column> present =
                port.columns().stream()
                        .filter(c -> names.containsKey(c.name()) || always.equals(Optional.of(c)))
                        .toList();
        present.forEach(column -> names.remove(column.name()));
        return new Layout(port, present, List.copyOf(names.values()));
    }
}
