package org.tidewaiter.data.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Missing;

/**
 * The values of one column, put into the order of the rows as they come in the order of the files.
 *
 * <p>Takes 4 or 8 bytes of Java heap a row. Used by one thread.
 */
abstract class ColumnCut {

    /** An array of missing values. */
    static ColumnCut of(Column column, int rows) {
        if (column instanceof Column.Code || column instanceof Column.Day) {
            return new Ints(rows, column instanceof Column.Code ? Missing.CODE : Missing.DAY);
        } else if (column instanceof Column.Real) {
            return new Reals(rows);
        }
        return new Longs(rows);
    }

    /** How many bytes a row takes. */
    static int bytes(Column column) {
        return column instanceof Column.Code || column instanceof Column.Day
                ? Integer.BYTES
                : Long.BYTES;
    }

    /**
     * Takes a column of a chunk.
     *
     * @param rows the row of each value, negative if it was not accepted
     */
    abstract void take(DuckDBDataChunkReader chunk, int index, int[] rows);

    abstract void write(Path file) throws IOException;

    /** Codes or days. */
    private static final class Ints extends ColumnCut {
        private final int[] values;
        private final int missing;

        Ints(int rows, int missing) {
            this.values = new int[rows];
            this.missing = missing;
            Arrays.fill(values, missing);
        }

        @Override
        void take(DuckDBDataChunkReader chunk, int index, int[] rows) {
            DuckDBReadableVector value = chunk.vector(index);
            for (int i = 0, size = (int) chunk.rowCount(); i < size; i++) {
                if (rows[i] >= 0) {
                    values[rows[i]] = value.getInt(i, missing);
                }
            }
        }

        @Override
        void write(Path file) throws IOException {
            ColumnFile.write(file, values);
        }
    }

    /** Seconds or whole numbers. */
    private static final class Longs extends ColumnCut {
        private final long[] values;

        Longs(int rows) {
            this.values = new long[rows];
            Arrays.fill(values, Missing.WHOLE);
        }

        @Override
        void take(DuckDBDataChunkReader chunk, int index, int[] rows) {
            DuckDBReadableVector value = chunk.vector(index);
            for (int i = 0, size = (int) chunk.rowCount(); i < size; i++) {
                if (rows[i] >= 0) {
                    values[rows[i]] = value.getLong(i, Missing.WHOLE);
                }
            }
        }

        @Override
        void write(Path file) throws IOException {
            ColumnFile.write(file, values);
        }
    }

    /** Real numbers, as their bits. */
    private static final class Reals extends ColumnCut {
        private final long[] values;

        Reals(int rows) {
            this.values = new long[rows];
            Arrays.fill(values, Double.doubleToLongBits(Missing.REAL));
        }

        @Override
        void take(DuckDBDataChunkReader chunk, int index, int[] rows) {
            DuckDBReadableVector value = chunk.vector(index);
            for (int i = 0, size = (int) chunk.rowCount(); i < size; i++) {
                if (rows[i] >= 0) {
                    values[rows[i]] = Double.doubleToLongBits(value.getDouble(i, Missing.REAL));
                }
            }
        }

        @Override
        void write(Path file) throws IOException {
            ColumnFile.write(file, values);
        }
    }
}
