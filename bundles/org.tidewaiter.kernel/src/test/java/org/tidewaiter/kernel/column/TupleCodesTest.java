package org.tidewaiter.kernel.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TupleCodesTest {

    @Property(tries = 200)
    void codesFollowFirstAppearance(
            @ForAll @Size(max = 400) List<@IntRange(min = -1, max = 12) Integer> ints) {
        TupleCodes codes = new TupleCodes(2);
        Map<List<Integer>, Integer> expected = new LinkedHashMap<>();
        for (List<Integer> tuple : pairs(ints)) {
            int code = expected.computeIfAbsent(tuple, absent -> expected.size());
            assertEquals(code, codes.add(tuple.get(0), tuple.get(1)));
            assertEquals(code, codes.find(tuple.get(0), tuple.get(1)));
            assertEquals(tuple.get(0), codes.value(code, 0));
            assertEquals(tuple.get(1), codes.value(code, 1));
        }
        assertEquals(expected.size(), codes.size());
    }

    private static List<List<Integer>> pairs(List<Integer> ints) {
        List<List<Integer>> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < ints.size(); i += 2) {
            pairs.add(List.of(ints.get(i), ints.get(i + 1)));
        }
        return pairs;
    }

    @Property(tries = 200)
    void mergedPartsEqualOnePass(
            @ForAll @Size(max = 60) List<Integer> ints,
            @ForAll @IntRange(min = 0, max = 30) int cut) {
        List<List<Integer>> pairs = pairs(ints);
        TupleCodes whole = codesOf(pairs);
        TupleCodes first = codesOf(pairs.subList(0, Math.min(cut, pairs.size())));
        TupleCodes second = codesOf(pairs.subList(Math.min(cut, pairs.size()), pairs.size()));
        int[] translated = first.merge(second);
        assertEquals(whole.size(), first.size());
        for (int code = 0; code < second.size(); code++) {
            int[] tuple = {second.value(code, 0), second.value(code, 1)};
            assertEquals(whole.find(tuple), translated[code]);
        }
        assertArrayEquals(whole.ranks(), first.ranks());
    }

    private static TupleCodes codesOf(List<List<Integer>> pairs) {
        TupleCodes codes = new TupleCodes(2);
        pairs.forEach(pair -> codes.add(pair.get(0), pair.get(1)));
        return codes;
    }

    @Property(tries = 200)
    void ranksSortTuplesByTheirInts(@ForAll @Size(max = 80) List<Integer> ints) {
        TupleCodes codes = codesOf(pairs(ints.stream().map(i -> i % 5).toList()));
        int[] ranks = codes.ranks();
        List<Integer> sorted = new ArrayList<>();
        for (int code = 0; code < codes.size(); code++) {
            sorted.add(code);
        }
        sorted.sort(
                Comparator.<Integer>comparingInt(code -> codes.value(code, 0))
                        .thenComparingInt(code -> codes.value(code, 1)));
        for (int rank = 0; rank < sorted.size(); rank++) {
            assertEquals(rank, ranks[sorted.get(rank)]);
        }
    }

    @Test
    void extremeIntsKeepTheirOrder() {
        TupleCodes codes = new TupleCodes(1);
        codes.add(Integer.MAX_VALUE);
        codes.add(0);
        codes.add(Integer.MIN_VALUE);
        codes.add(-1);
        assertArrayEquals(new int[] {3, 2, 0, 1}, codes.ranks());
    }

    @Test
    void wideTuplesDifferInTheirLastInt() {
        TupleCodes codes = new TupleCodes(4);
        assertEquals(0, codes.add(1, 2, 3, 4));
        assertEquals(1, codes.add(1, 2, 3, 3));
        assertEquals(-1, codes.find(1, 2, 3, 5));
        assertArrayEquals(new int[] {1, 0}, codes.ranks());
    }

    @Test
    void reusedArrayIsCopied() {
        TupleCodes codes = new TupleCodes(2);
        int[] tuple = {7, 8};
        codes.add(tuple);
        tuple[0] = 9;
        assertEquals(7, codes.value(0, 0));
        assertEquals(2, codes.width());
    }

    @Test
    void wrongWidthsAndCodesAreRefused() {
        TupleCodes codes = new TupleCodes(2);
        codes.add(1, 2);
        assertThrows(IllegalArgumentException.class, () -> new TupleCodes(0));
        assertThrows(IllegalArgumentException.class, () -> codes.add(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> codes.find(1));
        assertThrows(IllegalArgumentException.class, () -> codes.merge(new TupleCodes(3)));
        assertThrows(IndexOutOfBoundsException.class, () -> codes.value(1, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> codes.value(0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> codes.value(0, -1));
    }
}
