package org.tidewaiter.data.duckdb;

import java.util.Arrays;
import org.tidewaiter.api.record.DataException;

/**
 * Which record of the files is which row: rows are by ascending key, records as they came.
 *
 * <p>Takes 8 bytes a row, or nothing where the files are in order already. Immutable.
 */
final class RowOrder {

    private static final int NONE = -1;

    private final int rows;
    private final int[] sourceOf;
    private final int[] rowOf;

    private RowOrder(int rows, int[] sourceOf, int[] rowOf) {
        this.rows = rows;
        this.sourceOf = sourceOf;
        this.rowOf = rowOf;
    }

    /** Takes down the sources in the order of the rows. */
    static final class Builder {
        private final int sources;
        private int[] sourceOf = new int[1 << 10];
        private int rows;
        private boolean same = true;

        Builder(String table, long sources) {
            if (sources > Integer.MAX_VALUE - 8) {
                throw new DataException(
                        java.util.List.of(
                                table
                                        + " has "
                                        + sources
                                        + " rows: this source reads 2,147,483,639 at most; split"
                                        + " the data set by years"));
            }
            this.sources = (int) sources;
        }

        void add(long source) {
            same &= source == rows;
            if (rows == sourceOf.length) {
                long larger = Math.min(sources, (long) sourceOf.length * 2);
                sourceOf = Arrays.copyOf(sourceOf, (int) larger);
            }
            sourceOf[rows++] = (int) source;
        }

        RowOrder build() {
            if (same) {
                return new RowOrder(rows, new int[0], new int[0]);
            }
            int[] rowOf = new int[sources];
            Arrays.fill(rowOf, NONE);
            for (int row = 0; row < rows; row++) {
                rowOf[sourceOf[row]] = row;
            }
            return new RowOrder(rows, Arrays.copyOf(sourceOf, rows), rowOf);
        }
    }

    int rows() {
        return rows;
    }

    /** The record that is this row. */
    long source(int row) {
        return sourceOf.length == 0 ? row : sourceOf[row];
    }

    /** The row that is this record; negative if it was not accepted. */
    int row(long source) {
        if (rowOf.length == 0) {
            return source < rows ? (int) source : NONE;
        }
        return rowOf[(int) source];
    }
}
