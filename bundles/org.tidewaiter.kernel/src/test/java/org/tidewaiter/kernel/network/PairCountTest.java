package org.tidewaiter.kernel.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PairCountTest {

    private static final int LEFTS = 40;
    private static final int RIGHTS = 12;

    @Property(tries = 100)
    void pairsAreThoseOfBruteForceEachToldOnce(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int least) {
        Random random = new Random(seed);
        BitSet[] rows = new BitSet[LEFTS];
        EdgeList edges = new EdgeList(16);
        for (int left = 0; left < LEFTS; left++) {
            rows[left] = new BitSet();
            for (int right = 0; right < RIGHTS; right++) {
                if (random.nextInt(3) == 0) {
                    rows[left].set(right);
                    edges.add(left, right, 0);
                }
            }
        }
        PairCount count = new PairCount(BipartiteGraph.of(LEFTS, RIGHTS, edges, () -> {}));
        List<List<Integer>> told = new ArrayList<>();
        List<List<Integer>> expected = new ArrayList<>();
        long increments = 0;
        for (int left = 0; left < LEFTS; left++) {
            count.tell(left, least, (one, other, both) -> told.add(List.of(one, other, both)));
            for (int later = left + 1; later < LEFTS; later++) {
                BitSet both = (BitSet) rows[left].clone();
                both.and(rows[later]);
                increments += both.cardinality();
                if (both.cardinality() >= least) {
                    expected.add(List.of(left, later, both.cardinality()));
                }
            }
        }
        assertEquals(expected.size(), told.size());
        assertEquals(new TreeSet<>(texts(expected)), new TreeSet<>(texts(told)));
        assertEquals(increments, count.increments());
    }

    private static List<String> texts(List<List<Integer>> rows) {
        return rows.stream().map(List::toString).toList();
    }

    @Test
    void pairsAreToldInTheOrderInWhichTheOthersAreMet() {
        EdgeList edges = new EdgeList(8);
        edges.add(0, 0, 0);
        edges.add(0, 1, 0);
        edges.add(2, 0, 0);
        edges.add(1, 1, 0);
        edges.add(2, 1, 0);
        PairCount count = new PairCount(BipartiteGraph.of(3, 2, edges, () -> {}));
        List<List<Integer>> told = new ArrayList<>();
        count.tell(0, 1, (one, other, both) -> told.add(List.of(one, other, both)));
        assertEquals(List.of(List.of(0, 2, 2), List.of(0, 1, 1)), told);
        assertEquals(3, count.increments());
    }

    @Test
    void aPairThatSharesNothingIsNoPair() {
        PairCount count = new PairCount(BipartiteGraph.of(2, 1, new EdgeList(0), () -> {}));
        assertThrows(
                IllegalArgumentException.class, () -> count.tell(0, 0, (one, other, both) -> {}));
    }
}
