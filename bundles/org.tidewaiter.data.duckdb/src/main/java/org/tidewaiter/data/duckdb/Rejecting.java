package org.tidewaiter.data.duckdb;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.api.record.Column;

/**
 * SQL of the second stage: which records cannot be used, and why.
 *
 * <p>The problem of a record is the number of the first column, in the order of the port, that is
 * missing though required, or has a text that is no value.
 */
final class Rejecting {

    /** The problem of a record whose key another record has. */
    static final int REPEATED = -1;

    private Rejecting() {}

    /** Finds the records with a wrong or missing value. */
    static String create(Layout layout) {
        return "CREATE TABLE %1$s AS SELECT rowid AS source, CAST(%2$s AS INTEGER) AS problem FROM %3$s WHERE %2$s IS NOT NULL"
                .formatted(layout.table("rejects"), Layout.problem(), layout.table());
    }

    /** The problem of a record, from its texts and values. */
    static String problem(Layout layout) {
        List<String> cases = new ArrayList<>();
        List<Column> columns = layout.port().columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (layout.has(column) && (column.required() || Layout.isTyped(column))) {
                cases.add("WHEN " + wrong(column) + " THEN " + i);
            }
        }
        return cases.isEmpty()
                ? "CAST(NULL AS INTEGER)"
                : "CASE\n  " + String.join("\n  ", cases) + " END";
    }

    private static String wrong(Column column) {
        String text = Layout.text(column);
        if (!Layout.isTyped(column)) {
            return Sql.blank(text);
        }
        String noValue = Layout.value(column) + " IS NULL";
        return column.required()
                ? noValue
                : noValue + " AND " + text + " IS NOT NULL AND NOT " + Sql.blank(text);
    }

    /** The rows that are neither rejected nor superseded, to be put behind {@code FROM}. */
    static String accepted(Layout layout, boolean all) {
        return all
                ? layout.table()
                : "(SELECT rowid, * FROM %1$s t WHERE NOT EXISTS (FROM %2$s d WHERE d.source = t.rowid))"
                        .formatted(layout.table(), layout.table("dropped"));
    }
}
