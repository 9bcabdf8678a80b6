package org.tidewaiter.kernel.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GammaPoissonTest {

    @Test
    void ofShapeOneTheCountIsGeometric() {
        assertEquals(1 / 3.0, new GammaPoisson(1, 2).none(), 1e-15);
    }

    @Test
    void ofLargeShapeTheCountIsPoisson() {
        assertEquals(Math.exp(-2), new GammaPoisson(1e9, 2).none(), 1e-8);
    }

    @Test
    void whatWasCountedMovesTheRateTheMoreTheMorePartiesDiffer() {
        assertEquals(3 * 4.5 / 1.5, new GammaPoisson(0.5, 3).after(4, 1).mean(), 1e-12);
        assertEquals(3, new GammaPoisson(1e9, 3).after(4, 1).mean(), 1e-6);
        assertTrue(new GammaPoisson(0.5, 3).after(0, 1).mean() < 3);
    }

    @Property
    void addedRatioIsThatOfTheTwoLawsTermByTerm(
            @ForAll @IntRange(min = 1, max = 30) int trials,
            @ForAll @IntRange(min = 1, max = 30) int count,
            @ForAll @DoubleRange(min = 0.05, max = 20) double shape,
            @ForAll @DoubleRange(min = 0.01, max = 10) double mean) {
        int events = Math.min(trials, count);
        double[] chances = new double[events + 1];
        chances[0] = Math.pow(shape / (shape + mean), shape);
        for (int k = 1; k <= events; k++) {
            chances[k] = chances[k - 1] * (k - 1 + shape) / k * mean / (shape + mean);
        }
        double weights = 0;
        double added = 0;
        for (int j = 1; j <= trials; j++) {
            weights += trials - j + 1;
            added += j <= events ? (trials - j + 1) * chances[events - j] : 0;
        }
        double expected = added / weights / (chances[events] / (1 - chances[0]));
        double ratio = new GammaPoisson(shape, mean).addedRatio(trials, events);
        assertEquals(1, ratio / expected, 1e-9);
    }

    @Property
    void theChancesOfAllCountsAddUpToThatOfAtMost(
            @ForAll @IntRange(min = 0, max = 60) int most,
            @ForAll @DoubleRange(min = 0.05, max = 50) double shape,
            @ForAll @DoubleRange(min = 0.01, max = 80) double mean) {
        double sum = 0;
        double log = shape * Math.log(shape / (shape + mean));
        for (int k = 0; k <= most; k++) {
            sum += Math.exp(log);
            log += Math.log((shape + k) / (k + 1) * mean / (shape + mean));
        }
        assertEquals(1, new GammaPoisson(shape, mean).atMost(most) / sum, 1e-9);
        assertEquals(new GammaPoisson(shape, mean).none(), new GammaPoisson(shape, mean).atMost(0));
    }

    @Test
    void oneEventSpeaksAgainstAnAdditionAndSeveralForIt() {
        GammaPoisson rare = new GammaPoisson(2, 0.3);
        assertTrue(rare.addedRatio(30, 1) < 0.2);
        assertTrue(rare.addedRatio(30, 5) > 20);
        assertTrue(new GammaPoisson(42, 12).addedRatio(60, 10) < 0.3, "as many as its habit gives");
    }

    @Test
    void impossibleArgumentsAreRefused() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new GammaPoisson(wrong, 1));
            assertThrows(IllegalArgumentException.class, () -> new GammaPoisson(1, wrong));
        }
        GammaPoisson law = new GammaPoisson(1, 1);
        assertThrows(IllegalArgumentException.class, () -> law.after(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> law.after(0, -1));
        assertThrows(IllegalArgumentException.class, () -> law.atMost(-1));
        assertThrows(IllegalArgumentException.class, () -> law.addedRatio(3, 0));
        assertThrows(IllegalArgumentException.class, () -> law.addedRatio(3, 4));
    }
}
