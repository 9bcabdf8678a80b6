package org.tidewaiter.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;

/** Walks some rows of a {@link MemoryTable}, and insists on the protocol of {@link Cursor}. */
final class MemoryCursor implements Cursor {

    private final Map<Column, Loan> loans = new HashMap<>();
    private final long[] selection;
    private final Loan.Longs rows;
    private final LendingHabit habit;
    private int next;
    private int size;
    private int advances;

    MemoryCursor(
            MemoryTable table,
            long[] selection,
            List<? extends Column> columns,
            LendingHabit habit) {
        this.selection = selection;
        this.rows = new Loan.Longs(selection);
        this.habit = habit;
        columns.forEach(column -> loans.put(column, table.loan(column)));
    }

    @Override
    public boolean advance() {
        advances++;
        if (advances == habit.cancelAtBatch()) {
            throw new CancellationException("batch " + advances);
        }
        endLoans();
        int first = next;
        size = Math.min(habit.batchRows(), selection.length - first);
        next += size;
        if (size == 0) {
            return false;
        }
        int capacity = habit.poisoned() ? size + 3 : size;
        boolean fresh = habit.poisoned() && advances % 2 == 0;
        rows.fill(i -> first + i, size, capacity, fresh);
        for (Loan loan : loans.values()) {
            loan.fill(i -> (int) selection[first + i], size, capacity, fresh);
        }
        return true;
    }

    private void endLoans() {
        if (habit.poisoned()) {
            rows.spoil();
            loans.values().forEach(Loan::spoil);
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
        return rows.lent();
    }

    @Override
    public int[] codes(Column.Code column) {
        return loan(column, Loan.Ints.class).lent();
    }

    @Override
    public int[] days(Column.Day column) {
        return loan(column, Loan.Ints.class).lent();
    }

    @Override
    public long[] seconds(Column.Time column) {
        return loan(column, Loan.Longs.class).lent();
    }

    @Override
    public long[] wholes(Column.Whole column) {
        return loan(column, Loan.Longs.class).lent();
    }

    @Override
    public double[] reals(Column.Real column) {
        return loan(column, Loan.Doubles.class).lent();
    }

    private <L extends Loan> L loan(Column column, Class<L> type) {
        size();
        Loan loan = loans.get(column);
        if (loan == null) {
            throw new IllegalArgumentException("the scan did not name " + column.name());
        }
        return type.cast(loan);
    }

    @Override
    public void close() {
        endLoans();
        size = 0;
        next = selection.length;
    }
}
