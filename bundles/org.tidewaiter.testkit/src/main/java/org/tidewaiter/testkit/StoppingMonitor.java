package org.tidewaiter.testkit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.progress.OverBudgetException;

/** Cancels at a checkpoint, counted from 1, and refuses memory beyond a budget. */
final class StoppingMonitor implements Monitor {

    private final AtomicLong checkpointsLeft;
    private final long budgetBytes;
    private final AtomicLong reservedBytes = new AtomicLong();

    StoppingMonitor(long checkpoint, long budgetBytes) {
        this.checkpointsLeft = new AtomicLong(checkpoint);
        this.budgetBytes = budgetBytes;
    }

    @Override
    public void checkpoint() {
        if (checkpointsLeft.decrementAndGet() <= 0) {
            throw new CancellationException("cancelled by a test");
        }
    }

    @Override
    public void phase(String key, long steps) {
        if (key.isBlank() || steps < 0) {
            throw new IllegalArgumentException("phase \"" + key + "\" of " + steps + " steps");
        }
    }

    @Override
    public void step(long steps) {
        checkpoint();
    }

    @Override
    public void reserve(long bytes) {
        long before = reservedBytes.getAndAdd(bytes);
        if (bytes > budgetBytes - before) {
            throw new OverBudgetException(bytes, before, budgetBytes);
        }
    }
}
