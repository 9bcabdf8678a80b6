package org.tidewaiter.rule.papercompany;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class MajorityTest {

    private static int[] of(int[] setOf, int[] valueOf, int sets) {
        return Majority.of(setOf, member -> valueOf[member], sets);
    }

    @Test
    void theCommonestValueWinsWhicheverComesFirst() {
        assertArrayEquals(new int[] {7}, of(new int[] {0, 0, 0}, new int[] {3, 7, 7}, 1));
        assertArrayEquals(new int[] {7}, of(new int[] {0, 0, 0}, new int[] {7, 7, 3}, 1));
    }

    @Test
    void amongEquallyCommonValuesTheLowerWinsWhicheverComesFirst() {
        assertArrayEquals(new int[] {3}, of(new int[] {0, 0}, new int[] {3, 7}, 1));
        assertArrayEquals(new int[] {3}, of(new int[] {0, 0}, new int[] {7, 3}, 1));
    }

    @Test
    void withoutAnyValueThereIsNone() {
        int[] sets = {-1, 1, 2};
        int[] values = {5, -1, 0};
        assertArrayEquals(new int[] {Majority.NONE, Majority.NONE, 0}, of(sets, values, 3));
    }

    @Test
    void manyDifferentValuesAreCountedToo() {
        int members = 200;
        int[] setOf = new int[members];
        int[] valueOf = new int[members];
        for (int member = 0; member < members; member++) {
            setOf[member] = member;
            valueOf[member] = member;
        }
        assertArrayEquals(valueOf, of(setOf, valueOf, members));
    }
}
