package org.tidewaiter.kernel.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PoissonBinomialTest {

    @Property(tries = 300)
    void tailIsTheSumOverAllOutcomes(
            @ForAll("chances") double[] chances, @ForAll @IntRange(min = -1, max = 12) int k) {
        assertEquals(enumerated(chances, k), PoissonBinomial.upperTail(chances, k), 1e-12);
    }

    @Provide
    Arbitrary<double[]> chances() {
        return Arbitraries.doubles().between(0, 1).ofScale(6).array(double[].class).ofMaxSize(10);
    }

    private static double enumerated(double[] chances, int k) {
        double sum = 0;
        for (int outcome = 0; outcome < 1 << chances.length; outcome++) {
            double product = 1;
            for (int i = 0; i < chances.length; i++) {
                product *= (outcome >> i & 1) == 1 ? chances[i] : 1 - chances[i];
            }
            sum += Integer.bitCount(outcome) >= k ? product : 0;
        }
        return sum;
    }

    @Test
    void tinyTailKeepsItsRelativeAccuracy() {
        double[] chances = new double[10];
        Arrays.fill(chances, 1e-3);
        assertEquals(1e-30, PoissonBinomial.upperTail(chances, 10), 1e-42);
        double nine = 10 * 1e-27 * (1 - 1e-3) + 1e-30;
        assertEquals(nine, PoissonBinomial.upperTail(chances, 9), nine * 1e-12);
    }

    @Test
    void tailBelowTheSmallestNumberIsZeroAndNotNegative() {
        double[] chances = new double[200];
        Arrays.fill(chances, 1e-9);
        assertEquals(0, PoissonBinomial.upperTail(chances, 190));
    }

    @Property(tries = 300)
    void tailFallsAsTheCountRises(
            @ForAll("chances") double[] chances, @ForAll @IntRange(min = 1, max = 12) int k) {
        double here = PoissonBinomial.upperTail(chances, k);
        assertTrue(here <= PoissonBinomial.upperTail(chances, k - 1) + 1e-12);
        assertTrue(here >= 0 && here <= 1);
    }

    @Property(tries = 300)
    void tailOnceMetDividesByTheChanceToMeet(
            @ForAll("chances") double[] chances, @ForAll @IntRange(min = 2, max = 10) int k) {
        double met = enumerated(chances, 1);
        double expected = met == 0 ? 1 : enumerated(chances, k) / met;
        assertEquals(expected, PoissonBinomial.upperTailOnceMet(chances, k), 1e-10);
    }

    @Test
    void meetingOnceIsNoSurpriseOnceMet() {
        assertEquals(1, PoissonBinomial.upperTailOnceMet(new double[] {1e-9}, 1));
        assertEquals(1, PoissonBinomial.upperTailOnceMet(new double[] {0, 0}, 2));
        assertEquals(1, PoissonBinomial.upperTailOnceMet(new double[] {1, 1}, 2));
        assertEquals(0.25, PoissonBinomial.upperTailOnceMet(new double[] {0.4, 0.4}, 2), 1e-12);
    }

    @Property(tries = 500)
    void ordinaryCountHasAtLeastEvenChance(
            @ForAll("chances") double[] chances, @ForAll @IntRange(min = 0, max = 12) int k) {
        if (PoissonBinomial.isOrdinary(Arrays.stream(chances).sum(), k)) {
            assertTrue(PoissonBinomial.upperTail(chances, k) >= 0.5 - 1e-12);
        }
    }

    @Test
    void ordinaryEndsAboveTheMeanRoundedDown() {
        assertTrue(PoissonBinomial.isOrdinary(2.9, 2));
        assertTrue(PoissonBinomial.isOrdinary(3.0, 3));
        assertFalse(PoissonBinomial.isOrdinary(2.9, 3));
    }

    @Test
    void chanceOutsideItsRangeIsRefused() {
        for (double wrong : new double[] {-1e-9, 1.0000001, Double.NaN}) {
            for (int k : new int[] {1, 2}) {
                double[] chances = {wrong};
                assertThrows(
                        IllegalArgumentException.class,
                        () -> PoissonBinomial.upperTail(chances, k));
                assertThrows(
                        IllegalArgumentException.class,
                        () -> PoissonBinomial.upperTailOnceMet(chances, k));
            }
        }
    }
}
