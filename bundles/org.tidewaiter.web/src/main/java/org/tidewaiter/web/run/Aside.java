package org.tidewaiter.web.run;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.progress.OverBudgetException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.web.http.Problem;

/**
 * Something that is learned from the records at hand and takes too long for a request: learned
 * once, on a thread of its own, and kept until other records come or these leave. Thread-safe.
 *
 * @param <T> what is learned; it may hold on to the data set
 */
public final class Aside<T> {

    /** Records of a few months are read within this; then the first request has its answer. */
    private static final long PATIENCE_MILLIS = 500;

    private static final int PART_OF_HEAP = 4;

    private final LentData data;
    private final BiFunction<DataSet, Monitor, T> learn;
    private final ExecutorService worker;
    private @Nullable Work<T> work;

    /**
     * Begins when it is first asked.
     *
     * @param learn stops when its monitor says so
     */
    public Aside(LentData data, String name, BiFunction<DataSet, Monitor, T> learn) {
        this.data = data;
        this.learn = learn;
        this.worker =
                Executors.newSingleThreadExecutor(
                        task -> {
                            Thread thread = new Thread(task, name);
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    private record Work<T>(String of, Stop stop, FutureTask<T> task) {}

    /**
     * What was learned of the records at hand; empty while it is being learned.
     *
     * @throws Problem if there are no records, or too many for the memory
     */
    public Optional<T> now() {
        Work<T> asked = begun();
        try {
            return Optional.of(asked.task().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | CancellationException onItsWay) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(503, "not-ready", "the server is ending");
        } catch (ExecutionException e) {
            forget(asked);
            throw failure(e.getCause());
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof OverBudgetException tooMuch) {
            return new Problem(
                    503,
                    "not-ready",
                    "the server's heap is too small for these records (%s): start it with a larger -Xmx",
                    String.valueOf(tooMuch.getMessage()));
        }
        if (cause instanceof CancellationException) {
            return new Problem(503, "not-ready", "the records are being changed: try again")
                    .header("Retry-After", "1");
        }
        return cause instanceof RuntimeException thrown ? thrown : new IllegalStateException(cause);
    }

    private synchronized Work<T> begun() {
        DataSet lent = data.now();
        String of = lent.fingerprint() + " " + lent.asOf();
        Work<T> known = work;
        if (known != null && known.of().equals(of)) {
            return known;
        }
        cancel();
        Stop stop = new Stop();
        Work<T> next =
                new Work<>(
                        of,
                        stop,
                        new FutureTask<>(
                                () ->
                                        data.ask(here -> learn.apply(here, stop))
                                                .orElseThrow(CancellationException::new)));
        work = next;
        worker.execute(next.task());
        return next;
    }

    private synchronized void forget(Work<T> failed) {
        if (work == failed) {
            work = null;
        }
    }

    /** Stops learning and forgets what was learned: the records are going. */
    public synchronized void cancel() {
        if (work != null) {
            work.stop().now = true;
            work = null;
        }
    }

    /** Takes no more questions. */
    public void close() {
        cancel();
        worker.shutdown();
    }

    /** Carries the end into the work, and keeps it within a part of the heap. */
    private static final class Stop implements Monitor {

        private final AtomicLong reserved = new AtomicLong();
        private volatile boolean now;

        @Override
        public void checkpoint() {
            if (now) {
                throw new CancellationException();
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
        public void reserve(long bytes) {
            long most = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
            long before = reserved.get();
            if (bytes > most - before) {
                throw new OverBudgetException(bytes, before, most);
            }
            reserved.addAndGet(bytes);
        }
    }
}
