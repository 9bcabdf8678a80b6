package org.tidewaiter.kernel.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.work.Workers;

class LowerTailTest {

    @Property
    void sharesCountTheOthersThatAreAsLow(
            @ForAll @Size(min = 1, max = 60)
                    List<@IntRange(min = -20, max = 20) Integer> quartersGiven,
            @ForAll @IntRange(min = 1, max = 3) int threads) {
        int[] quarters = quartersGiven.stream().mapToInt(Integer::intValue).toArray();
        float[] scores = new float[quarters.length];
        int[] partyOf = new int[quarters.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = quarters[i] / 4f;
            partyOf[i] = Math.floorMod(quarters[i] * 7 + i, 3);
        }
        LowerTail tail = ranked(scores, partyOf, 3, threads);
        assertEquals(scores.length, tail.size());
        assertTrue(tail.tailSize() >= 0.2 * scores.length);
        for (int place = 0; place < tail.tailSize(); place++) {
            int item = tail.item(place);
            assertTrue(place == 0 || scores[tail.item(place - 1)] <= scores[item]);
            double others = 1;
            double asLow = 1;
            for (int other = 0; other < scores.length; other++) {
                if (partyOf[other] != partyOf[item]) {
                    others++;
                    asLow += scores[other] <= scores[item] ? 1 : 0;
                }
            }
            assertEquals(asLow / others, tail.share(place), 1e-12);
            assertEquals(tail.share(place), tail.pValue(place), "too few scores to continue");
        }
        assertTailIsWhole(scores, tail);
    }

    private static void assertTailIsWhole(float[] scores, LowerTail tail) {
        float highest = scores[tail.item(tail.tailSize() - 1)];
        int low = 0;
        for (float score : scores) {
            low += score <= highest ? 1 : 0;
        }
        assertEquals(low, tail.tailSize());
    }

    @Test
    void exponentialTailIsContinuedAtItsRate() {
        float[] scores = exponential(100_000, 3);
        LowerTail tail = ranked(scores, eachItsOwn(scores.length), scores.length, 2);
        for (int place = 0; place < 50; place++) {
            double truth = Math.exp(scores[tail.item(place)] / 0.5);
            double logRatio = Math.log10(tail.pValue(place) / truth);
            assertEquals(0, logRatio, 0.15 * -Math.log10(truth), "p " + tail.pValue(place));
        }
    }

    @Test
    void normalTailIsNotUnderstated() {
        Random random = new Random(5);
        float[] scores = new float[100_000];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) random.nextGaussian();
        }
        LowerTail tail = ranked(scores, eachItsOwn(scores.length), scores.length, 1);
        assertTrue(tail.pValue(0) > 0.5 / scores.length, "p " + tail.pValue(0));
    }

    @Test
    void aFewImpostorsDoNotHideOneAnother() {
        float[] scores = exponential(100_000, 4);
        for (int i = 0; i < 1000; i++) {
            scores[i * 100] = -10 - i * 1e-3f;
        }
        LowerTail tail = ranked(scores, eachItsOwn(scores.length), scores.length, 2);
        assertTrue(tail.share(999) > 0.009, "their share is what it is");
        assertTrue(tail.pValue(999) < 1e-6, "p " + tail.pValue(999));
    }

    @Test
    void shareAndChanceNeverFallAsTheScoreRises() {
        float[] scores = exponential(5_000, 6);
        LowerTail tail = ranked(scores, eachItsOwn(scores.length), scores.length, 2);
        for (int place = 1; place < tail.tailSize(); place++) {
            assertTrue(tail.share(place) >= tail.share(place - 1));
            assertTrue(tail.pValue(place) >= tail.pValue(place - 1) * 0.98);
        }
    }

    @Test
    void threadsDoNotMatter() {
        float[] scores = exponential(10_000, 7);
        int[] partyOf = new int[scores.length];
        for (int i = 0; i < partyOf.length; i++) {
            partyOf[i] = i % 17;
        }
        LowerTail one = ranked(scores, partyOf, 17, 1);
        LowerTail three = ranked(scores, partyOf, 17, 3);
        assertEquals(one.tailSize(), three.tailSize());
        for (int place = 0; place < one.tailSize(); place++) {
            assertEquals(one.item(place), three.item(place));
            assertEquals(one.share(place), three.share(place));
            assertEquals(one.pValue(place), three.pValue(place));
        }
    }

    @Test
    void noScoresHaveNoTail() {
        assertEquals(0, ranked(new float[0], new int[0], 0, 2).tailSize());
    }

    @Test
    void scoresThatAreAllEqualAreAllAsLow() {
        LowerTail tail = ranked(new float[30_000], eachItsOwn(30_000), 30_000, 2);
        assertEquals(30_000, tail.tailSize());
        assertEquals(1, tail.share(0), 1e-12);
        assertEquals(1, tail.pValue(29_999), 1e-12);
    }

    /** Scores with P(score < s) = exp(2 s) for s < 0. */
    private static float[] exponential(int size, long seed) {
        Random random = new Random(seed);
        float[] scores = new float[size];
        for (int i = 0; i < size; i++) {
            scores[i] = (float) (0.5 * Math.log(1 - random.nextDouble()));
        }
        return scores;
    }

    private static int[] eachItsOwn(int size) {
        int[] partyOf = new int[size];
        for (int i = 0; i < size; i++) {
            partyOf[i] = i;
        }
        return partyOf;
    }

    private static LowerTail ranked(float[] scores, int[] partyOf, int parties, int threads) {
        Workers workers = new Workers(threads, () -> {});
        return LowerTail.of(scores, partyOf, parties, workers);
    }
}
