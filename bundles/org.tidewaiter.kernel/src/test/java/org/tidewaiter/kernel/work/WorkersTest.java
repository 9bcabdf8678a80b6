package org.tidewaiter.kernel.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkersTest {

    private static final Runnable WANTED = () -> {};

    @ParameterizedTest
    @CsvSource({"1,10", "3,10", "4,2", "2,0", "3,2147483647"})
    void everyIndexBelongsToOnePartInOrder(int threads, int size) {
        int[] froms = new int[threads];
        int[] tos = new int[threads];
        Workers workers = new Workers(threads, WANTED);
        assertEquals(threads, workers.parts());
        workers.share(
                size,
                (part, from, to) -> {
                    froms[part] = from;
                    tos[part] = to;
                });
        int[] expected = new int[threads];
        System.arraycopy(tos, 0, expected, 1, threads - 1);
        assertArrayEquals(expected, froms);
        assertEquals(size, tos[threads - 1]);
    }

    @Test
    void cancelledWorkDoesNotBegin() {
        AtomicInteger runs = new AtomicInteger();
        Workers workers =
                new Workers(
                        1,
                        () -> {
                            throw new CancellationException();
                        });
        assertThrows(
                CancellationException.class,
                () -> workers.share(1, (part, from, to) -> runs.incrementAndGet()));
        assertEquals(0, runs.get());
    }

    @Test
    void noThreadIsRefused() {
        assertEquals(
                "threads must be at least 1, was 0",
                assertThrows(IllegalArgumentException.class, () -> new Workers(0, WANTED))
                        .getMessage());
    }
}
