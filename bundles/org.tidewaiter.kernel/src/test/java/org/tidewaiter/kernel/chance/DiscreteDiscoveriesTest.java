package org.tidewaiter.kernel.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.chance.ChanceFindings.Support;

/** Counts of rare events in a few trials each, most of them of chance. */
class DiscreteDiscoveriesTest {

    private static final int TESTS = 400;
    private static final Support NONE = new Support(1, 0.05);
    private static final Support SOME = new Support(30, 0.05);

    /** How many of the found are of chance, and how many are found. */
    private record Outcome(int chance, int found) {

        double share() {
            return found == 0 ? 0 : (double) chance / found;
        }
    }

    /** Tests 0 to {@code real - 1} have an event in every second trial. */
    private record Draw(double[] p, double[] supported, ChanceFindings chance, int real) {

        static Draw of(Random random, int real) {
            double[] p = new double[TESTS];
            double[] supported = new double[TESTS];
            ChanceFindings chance = new ChanceFindings();
            for (int i = 0; i < TESTS; i++) {
                int trials = 3 + random.nextInt(10);
                double rate = 0.02 + 0.15 * random.nextDouble();
                int events = 0;
                for (int trial = 0; trial < trials; trial++) {
                    events += random.nextDouble() < (i < real ? 0.5 : rate) ? 1 : 0;
                }
                double[] tails = new double[trials];
                for (int k = 1; k <= trials; k++) {
                    tails[k - 1] = BetaBinomial.upperTail(trials, k, rate, 0);
                }
                chance.add(tails, 1);
                double tail = events == 0 ? 1 : tails[events - 1];
                p[i] = tail <= NONE.greatestP() ? tail : 1;
                boolean hit = random.nextDouble() < (i < real ? 0.4 : 0.01);
                double e = hit ? 20.8 : 0.8;
                supported[i] = p[i] < 1 ? Math.min(1, p[i] / e) : 1;
            }
            return new Draw(p, supported, chance, real);
        }

        Outcome found(double[] q, double rate) {
            int chance = 0;
            int found = 0;
            for (int i = 0; i < TESTS; i++) {
                found += q[i] <= rate ? 1 : 0;
                chance += q[i] <= rate && i >= real ? 1 : 0;
            }
            return new Outcome(chance, found);
        }
    }

    @Test
    void rateHoldsAmongChanceAloneAndAmongReal() {
        for (int real : new int[] {0, 10, 60}) {
            Random random = new Random(17 + real);
            double plain = 0;
            double supported = 0;
            int draws = 400;
            for (int draw = 0; draw < draws; draw++) {
                Draw drawn = Draw.of(random, real);
                double[] q = DiscreteDiscoveries.qValues(drawn.p, drawn.chance, NONE);
                plain += drawn.found(q, 0.2).share() / draws;
                q = DiscreteDiscoveries.qValues(drawn.supported, drawn.chance, SOME);
                supported += drawn.found(q, 0.2).share() / draws;
            }
            assertTrue(plain <= 0.22, real + " real: " + plain);
            assertTrue(supported <= 0.22, real + " real, supported: " + supported);
        }
    }

    @Test
    void findsMoreThanIfEveryPValueCouldBeAttained() {
        Random random = new Random(5);
        int found = 0;
        int supported = 0;
        int continuous = 0;
        for (int draw = 0; draw < 50; draw++) {
            Draw drawn = Draw.of(random, 20);
            double[] q = DiscreteDiscoveries.qValues(drawn.p, drawn.chance, NONE);
            found += drawn.found(q, 0.05).found();
            q = DiscreteDiscoveries.qValues(drawn.supported, drawn.chance, SOME);
            supported += drawn.found(q, 0.05).found();
            continuous += drawn.found(BenjaminiHochberg.qValues(drawn.p, TESTS), 0.05).found();
        }
        assertTrue(found > 1.2 * continuous, found + " and " + continuous);
        assertTrue(supported > found, supported + " and " + found);
    }

    @Test
    void qValueIsTheLeastShareOfChanceAtItsPValueOrAnyLarger() {
        Draw drawn = Draw.of(new Random(3), 30);
        double[] q = DiscreteDiscoveries.qValues(drawn.p, drawn.chance, NONE);
        for (int i = 0; i < TESTS; i++) {
            double own = drawn.p[i];
            double least =
                    Arrays.stream(drawn.p)
                            .filter(p -> p >= own)
                            .map(p -> share(drawn, p))
                            .min()
                            .orElse(1);
            assertEquals(own < 1 ? Math.min(1, least) : 1, q[i], 1e-12);
        }
    }

    private static double share(Draw drawn, double threshold) {
        long found = Arrays.stream(drawn.p).filter(p -> p <= threshold).count();
        return drawn.chance.atMost(threshold, NONE) / (1 - NONE.greatestP()) / found;
    }
}
