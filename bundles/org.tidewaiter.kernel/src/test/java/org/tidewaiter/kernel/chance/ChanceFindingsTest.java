package org.tidewaiter.kernel.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.chance.ChanceFindings.Support;

class ChanceFindingsTest {

    /** Two tests out of every three numbers: one attains two p-values, one attains one. */
    private static double[][] tests(List<Double> exponents) {
        double[][] tests = new double[exponents.size() / 3 * 2][];
        for (int i = 0; i < tests.length; i += 2) {
            double[] two = {p(exponents.get(i / 2 * 3)), p(exponents.get(i / 2 * 3 + 1))};
            Arrays.sort(two);
            tests[i] = new double[] {two[1], two[0]};
            tests[i + 1] = new double[] {p(exponents.get(i / 2 * 3 + 2))};
        }
        return tests;
    }

    private static double p(double exponent) {
        return Math.pow(10, -exponent);
    }

    private static double bruteForce(double[][] tests, double p) {
        double sum = 0;
        for (double[] test : tests) {
            sum += Arrays.stream(test).filter(value -> value <= p).max().orElse(0);
        }
        return sum;
    }

    private static ChanceFindings of(double[][] tests) {
        ChanceFindings chance = new ChanceFindings();
        for (double[] test : tests) {
            chance.add(test, 1);
        }
        return chance;
    }

    @Property(tries = 300)
    void sumIsThatOfTheTestsAndNeverTooSmall(
            @ForAll @Size(min = 3, max = 30) List<@DoubleRange(min = 0, max = 11) Double> exponents,
            @ForAll @DoubleRange(min = 0.01, max = 10.8) double exponent) {
        double[][] tests = tests(exponents);
        double p = p(exponent);
        double sum = of(tests).atMost(p);
        assertTrue(sum >= bruteForce(tests, p) * (1 - 1e-9), sum + " is too small");
        double aStepUp = bruteForce(tests, p * 1.13);
        assertTrue(
                sum <= aStepUp * (1 + 1e-6) + tests.length * p * 2e-9,
                sum + " is more than " + aStepUp);
    }

    @Property(tries = 300)
    void supportedPValuesAreFoundNoMoreOftenThanTold(
            @ForAll @Size(min = 3, max = 30) List<@DoubleRange(min = 0, max = 8) Double> exponents,
            @ForAll @DoubleRange(min = 1, max = 8) double exponent,
            @ForAll @DoubleRange(min = 1, max = 1000) double hit) {
        double[][] tests = tests(exponents);
        double p = p(exponent);
        // an e-value that is `hit` as often as makes its mean 1, and a half otherwise
        double often = 0.5 / (hit - 0.5);
        double found =
                often * bruteForce(tests, Math.min(0.05, hit * p))
                        + (1 - often) * bruteForce(tests, Math.min(0.05, p / 2));
        double told = of(tests).atMost(p, new Support(1000, 0.05));
        assertTrue(told >= found * (1 - 1e-9), told + " is less than " + found);
    }

    /** Just above one point of the grid, and read at the next: there the slope is gentler. */
    @Test
    void supportedPValueBetweenPointsOfTheGridIsToldInFull() {
        double attainable = Math.pow(10, -2.999);
        double p = attainable / 2;
        double found = 0.5 * attainable;
        double told = of(new double[][] {{attainable}}).atMost(p, new Support(2, 0.05));
        assertTrue(told >= found, told + " is less than " + found);
    }

    /** So little that the grid ends above it. */
    @Test
    void supportedPValueBelowTheGridIsToldInFull() {
        double told = of(new double[][] {{1e-13}}).atMost(1e-13, new Support(1000, 0.05));
        assertTrue(told >= 1e-13, told + " is less than one at 1e-13");
    }

    @Test
    void testThatCannotSucceedCountsButIsNeverFound() {
        ChanceFindings chance = new ChanceFindings();
        chance.add(new double[0], 1000);
        chance.add(new double[] {0.04}, 2);
        assertEquals(1002, chance.tests());
        assertEquals(0, chance.atMost(0.039));
        assertEquals(0.08, chance.atMost(0.0401), 1e-8);
        assertEquals(1002, chance.atMost(1));
    }

    @Test
    void mergedInAnyOrderItIsTheSameToTheLastBit() {
        ChanceFindings one = of(new double[][] {{0.3, 0.01}, {0.2, 1e-5}});
        ChanceFindings two = of(new double[][] {{0.11}, {0.07, 0.003, 1e-9}});
        ChanceFindings forth = new ChanceFindings();
        forth.addAll(one);
        forth.addAll(two);
        two.addAll(one);
        for (double p = 1; p > 1e-13; p /= 1.7) {
            assertEquals(forth.atMost(p), two.atMost(p));
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ChanceFindings().add(new double[] {0.1}, -1));
        assertThrows(IllegalArgumentException.class, () -> new Support(0.9, 0.05));
        assertThrows(IllegalArgumentException.class, () -> new Support(10, 1));
    }
}
