package org.tidewaiter.data.duckdb;

import java.util.List;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Port;

/**
 * How a table is staged in DuckDB.
 *
 * <p>One row a record, in the order of the files: each known column's text under the column's own
 * name, as given but for what {@link ShortTexts} leaves out; beside it, for days, times and
 * numbers, the value read from it; then the texts of unknown columns and why the record cannot be
 * used, if so. DuckDB's {@code rowid} numbers the records from 0 and is called the source of a row.
 *
 * @param present the known columns that at least one file has, in the order of the port
 * @param unknown the other columns, as the files name them
 */
record Layout(Port port, List<Column> present, List<String> unknown) {

    /** The table of texts and values. */
    String table() {
        return Sql.name(port.table());
    }

    /** A table beside it. */
    String table(String suffix) {
        return Sql.name(port.table() + "." + suffix);
    }

    boolean has(Column column) {
        return present.contains(column);
    }

    /** Whether a value is kept beside the text. */
    static boolean isTyped(Column column) {
        return !(column instanceof Column.Key) && !(column instanceof Column.Code);
    }

    /** The column of texts. */
    static String text(Column column) {
        return Sql.name(column.name());
    }

    /** The column of values. */
    static String value(Column column) {
        return Sql.name(column.name() + " value");
    }

    /** The column of what was parsed from the text, on the way to the value. */
    static String parsed(Column column) {
        return Sql.name(column.name() + " parsed");
    }

    /** The column of what is wrong with a record, {@code NULL} if nothing is. */
    static String problem() {
        return Sql.name("row problem");
    }

    /** The column of an unknown column's texts. */
    static String unknown(int index) {
        return Sql.name("unknown " + index);
    }

    /** The columns with a value beside their text. */
    List<Column> typed() {
        return present.stream().filter(Layout::isTyped).toList();
    }
}
