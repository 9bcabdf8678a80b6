package org.tidewaiter.kernel.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BetaBinomialTest {

    @Test
    void withoutCorrelationItIsTheBinomialLaw() {
        assertEquals(1 - Math.pow(0.8, 10), BetaBinomial.upperTail(10, 1, 0.2, 0), 1e-14);
        assertEquals(Math.pow(0.2, 10), BetaBinomial.upperTail(10, 10, 0.2, 0), 1e-20);
    }

    @Test
    void withEvenOddsAndCorrelationOfAThirdEveryCountIsAsLikely() {
        for (int k = 0; k <= 6; k++) {
            assertEquals((7 - k) / 7.0, BetaBinomial.upperTail(6, k, 0.5, 1 / 3.0), 1e-13);
        }
    }

    @Property
    void agreesWithThePolyaUrn(
            @ForAll @IntRange(min = 0, max = 12) int trials,
            @ForAll @IntRange(min = 0, max = 12) int k,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double rate,
            @ForAll @DoubleRange(min = 0, max = 0.6) double correlation) {
        int atLeast = Math.min(k, trials);
        double[] chances = {1};
        for (int drawn = 0; drawn < trials; drawn++) {
            double[] next = new double[drawn + 2];
            for (int events = 0; events <= drawn; events++) {
                double again =
                        (rate * (1 - correlation) + events * correlation)
                                / (1 - correlation + drawn * correlation);
                next[events + 1] += chances[events] * again;
                next[events] += chances[events] * (1 - again);
            }
            chances = next;
        }
        double expected = 0;
        for (int events = atLeast; events <= trials; events++) {
            expected += chances[events];
        }
        assertEquals(expected, BetaBinomial.upperTail(trials, atLeast, rate, correlation), 1e-12);
    }

    @Test
    void correlationMakesManyEventsLessSurprising() {
        double alike = BetaBinomial.upperTail(1000, 90, 0.05, 0);
        assertTrue(alike < 1e-6);
        assertTrue(BetaBinomial.upperTail(1000, 90, 0.05, 0.01) > 1000 * alike);
    }

    @Test
    void impossibleArgumentsAreRefused() {
        for (double wrong : new double[] {0, 1, Double.NaN}) {
            assertThrows(
                    IllegalArgumentException.class, () -> BetaBinomial.upperTail(1, 1, wrong, 0));
        }
        for (double wrong : new double[] {-0.1, 1, Double.NaN}) {
            assertThrows(
                    IllegalArgumentException.class, () -> BetaBinomial.upperTail(1, 1, 0.5, wrong));
        }
        assertThrows(IllegalArgumentException.class, () -> BetaBinomial.upperTail(1, 2, 0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> BetaBinomial.upperTail(1, -1, 0.5, 0));
    }
}
