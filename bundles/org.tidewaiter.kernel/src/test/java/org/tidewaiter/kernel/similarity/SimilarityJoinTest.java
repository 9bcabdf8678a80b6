package org.tidewaiter.kernel.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.similarity.SimilarityJoin.Found;
import org.tidewaiter.kernel.similarity.SimilarityJoin.Pair;
import org.tidewaiter.kernel.work.Workers;

class SimilarityJoinTest {

    private static final int TOKENS = 40;

    /** Sets that copy some tokens from an earlier set, so that alike ones occur. */
    private static List<List<Integer>> sets(long seed, int count) {
        Random random = new Random(seed);
        List<List<Integer>> sets = new ArrayList<>();
        for (int set = 0; set < count; set++) {
            List<Integer> tokens = new ArrayList<>();
            if (set > 0 && random.nextInt(2) == 0) {
                for (int token : sets.get(random.nextInt(set))) {
                    if (random.nextInt(5) > 0) {
                        tokens.add(token);
                    }
                }
            }
            for (int more = random.nextInt(6); more > 0; more--) {
                tokens.add((int) (TOKENS * random.nextDouble() * random.nextDouble()));
            }
            sets.add(tokens);
        }
        return sets;
    }

    private static TokenSets held(List<List<Integer>> sets) {
        return TokenSets.collect(
                sets.size(),
                TOKENS,
                (set, into) -> sets.get(set).forEach(token -> into.add(token, 0)),
                new Workers(1, () -> {}));
    }

    private static long[] weights(long seed) {
        return new Random(-seed).longs(TOKENS, 0, 1000).toArray();
    }

    private static List<Pair> bruteForce(List<List<Integer>> sets, long[] weights, double least) {
        List<Pair> pairs = new ArrayList<>();
        for (int right = 0; right < sets.size(); right++) {
            for (int left = 0; left < right; left++) {
                long shared = 0;
                long union = 0;
                for (int token = 0; token < TOKENS; token++) {
                    boolean a = sets.get(left).contains(token);
                    boolean b = sets.get(right).contains(token);
                    shared += a && b ? weights[token] : 0;
                    union += a || b ? weights[token] : 0;
                }
                if (union > 0 && (double) shared / union >= least) {
                    pairs.add(new Pair(left, right, (double) shared / union));
                }
            }
        }
        return pairs;
    }

    @Property(tries = 300)
    void findsThePairsOfBruteForce(
            @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
            @ForAll @IntRange(min = 0, max = 40) int count,
            @ForAll @DoubleRange(min = 0.05, max = 1) double least,
            @ForAll @IntRange(min = 1, max = 3) int threads) {
        List<List<Integer>> sets = sets(seed, count);
        SimilarityJoin join = new SimilarityJoin(held(sets), weights(seed), least);
        List<Pair> expected = bruteForce(sets, weights(seed), least);
        Found found = join.all(threads, () -> {});
        assertEquals(expected, found.pairs());
        assertTrue(found.candidates() >= expected.size());
        expected.forEach(
                pair ->
                        assertEquals(
                                pair.similarity(), join.similarity(pair.left(), pair.right())));
    }

    @Test
    void countsDoNotDependOnTheRanges() {
        SimilarityJoin join = new SimilarityJoin(held(sets(7, 300)), weights(7), 0.5);
        Found whole = join.collect(0, 300, () -> {});
        Found parts =
                SimilarityJoin.merge(
                        List.of(join.collect(0, 120, () -> {}), join.collect(120, 300, () -> {})));
        assertEquals(whole, parts);
    }

    @Test
    void hardlyAnyPairIsMerged() {
        SimilarityJoin join = new SimilarityJoin(held(sets(7, 300)), weights(7), 0.8);
        Found found = join.all(1, () -> {});
        assertTrue(found.pairs().size() > 20, "pairs " + found.pairs().size());
        assertTrue(found.candidates() < 300 * 299 / 2 / 4, "candidates " + found.candidates());
    }

    @Test
    void theCheckpointStopsIt() {
        SimilarityJoin join = new SimilarityJoin(held(sets(7, 30)), weights(7), 0.5);
        assertThrows(
                CancellationException.class,
                () ->
                        join.all(
                                2,
                                () -> {
                                    throw new CancellationException();
                                }));
    }

    @Test
    void whatIsNoThresholdOrWeightIsRefused() {
        TokenSets sets = held(sets(7, 3));
        assertThrows(IllegalArgumentException.class, () -> new SimilarityJoin(sets, weights(7), 0));
        long[] negative = weights(7);
        negative[3] = -1;
        assertThrows(IllegalArgumentException.class, () -> new SimilarityJoin(sets, negative, 0.5));
    }
}
