package org.tidewaiter.engine;

import java.util.List;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Table;

/** A table whose cursors are watched. */
final class WatchedTable implements Table {

    private final Table table;
    private final Gauge gauge;

    WatchedTable(Table table, Gauge gauge) {
        this.table = table;
        this.gauge = gauge;
    }

    @Override
    public Port port() {
        return table.port();
    }

    @Override
    public long rows() {
        return table.rows();
    }

    @Override
    public boolean has(Column column) {
        return table.has(column);
    }

    @Override
    public Cursor scan(List<? extends Column> columns) {
        gauge.checkpoint();
        return new WatchedCursor(table.scan(columns), gauge);
    }

    @Override
    public List<Cursor> split(int parts, List<? extends Column> columns) {
        gauge.checkpoint();
        return table.split(parts, columns).stream()
                .<Cursor>map(cursor -> new WatchedCursor(cursor, gauge))
                .toList();
    }

    @Override
    public Cursor pick(long[] rows, List<? extends Column> columns) {
        gauge.checkpoint();
        return new WatchedCursor(table.pick(rows, columns), gauge);
    }

    @Override
    public List<String> texts(Column column, long[] rows) {
        gauge.checkpoint();
        return table.texts(column, rows);
    }

    @Override
    public List<String> keys(long[] rows) {
        gauge.checkpoint();
        return table.keys(rows);
    }
}
