package org.tidewaiter.kernel.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Does numbered parts of a task on several threads.
 *
 * <p>Each part is done once, by one thread; which thread, and in what order, is open. A task whose
 * parts write only to their own places gives the same result at any number of threads.
 */
public final class Parts {

    private Parts() {}

    /**
     * Does parts 0 to {@code parts - 1} and returns when no thread works any more.
     *
     * <p>When a part fails, no further part is begun and its exception is thrown here. Everything
     * the parts wrote is visible to the caller.
     *
     * @param threads how many threads may work, at least 1; with 1, the caller's own
     * @throws CancellationException if the calling thread is interrupted; it stays interrupted
     */
    public static void run(int threads, int parts, IntConsumer work) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        AtomicInteger next = new AtomicInteger();
        if (threads == 1 || parts <= 1) {
            drain(next, parts, work);
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, parts));
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, parts); i++) {
            workers.add(pool.submit(() -> drain(next, parts, work)));
        }
        pool.shutdown();
        await(workers, next, parts);
    }

    private static void drain(AtomicInteger next, int parts, IntConsumer work) {
        boolean done = false;
        try {
            for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                work.accept(part);
            }
            done = true;
        } finally {
            if (!done) {
                next.set(parts);
            }
        }
    }

    private static void await(List<Future<?>> workers, AtomicInteger next, int parts) {
        Throwable failure = null;
        boolean interrupted = false;
        for (int i = 0; i < workers.size(); ) {
            try {
                workers.get(i).get();
                i++;
            } catch (ExecutionException e) {
                failure = failure == null ? e.getCause() : failure;
                i++;
            } catch (InterruptedException e) {
                interrupted = true;
                next.set(parts);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while parts were at work");
        }
        rethrow(failure);
    }

    private static void rethrow(@org.jspecify.annotations.Nullable Throwable failure) {
        if (failure instanceof RuntimeException thrown) {
            throw thrown;
        } else if (failure instanceof Error thrown) {
            throw thrown;
        }
    }
}
