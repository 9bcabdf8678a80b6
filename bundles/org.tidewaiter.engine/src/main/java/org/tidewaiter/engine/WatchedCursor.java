package org.tidewaiter.engine;

import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;

/** Counts the rows that pass, and throws at the next batch once the run is cancelled. */
final class WatchedCursor implements Cursor {

    private final Cursor cursor;
    private final Gauge gauge;

    WatchedCursor(Cursor cursor, Gauge gauge) {
        this.cursor = cursor;
        this.gauge = gauge;
    }

    @Override
    public boolean advance() {
        gauge.checkpoint();
        boolean more = cursor.advance();
        if (more) {
            gauge.countRows(cursor.size());
        }
        return more;
    }

    @Override
    public int size() {
        return cursor.size();
    }

    @Override
    public long[] rows() {
        return cursor.rows();
    }

    @Override
    public int[] codes(Column.Code column) {
        return cursor.codes(column);
    }

    @Override
    public int[] days(Column.Day column) {
        return cursor.days(column);
    }

    @Override
    public long[] seconds(Column.Time column) {
        return cursor.seconds(column);
    }

    @Override
    public long[] wholes(Column.Whole column) {
        return cursor.wholes(column);
    }

    @Override
    public double[] reals(Column.Real column) {
        return cursor.reals(column);
    }

    @Override
    public void close() {
        cursor.close();
    }
}
