package org.tidewaiter.kernel.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntListTest {

    @Test
    void keepsWhatWasAddedInOrder() {
        IntList list = new IntList(0);
        int[] values = IntStream.range(0, 1000).map(i -> i * 31).toArray();
        for (int value : values) {
            list.add(value);
        }
        assertArrayEquals(values, list.toArray());
        assertEquals(1000, list.size());
        assertEquals(31 * 999, list.at(999));
    }

    @Test
    void indexBehindTheLastIsRefused() {
        IntList list = new IntList();
        list.add(5);
        assertEquals(5, list.at(0));
        assertThrows(IndexOutOfBoundsException.class, () -> list.at(1));
        assertThrows(IllegalArgumentException.class, () -> new IntList(-1));
    }

    @Test
    void growthIsByHalfUpToTheGreatestArray() {
        assertEquals(16, IntList.grown(1));
        assertEquals(1500, IntList.grown(1000));
        assertEquals(IntList.MAX_SIZE, IntList.grown(2_000_000_000));
        assertEquals(IntList.MAX_SIZE, IntList.grown(IntList.MAX_SIZE));
        assertThrows(IllegalStateException.class, () -> IntList.grown(IntList.MAX_SIZE + 1));
        assertTrue(
                assertThrows(IllegalStateException.class, () -> IntList.grown(Integer.MIN_VALUE))
                        .getMessage()
                        .contains("2147483639"));
    }
}
