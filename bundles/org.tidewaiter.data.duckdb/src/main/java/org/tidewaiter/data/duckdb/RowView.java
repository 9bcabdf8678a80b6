package org.tidewaiter.data.duckdb;

import java.util.Arrays;

/**
 * Which rows of a table were known at an instant.
 *
 * <p>A column file numbers all rows, a view only those that it holds. Takes 4 bytes a row, or
 * nothing where it holds all. Immutable.
 *
 * @param horizonSeconds nothing after it is known
 */
record RowView(int rows, int[] held, long horizonSeconds) {

    /** All rows, without a horizon. */
    static RowView all(int rows) {
        return new RowView(rows, new int[0], Long.MAX_VALUE);
    }

    /** The row of the column file that is this row. */
    int base(int row) {
        return held.length == 0 ? row : held[row];
    }

    /** Whether the row of the column file is held. */
    boolean holds(int base) {
        if (base < 0 || rows == 0) {
            return false;
        }
        return held.length == 0 ? base < rows : Arrays.binarySearch(held, base) >= 0;
    }

    boolean hasHorizon() {
        return horizonSeconds != Long.MAX_VALUE;
    }

    /** Whether a time is not known yet. */
    boolean hides(long seconds) {
        return seconds > horizonSeconds;
    }

    /** Whether a day is not known yet: it begins at midnight in UTC. */
    boolean hidesDay(int day) {
        return day * 86_400L > horizonSeconds;
    }
}
