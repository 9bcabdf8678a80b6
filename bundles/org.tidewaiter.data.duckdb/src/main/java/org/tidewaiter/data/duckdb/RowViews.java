package org.tidewaiter.data.duckdb;

import java.util.Arrays;
import java.util.List;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.Missing;

/** Finds the rows of a table that were known at an instant. */
final class RowViews {

    private RowViews() {}

    /** The table with those rows; a horizon of {@code Long.MAX_VALUE} is none. */
    static FolderTable table(OpenFolder folder, StagedTable staged, long horizonSeconds) {
        int rows = staged.order().rows();
        FolderTable whole = new FolderTable(folder, staged, RowView.all(rows));
        if (horizonSeconds == Long.MAX_VALUE) {
            return whole;
        }
        List<Column> from =
                staged.layout().port().knownFrom().stream().filter(whole::isFilled).toList();
        if (from.isEmpty()) {
            return new FolderTable(folder, staged, new RowView(rows, new int[0], horizonSeconds));
        }
        int[] held = held(whole, from, horizonSeconds);
        int[] base = held.length == rows ? new int[0] : held;
        return new FolderTable(folder, staged, new RowView(held.length, base, horizonSeconds));
    }

    private static int[] held(FolderTable whole, List<Column> from, long horizonSeconds) {
        int[] held = new int[(int) whole.rows()];
        int count = 0;
        try (Cursor cursor = whole.scan(from)) {
            while (cursor.advance()) {
                for (int i = 0; i < cursor.size(); i++) {
                    if (since(cursor, from, i) <= horizonSeconds) {
                        held[count++] = (int) cursor.rows()[i];
                    }
                }
            }
        }
        return Arrays.copyOf(held, count);
    }

    /** Since when a row is known: the first that has a value; ever, if none has. */
    private static long since(Cursor cursor, List<Column> from, int index) {
        for (Column column : from) {
            long seconds = Values.seconds(cursor, column, index);
            if (seconds != Missing.SECONDS) {
                return seconds;
            }
        }
        return Long.MIN_VALUE;
    }
}
