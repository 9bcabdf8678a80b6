package org.tidewaiter.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.progress.OverBudgetException;

/**
 * The progress of a rule in a run: written by the threads of the rule without a lock, sampled by
 * viewers.
 *
 * <p>Once the run is cancelled or the rule's time is up, it stays so, and every checkpoint throws.
 * Each rule has a gauge of its own: one that was left behind must not go on in the name of the
 * next. What a rule learned and is kept goes on with its gauge, which then {@linkplain #join joins}
 * each run that asks.
 */
final class Gauge implements Monitor {

    /** A phase and how far it is; replaced as a whole. */
    private record Phase(String key, long steps, LongAdder done) {}

    /** What all rules of a run share. */
    private static final class Shared {
        private final LongAdder rows = new LongAdder();
        private volatile boolean cancelled;
    }

    private volatile long budgetBytes;
    private volatile Shared run;
    private final AtomicLong reservedBytes = new AtomicLong();
    private volatile Phase phase = new Phase("", 0, new LongAdder());
    private volatile boolean late;

    Gauge(long budgetBytes) {
        this(budgetBytes, new Shared());
    }

    private Gauge(long budgetBytes, Shared run) {
        this.budgetBytes = budgetBytes;
        this.run = run;
    }

    /** The gauge of the next rule: the rows of the run so far, nothing else of the rule before. */
    Gauge next() {
        return new Gauge(budgetBytes, run);
    }

    /**
     * Measures for another run: what a rule learned in an earlier one is still reserved, and it has
     * its time anew. No thread of the rule may be at work.
     */
    void join(Gauge other, long stillReservedBytes) {
        budgetBytes = other.budgetBytes;
        run = other.run;
        reservedBytes.set(stillReservedBytes);
        late = false;
    }

    long reservedBytes() {
        return reservedBytes.get();
    }

    /** Cancels the run. */
    void cancel() {
        run.cancelled = true;
    }

    boolean cancelled() {
        return run.cancelled;
    }

    /** Tells the rule that its time is up. */
    void expire() {
        late = true;
    }

    boolean late() {
        return late;
    }

    void countRows(long more) {
        run.rows.add(more);
    }

    /** The rows that all rules of the run have read. */
    long rows() {
        return run.rows.sum();
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
        if (run.cancelled) {
            throw new CancellationException("the run was cancelled");
        }
        if (late) {
            throw new CancellationException("the time of the rule is up");
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
