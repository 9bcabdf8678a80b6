package org.tidewaiter.data.duckdb;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;

/**
 * Walks column files in batches of 8,192 rows.
 *
 * <p>Files are opened at the first {@link #advance()}, each cursor its own: an interrupted thread
 * closes the files that it reads, and no other shall suffer. Used by one thread.
 */
final class BatchCursor implements Cursor {

    static final int BATCH_ROWS = 1 << 13;

    /** Which rows of a view are walked. */
    interface Selection {
        int size();

        int row(int index);

        /** Contiguous rows. */
        static Selection range(int from, int to) {
            return new Selection() {
                @Override
                public int size() {
                    return to - from;
                }

                @Override
                public int row(int index) {
                    return from + index;
                }
            };
        }

        /** Ascending rows. */
        static Selection of(int[] rows) {
            return new Selection() {
                @Override
                public int size() {
                    return rows.length;
                }

                @Override
                public int row(int index) {
                    return rows[index];
                }
            };
        }
    }

    private final FolderTable table;
    private final Selection selection;
    private final List<Column> columns;
    private final Map<Column, Object> lent = new HashMap<>();
    private final List<Loan> loans = new ArrayList<>();
    private final long[] rows = new long[BATCH_ROWS];
    private final int[] bases = new int[BATCH_ROWS];
    private boolean begun;
    private int next;
    private int size;

    BatchCursor(FolderTable table, Selection selection, List<? extends Column> columns) {
        this.table = table;
        this.selection = selection;
        this.columns = List.copyOf(columns);
    }

    @Override
    public boolean advance() {
        table.checkOpen();
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        int first = next;
        size = Math.min(BATCH_ROWS, selection.size() - first);
        next += size;
        if (size == 0) {
            close();
            return false;
        }
        RowView view = table.view();
        for (int i = 0; i < size; i++) {
            int row = selection.row(first + i);
            rows[i] = row;
            bases[i] = view.base(row);
        }
        fill();
        return true;
    }

    private void fill() {
        try {
            if (!begun) {
                begun = true;
                borrow();
            }
            for (Loan loan : loans) {
                loan.fill(bases, size);
            }
        } catch (ClosedByInterruptException e) {
            throw ColumnStore.interrupted(e);
        } catch (IOException e) {
            throw ColumnStore.full(e);
        }
    }

    private void borrow() throws IOException {
        Map<Column, Path> files = table.files(columns);
        for (Column column : columns) {
            if (lent.containsKey(column)) {
                continue;
            }
            Path file = files.get(column);
            if (file != null) {
                Loan loan = Loan.of(column, file, table.view());
                loans.add(loan);
                lent.put(column, loan.lent());
            } else {
                lent.put(column, Loan.missing(column, BATCH_ROWS));
            }
        }
    }

    @Override
    public int size() {
        if (size == 0) {
            throw new IllegalStateException("the cursor is not on a batch");
        }
        return size;
    }

    @Override
    public long[] rows() {
        size();
        return rows;
    }

    @Override
    public int[] codes(Column.Code column) {
        return (int[]) lent(column);
    }

    @Override
    public int[] days(Column.Day column) {
        return (int[]) lent(column);
    }

    @Override
    public long[] seconds(Column.Time column) {
        return (long[]) lent(column);
    }

    @Override
    public long[] wholes(Column.Whole column) {
        return (long[]) lent(column);
    }

    @Override
    public double[] reals(Column.Real column) {
        return (double[]) lent(column);
    }

    private Object lent(Column column) {
        size();
        Object array = lent.get(column);
        if (array == null) {
            throw new IllegalArgumentException("the scan did not name " + column.name());
        }
        return array;
    }

    @Override
    public void close() {
        size = 0;
        next = selection.size();
        try {
            for (Loan loan : loans) {
                loan.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a column file cannot be closed", e);
        }
        loans.clear();
    }
}
