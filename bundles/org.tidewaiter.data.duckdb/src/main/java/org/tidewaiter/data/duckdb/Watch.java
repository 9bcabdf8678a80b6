package org.tidewaiter.data.duckdb;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.progress.Monitor;

/**
 * Cancels a statement once a monitor or an interrupt says that nobody waits for it any more.
 *
 * <p>A statement runs in native code and asks nobody; a thread of its own asks every 20 ms.
 */
final class Watch implements AutoCloseable {

    private static final int PERIOD_MILLIS = 20;

    private final Statement statement;
    private final Monitor monitor;
    private final Thread caller = Thread.currentThread();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicReference<@Nullable RuntimeException> verdict = new AtomicReference<>();

    private Watch(Statement statement, Monitor monitor) {
        this.statement = statement;
        this.monitor = monitor;
    }

    /** Begins to watch over a statement that the calling thread is about to run. */
    static Watch over(Statement statement, Monitor monitor) {
        monitor.checkpoint();
        Watch watch = new Watch(statement, monitor);
        Thread thread = new Thread(watch::poll, "tidewaiter-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void poll() {
        try {
            while (!over.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                ask();
                if (verdict.get() != null) {
                    // again and again: a statement that has not begun forgets a cancel
                    statement.cancel();
                }
            }
        } catch (InterruptedException | SQLException e) {
            Thread.currentThread().interrupt(); // the statement is closed: nothing to cancel
        }
    }

    private void ask() {
        try {
            monitor.checkpoint();
            if (caller.isInterrupted()) {
                verdict.compareAndSet(null, new CancellationException("interrupted"));
            }
        } catch (CancellationException e) {
            verdict.compareAndSet(null, e);
        }
    }

    /** Passes the verdict on to the caller, if there is one. */
    void check() {
        RuntimeException thrown = verdict.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
