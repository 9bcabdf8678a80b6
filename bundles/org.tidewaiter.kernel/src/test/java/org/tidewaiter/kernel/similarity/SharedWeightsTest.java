package org.tidewaiter.kernel.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.work.Workers;

class SharedWeightsTest {

    private static final int SETS = 30;
    private static final int TOKENS = 12;

    private static TokenSets sets(long seed) {
        return TokenSets.collect(
                SETS,
                TOKENS,
                (set, into) -> {
                    Random random = new Random(seed * SETS + set);
                    for (int n = random.nextInt(8); n > 0; n--) {
                        into.add(random.nextInt(TOKENS), random.nextInt(10));
                    }
                },
                new Workers(1, () -> {}));
    }

    @Property(tries = 200)
    void countsAndWeighsWhatBruteForceDoesQueryAfterQuery(
            @ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
        TokenSets sets = sets(seed);
        SharedWeights shared = new SharedWeights(sets);
        Random random = new Random(-seed);
        long steps = 0;
        for (int query = 0; query < 3; query++) {
            int from = random.nextInt(6);
            int until = from + random.nextInt(6);
            Set<Integer> tokens = new TreeSet<>();
            for (int n = 0; n < 5; n++) {
                tokens.add(random.nextInt(TOKENS));
            }
            shared.begin(from, until);
            for (int token : tokens) {
                shared.add(token, 10 + token);
                steps += sets.holders(token);
            }
            Set<Integer> met = new TreeSet<>();
            for (int set = 0; set < SETS; set++) {
                int count = 0;
                int weight = 0;
                for (int token : tokens) {
                    int place = sets.place(set, token);
                    boolean held =
                            place >= 0
                                    && sets.sinceAt(place) >= from
                                    && sets.sinceAt(place) <= until;
                    count += held ? 1 : 0;
                    weight += held ? 10 + token : 0;
                }
                assertEquals(count, shared.count(set));
                assertEquals(weight, shared.weight(set));
                if (count > 0) {
                    met.add(set);
                }
            }
            List<Integer> listed = new ArrayList<>();
            for (int i = 0; i < shared.met(); i++) {
                listed.add(shared.metAt(i));
            }
            assertEquals(met.size(), listed.size());
            assertEquals(met, new TreeSet<>(listed));
        }
        assertEquals(steps, shared.steps());
    }

    @Test
    void eachOfVeryManyHoldersIsLookedAtOnceAndCountedIfInTime() {
        int holders = 2500;
        TokenSets sets =
                TokenSets.collect(
                        holders, 1, (set, into) -> into.add(0, set), new Workers(1, () -> {}));
        SharedWeights shared = new SharedWeights(sets);
        shared.begin(1000, 2100);
        shared.add(0, 7);
        assertEquals(holders, shared.steps());
        assertEquals(1101, shared.met());
        for (int set = 0; set < holders; set++) {
            int expected = set >= 1000 && set <= 2100 ? 1 : 0;
            assertEquals(expected, shared.count(set));
            assertEquals(7 * expected, shared.weight(set));
        }
    }

    @Test
    void nobodyIsMetBeforeAQuery() {
        SharedWeights shared = new SharedWeights(sets(1));
        assertEquals(0, shared.met());
        assertThrows(IndexOutOfBoundsException.class, () -> shared.metAt(0));
    }
}
