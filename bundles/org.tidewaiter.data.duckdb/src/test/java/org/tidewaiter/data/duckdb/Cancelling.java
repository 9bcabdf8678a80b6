package org.tidewaiter.data.duckdb;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.tidewaiter.api.progress.Monitor;

/** Cancels at the n-th question. */
record Cancelling(AtomicInteger left) implements Monitor {

    @Override
    public void checkpoint() {
        if (left.decrementAndGet() < 0) {
            throw new CancellationException("no longer wanted");
        }
    }

    @Override
    public void phase(String key, long steps) {
        checkpoint();
    }

    @Override
    public void step(long steps) {
        checkpoint();
    }

    @Override
    public void reserve(long bytes) {}
}
