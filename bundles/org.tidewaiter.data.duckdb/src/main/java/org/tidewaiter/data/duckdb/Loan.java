package org.tidewaiter.data.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Missing;

/** The array in which a cursor lends one column, and the file from which it is filled. */
abstract class Loan implements AutoCloseable {

    private final ColumnFile.Reader reader;

    private Loan(ColumnFile.Reader reader) {
        this.reader = reader;
    }

    /** Lends what a file holds. */
    static Loan of(Column column, Path file, RowView view) throws IOException {
        ColumnFile.Reader reader = new ColumnFile.Reader(file);
        boolean masked = view.hasHorizon() && !Columns.isPlanned(column);
        if (column instanceof Column.Code || column instanceof Column.Day) {
            return new Ints(reader, masked ? view : RowView.all(0));
        }
        return column instanceof Column.Real
                ? new Doubles(reader)
                : new Longs(reader, masked ? view : RowView.all(0));
    }

    /** An array of missing values only. */
    static Object missing(Column column, int size) {
        if (column instanceof Column.Real) {
            double[] lent = new double[size];
            Arrays.fill(lent, Missing.REAL);
            return lent;
        } else if (column instanceof Column.Code || column instanceof Column.Day) {
            int[] lent = new int[size];
            Arrays.fill(lent, column instanceof Column.Code ? Missing.CODE : Missing.DAY);
            return lent;
        }
        long[] lent = new long[size];
        Arrays.fill(lent, Missing.WHOLE);
        return lent;
    }

    /**
     * Fills the array with the values of ascending rows of the file.
     *
     * <p>Rows that lie close are read in one run and gathered.
     */
    final void fill(int[] bases, int size) throws IOException {
        int done = 0;
        while (done < size) {
            int first = bases[done];
            int end = done + 1;
            while (end < size && bases[end] - first < BatchCursor.BATCH_ROWS) {
                end++;
            }
            int run = bases[end - 1] - first + 1;
            if (run == size) {
                fetch(reader, first, run);
            } else {
                gather(reader, bases, done, end);
            }
            done = end;
        }
        mask(size);
    }

    /** Reads a run of rows straight into what is lent. */
    abstract void fetch(ColumnFile.Reader from, int first, int run) throws IOException;

    /** Reads the run from {@code bases[done]} and keeps those of its rows that are asked for. */
    abstract void gather(ColumnFile.Reader from, int[] bases, int done, int end) throws IOException;

    /** Takes away what is not known yet. */
    abstract void mask(int size);

    /** The array. */
    abstract Object lent();

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Codes or days; only days are masked. */
    private static final class Ints extends Loan {
        private final RowView view;
        private final int[] lent = new int[BatchCursor.BATCH_ROWS];
        private final int[] run = new int[BatchCursor.BATCH_ROWS];

        Ints(ColumnFile.Reader reader, RowView view) {
            super(reader);
            this.view = view;
        }

        @Override
        void fetch(ColumnFile.Reader from, int first, int size) throws IOException {
            from.read(first, lent, size);
        }

        @Override
        void gather(ColumnFile.Reader from, int[] bases, int done, int end) throws IOException {
            from.read(bases[done], run, bases[end - 1] - bases[done] + 1);
            for (int i = done; i < end; i++) {
                lent[i] = run[bases[i] - bases[done]];
            }
        }

        @Override
        void mask(int size) {
            for (int i = 0; view.hasHorizon() && i < size; i++) {
                lent[i] = view.hidesDay(lent[i]) ? Missing.DAY : lent[i];
            }
        }

        @Override
        Object lent() {
            return lent;
        }
    }

    /** Seconds or whole numbers; only seconds are masked. */
    private static final class Longs extends Loan {
        private final RowView view;
        private final long[] lent = new long[BatchCursor.BATCH_ROWS];
        private final long[] run = new long[BatchCursor.BATCH_ROWS];

        Longs(ColumnFile.Reader reader, RowView view) {
            super(reader);
            this.view = view;
        }

        @Override
        void fetch(ColumnFile.Reader from, int first, int size) throws IOException {
            from.read(first, lent, size);
        }

        @Override
        void gather(ColumnFile.Reader from, int[] bases, int done, int end) throws IOException {
            from.read(bases[done], run, bases[end - 1] - bases[done] + 1);
            for (int i = done; i < end; i++) {
                lent[i] = run[bases[i] - bases[done]];
            }
        }

        @Override
        void mask(int size) {
            for (int i = 0; view.hasHorizon() && i < size; i++) {
                lent[i] = view.hides(lent[i]) ? Missing.SECONDS : lent[i];
            }
        }

        @Override
        Object lent() {
            return lent;
        }
    }

    /** Real numbers. */
    private static final class Doubles extends Loan {
        private final double[] lent = new double[BatchCursor.BATCH_ROWS];
        private final double[] run = new double[BatchCursor.BATCH_ROWS];

        Doubles(ColumnFile.Reader reader) {
            super(reader);
        }

        @Override
        void fetch(ColumnFile.Reader from, int first, int size) throws IOException {
            from.read(first, lent, size);
        }

        @Override
        void gather(ColumnFile.Reader from, int[] bases, int done, int end) throws IOException {
            from.read(bases[done], run, bases[end - 1] - bases[done] + 1);
            for (int i = done; i < end; i++) {
                lent[i] = run[bases[i] - bases[done]];
            }
        }

        @Override
        void mask(int size) {
            // no times
        }

        @Override
        Object lent() {
            return lent;
        }
    }
}
