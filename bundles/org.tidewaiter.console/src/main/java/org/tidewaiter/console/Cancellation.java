package org.tidewaiter.console;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.run.Run;

/**
 * One wish to stop, for whatever a command is doing: opening data, making a world, running rules.
 *
 * <p>Thread-safe: the command works on one thread, Ctrl-C arrives on another.
 */
final class Cancellation implements Monitor {

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean wished;
    private volatile String phase = "";
    private volatile long steps;
    private volatile long done;
    private volatile @Nullable Run run;

    /** Stops the work within a second. */
    void wish() {
        wished = true;
        ended.countDown();
        Run running = run;
        if (running != null) {
            running.cancel();
        }
    }

    /** Waits for the wish. */
    void await() throws InterruptedException {
        ended.await();
    }

    boolean wished() {
        return wished;
    }

    /** Passes a wish, now or later, on to a run. */
    void follow(Run started) {
        run = started;
        if (wished) {
            started.cancel();
        }
    }

    String phaseKey() {
        return phase;
    }

    long stepsDone() {
        return done;
    }

    long stepsInAll() {
        return steps;
    }

    @Override
    public void checkpoint() {
        if (wished || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("cancelled");
        }
    }

    @Override
    public void phase(String key, long stepsInAll) {
        checkpoint();
        phase = key;
        steps = stepsInAll;
        done = 0;
    }

    @Override
    public void step(long more) {
        checkpoint();
        synchronized (this) {
            done += more;
        }
    }

    /** Accepts everything: the data engine bounds itself, the run engine accounts for rules. */
    @Override
    public void reserve(long bytes) {
        checkpoint();
    }
}
