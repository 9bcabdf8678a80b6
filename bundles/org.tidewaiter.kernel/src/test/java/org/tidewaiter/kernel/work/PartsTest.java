package org.tidewaiter.kernel.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void everyPartIsDoneOnce(int threads) {
        int[] done = new int[50];
        Parts.run(threads, done.length, part -> done[part]++);
        assertArrayEquals(IntStream.range(0, 50).map(i -> 1).toArray(), done);
    }

    @Test
    void oneThreadIsTheCallersOwn() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        Parts.run(1, 3, part -> seen.add(Thread.currentThread()));
        Parts.run(4, 1, part -> seen.add(Thread.currentThread()));
        assertEquals(Set.of(Thread.currentThread()), seen);
    }

    @Test
    void twoThreadsWorkAtOnce() {
        CountDownLatch both = new CountDownLatch(2);
        Parts.run(
                2,
                2,
                part -> {
                    both.countDown();
                    awaitAll(both);
                });
        assertEquals(0, both.getCount());
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void failureStopsTheRestAndReachesTheCaller(int threads) {
        RuntimeException failure = new CancellationException("stop");
        AtomicInteger begun = new AtomicInteger();
        assertSame(
                failure,
                assertThrows(
                        CancellationException.class,
                        () ->
                                Parts.run(
                                        threads,
                                        1_000_000,
                                        part -> {
                                            begun.incrementAndGet();
                                            throw failure;
                                        })));
        assertTrue(begun.get() <= threads);
    }

    @Test
    void errorReachesTheCaller() {
        assertThrows(
                StackOverflowError.class,
                () ->
                        Parts.run(
                                2,
                                2,
                                part -> {
                                    throw new StackOverflowError();
                                }));
    }

    @Test
    void interruptedCallerIsCancelledAndStaysInterrupted() {
        Thread caller = Thread.currentThread();
        AtomicInteger begun = new AtomicInteger();
        assertThrows(
                CancellationException.class,
                () ->
                        Parts.run(
                                2,
                                1_000_000,
                                part -> {
                                    begun.incrementAndGet();
                                    caller.interrupt();
                                    waitUntilTold(caller);
                                }));
        assertTrue(Thread.interrupted());
        assertTrue(begun.get() < 1_000_000);
    }

    /** A thread that is told of its interruption has its flag cleared. */
    private static void waitUntilTold(Thread caller) {
        while (caller.isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void noThreadIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Parts.run(0, 1, part -> {}));
    }
}
