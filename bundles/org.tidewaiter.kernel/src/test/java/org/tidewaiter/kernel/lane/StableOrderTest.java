package org.tidewaiter.kernel.lane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.work.Workers;

class StableOrderTest {

    @Property
    void ordersByKeyAndKeepsTheOrderAmongEquals(
            @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> keysGiven,
            @ForAll @IntRange(min = 1, max = 4) int threads) {
        int[] keys = keysGiven.stream().mapToInt(Integer::intValue).toArray();
        int[] order = IntStream.range(0, keys.length).map(i -> keys.length - 1 - i).toArray();
        Workers workers = new Workers(threads, () -> {});
        assertArrayEquals(
                sorted(order, row -> keys[row]), StableOrder.byKey(order, keys, 10, workers));
    }

    @Property
    void ordersByAnyValueAndKeepsTheOrderAmongEquals(
            @ForAll @Size(max = 60) List<@IntRange Integer> valuesGiven,
            @ForAll @IntRange(min = 1, max = 4) int threads) {
        int[] values = valuesGiven.stream().mapToInt(Integer::intValue).toArray();
        int[] order = IntStream.range(0, values.length).toArray();
        Workers workers = new Workers(threads, () -> {});
        assertArrayEquals(
                sorted(order, row -> values[row]), StableOrder.byValue(order, values, workers));
    }

    @Test
    void rowsLeftOutStayOut() {
        Workers workers = new Workers(2, () -> {});
        int[] values = {5, 1 << 20, 3, Integer.MAX_VALUE};
        assertArrayEquals(
                new int[] {2, 1, 3}, StableOrder.byValue(new int[] {3, 1, 2}, values, workers));
    }

    private static int[] sorted(int[] order, IntUnaryOperator key) {
        return Arrays.stream(order)
                .boxed()
                .sorted(Comparator.comparingInt(key::applyAsInt))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
