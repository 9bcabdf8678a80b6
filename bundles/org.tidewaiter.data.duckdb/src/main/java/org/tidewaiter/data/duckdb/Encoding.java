package org.tidewaiter.data.duckdb;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tidewaiter.api.record.Column;

/**
 * SQL of the last stage: texts to dense codes in the order of their code points.
 *
 * <p>Only distinct texts are brought to one form and sorted; rows are then joined to the codes by
 * the text as given. DuckDB compares texts by the bytes of UTF-8, which is by code point.
 */
final class Encoding {

    /** A column of a domain. */
    record Use(StagedTable table, Column.Code column) {}

    private final String domain;
    private final List<Use> uses;

    /** Encodes the domain that these columns, at least one, share. */
    Encoding(String domain, List<Use> uses) {
        this.domain = domain;
        this.uses = List.copyOf(uses);
    }

    private String table() {
        return Sql.name("codes of " + domain);
    }

    /**
     * The statements that make the dictionary, in their order.
     *
     * <p>Distinct texts are kept in a table of their own: in one statement, the test for blank
     * texts would be moved to every row, and the forms with it.
     */
    List<String> create() {
        return List.of(
                "CREATE OR REPLACE TEMP TABLE given AS " + distinct(),
                """
                CREATE OR REPLACE TABLE %s AS
                SELECT form, given, text,
                  CAST(dense_rank() OVER (ORDER BY text) - 1 AS INTEGER) AS code
                FROM (%s) WHERE text <> ''"""
                        .formatted(table(), forms()),
                "DROP TABLE given");
    }

    private String distinct() {
        return uses.stream()
                .map(
                        use ->
                                "SELECT '%s' AS form, given FROM (SELECT DISTINCT %s AS given FROM %s t)"
                                        .formatted(
                                                use.column().form(),
                                                Layout.text(use.column()),
                                                use.table().accepted()))
                .collect(Collectors.joining("\nUNION\n"));
    }

    private String forms() {
        Set<Column.Form> forms = new TreeSet<>();
        uses.forEach(use -> forms.add(use.column().form()));
        return forms.stream()
                .map(
                        form ->
                                "SELECT form, given, %s AS text FROM given WHERE form = '%s'"
                                        .formatted(Typing.form("given", form), form))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    /** How many texts there are. */
    String count() {
        return "SELECT coalesce(max(code) + 1, 0) FROM " + table();
    }

    /** The texts in the order of their codes. */
    String texts() {
        return "SELECT DISTINCT text, code FROM " + table() + " ORDER BY code";
    }

    /**
     * Joins rows to their codes; rows without one stay.
     *
     * @param rows the alias of the staged table
     * @param codes the alias under which the column {@code code} is found
     */
    String join(Use use, String rows, String codes) {
        return "LEFT JOIN (SELECT given, code FROM %1$s WHERE form = '%2$s') %3$s ON %3$s.given = %4$s.%5$s"
                .formatted(table(), use.column().form(), codes, rows, Layout.text(use.column()));
    }
}
