package org.tidewaiter.kernel.chance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

    @Test
    void workedExampleAgrees() {
        double[] p = {0.04, 0.01, 0.03, 0.5};
        assertArrayEquals(
                new double[] {0.16 / 3, 0.04, 0.16 / 3, 0.5},
                BenjaminiHochberg.qValues(p, 4),
                1e-15);
    }

    @Property(tries = 200)
    void testsWithoutPValueCountAsOne(
            @ForAll("pValues") double[] p, @ForAll @IntRange(min = 0, max = 20) int others) {
        double[] padded = Arrays.copyOf(p, p.length + others);
        Arrays.fill(padded, p.length, padded.length, 1);
        double[] whole = BenjaminiHochberg.qValues(padded, padded.length);
        double[] counted = BenjaminiHochberg.qValues(p, padded.length);
        assertArrayEquals(Arrays.copyOf(whole, p.length), counted, 1e-15);
    }

    @Property(tries = 200)
    void qValueIsTheLeastLevelAtWhichStepUpRejects(
            @ForAll("pValues") double[] p,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        double[] q = BenjaminiHochberg.qValues(p, p.length + 5L);
        boolean[] rejected = stepUp(p, p.length + 5L, level);
        for (int i = 0; i < p.length; i++) {
            if (Math.abs(q[i] - level) > 1e-12) {
                assertEquals(rejected[i], q[i] <= level);
            }
        }
    }

    @Provide
    Arbitrary<double[]> pValues() {
        return Arbitraries.doubles()
                .between(0, 1)
                .ofScale(4)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static boolean[] stepUp(double[] p, long family, double level) {
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double limit = -1;
        for (int rank = 1; rank <= sorted.length; rank++) {
            limit = sorted[rank - 1] <= level * rank / family ? sorted[rank - 1] : limit;
        }
        boolean[] rejected = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            rejected[i] = p[i] <= limit;
        }
        return rejected;
    }

    @Property(tries = 200)
    void qValuesFollowTheTestsAndNotTheirOrder(@ForAll("pValues") double[] p, @ForAll long seed) {
        double[] q = BenjaminiHochberg.qValues(p, 100);
        int[] order = new Random(seed).ints(0, p.length).distinct().limit(p.length).toArray();
        double[] shuffled = Arrays.stream(order).mapToDouble(i -> p[i]).toArray();
        double[] again = BenjaminiHochberg.qValues(shuffled, 100);
        for (int i = 0; i < order.length; i++) {
            assertEquals(q[order[i]], again[i]);
            for (int j = 0; j < p.length; j++) {
                assertTrue(p[i] > p[j] || q[i] <= q[j]);
            }
        }
    }

    @Test
    void wrongInputIsRefused() {
        double[] two = {0.1, 0.2};
        assertThrows(IllegalArgumentException.class, () -> BenjaminiHochberg.qValues(two, 1));
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> BenjaminiHochberg.qValues(new double[] {0.5, wrong}, 2));
        }
        assertEquals(0, BenjaminiHochberg.qValues(new double[0], 0).length);
        assertArrayEquals(new double[] {0, 1}, BenjaminiHochberg.qValues(new double[] {0, 1}, 2));
    }
}
