package org.tidewaiter.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.progress.OverBudgetException;

/**
 * The progress of a run: written by the threads of a rule without a lock, sampled by viewers.
 *
 * <p>Once cancelled, it stays so, and every checkpoint throws.
 */
final class Gauge implements Monitor {

    /** A phase and how far it is; replaced as a whole. */
    private record Phase(String key, long steps, LongAdder done) {}

    private final long budgetBytes;
    private final LongAdder rows = new LongAdder();
    private final AtomicLong reservedBytes = new AtomicLong();
    private volatile Phase phase = new Phase("", 0, new LongAdder());
    private volatile boolean cancelled;

    Gauge(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** Forgets phase and reservations of the rule before. */
    void nextRule() {
        phase = new Phase("", 0, new LongAdder());
        reservedBytes.set(0);
    }

    void countRows(long more) {
        rows.add(more);
    }

    long rows() {
        return rows.sum();
    }

    String phaseKey() {
        return phase.key();
    }

    long phaseSteps() {
        return phase.steps();
    }

    long phaseDone() {
        return phase.done().sum();
    }

    @Override
    public void checkpoint() {
        if (cancelled) {
            throw new CancellationException("the run was cancelled");
        }
    }

    @Override
    public void phase(String key, long steps) {
        checkpoint();
        phase = new Phase(key, steps, new LongAdder());
    }

    @Override
    public void step(long steps) {
        checkpoint();
        phase.done().add(steps);
    }

    @Override
    public void reserve(long bytes) {
        checkpoint();
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must be at least 0, was " + bytes);
        }
        long before;
        do {
            before = reservedBytes.get();
            if (bytes > budgetBytes - before) {
                throw new OverBudgetException(bytes, before, budgetBytes);
            }
        } while (!reservedBytes.compareAndSet(before, before + bytes));
    }
}
