package org.tidewaiter.data.duckdb;

import java.util.Arrays;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.Missing;

/** Looks at a batch of any kind of column. */
final class Values {

    private Values() {}

    /** Whether some row of the batch has a value. */
    static boolean any(Cursor cursor, Column column) {
        int size = cursor.size();
        if (column instanceof Column.Code code) {
            return Arrays.stream(cursor.codes(code), 0, size).anyMatch(c -> c != Missing.CODE);
        } else if (column instanceof Column.Day day) {
            return Arrays.stream(cursor.days(day), 0, size).anyMatch(d -> d != Missing.DAY);
        } else if (column instanceof Column.Time time) {
            return Arrays.stream(cursor.seconds(time), 0, size).anyMatch(s -> s != Missing.SECONDS);
        } else if (column instanceof Column.Whole whole) {
            return Arrays.stream(cursor.wholes(whole), 0, size).anyMatch(w -> w != Missing.WHOLE);
        }
        return Arrays.stream(cursor.reals((Column.Real) column), 0, size)
                .anyMatch(r -> !Double.isNaN(r));
    }

    /**
     * Takes a day or time as seconds.
     *
     * @return the first second of a day in UTC; {@link Missing#SECONDS} where missing
     */
    static long seconds(Cursor cursor, Column column, int index) {
        if (column instanceof Column.Day day) {
            int days = cursor.days(day)[index];
            return days == Missing.DAY ? Missing.SECONDS : days * 86_400L;
        }
        return cursor.seconds((Column.Time) column)[index];
    }
}
