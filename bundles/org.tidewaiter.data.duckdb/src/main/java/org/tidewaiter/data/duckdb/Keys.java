package org.tidewaiter.data.duckdb;

import java.util.stream.Collectors;
import org.tidewaiter.api.record.Column;

/** SQL for the texts by which findings cite rows. */
final class Keys {

    private Keys() {}

    /** The parts of the key joined by {@code /}, empty where missing. */
    static String text(Layout layout) {
        return layout.port().key().stream()
                .map(column -> layout.has(column) ? part(column) : "''")
                .collect(Collectors.joining(" || '/' || ", "(", ")"));
    }

    private static String part(Column column) {
        String value = Typing.key(column);
        String text = value;
        if (column instanceof Column.Day) {
            text = "strftime(DATE '1970-01-01' + " + value + ", '%Y-%m-%d')";
        } else if (column instanceof Column.Time) {
            text = "strftime(make_timestamp(" + value + " * 1000000), '%Y-%m-%dT%H:%M:%SZ')";
        } else if (column instanceof Column.Whole whole && whole.scale() != 1) {
            text =
                    "regexp_replace(CAST(CAST("
                            + value
                            + " AS DECIMAL(38, 9)) / "
                            + whole.scale()
                            + " AS VARCHAR), '\\.?0*$', '')";
        } else if (Layout.isTyped(column)) {
            text = "CAST(" + value + " AS VARCHAR)";
        }
        return "coalesce(" + text + ", '')";
    }

    /** Sorts the hashes of the keys, so that one row is found without looking at all. */
    static String createIndex(StagedTable table) {
        return "CREATE TABLE %s AS SELECT hash(%s) AS h, rowid AS source FROM %s t ORDER BY h"
                .formatted(table.layout().table("keys"), text(table.layout()), table.accepted());
    }

    /** The sources of rows whose key has the hash of that text. */
    static String find(Layout layout, String key) {
        return "SELECT source FROM %s WHERE h = hash(%s)"
                .formatted(layout.table("keys"), Sql.text(key));
    }
}
