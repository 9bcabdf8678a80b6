package org.tidewaiter.kernel.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CoCountTest {

    @Property(tries = 200)
    void countsAreTheSizesOfIntersections(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 8) int from,
            @ForAll @IntRange(min = 0, max = 8) int to) {
        Random random = new Random(seed);
        BitSet[] rows = new BitSet[200];
        EdgeList edges = new EdgeList(16);
        for (int left = 0; left < rows.length; left++) {
            rows[left] = new BitSet();
            for (int right = 0; right < 8; right++) {
                if (random.nextInt(3) == 0) {
                    rows[left].set(right);
                    edges.add(left, right, 0);
                }
            }
        }
        CoCount count = new CoCount(BipartiteGraph.of(rows.length, 8, edges, () -> {}));
        long increments = 0;
        for (int left = 0; left < 10; left++) {
            count.count(left, from, Math.max(from, to));
            increments += assertCounts(rows, left, count, from, Math.max(from, to));
            assertEquals(increments, count.increments());
        }
    }

    private static long assertCounts(BitSet[] rows, int left, CoCount count, int from, int to) {
        int met = 0;
        long sum = 0;
        for (int other = 0; other < rows.length; other++) {
            BitSet both = (BitSet) rows[left].clone();
            both.and(rows[other]);
            int shared = other == left ? 0 : both.get(from, to).cardinality();
            assertEquals(shared, count.shared(other));
            met += shared > 0 ? 1 : 0;
            sum += shared;
        }
        assertEquals(met, count.met());
        return sum;
    }

    @Test
    void theMetAreListedOnceInTheOrderTheyAreMet() {
        EdgeList edges = new EdgeList(8);
        edges.add(0, 0, 0);
        edges.add(0, 1, 0);
        edges.add(2, 0, 0);
        edges.add(1, 1, 0);
        edges.add(2, 1, 0);
        CoCount count = new CoCount(BipartiteGraph.of(3, 2, edges, () -> {}));
        count.count(0, 0, 2);
        assertEquals(2, count.met());
        assertEquals(2, count.metAt(0));
        assertEquals(1, count.metAt(1));
        assertEquals(3, count.increments());
        assertThrows(IndexOutOfBoundsException.class, () -> count.metAt(2));
    }
}
