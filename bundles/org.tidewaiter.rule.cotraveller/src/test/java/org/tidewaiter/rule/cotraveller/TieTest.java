package org.tidewaiter.rule.cotraveller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieTest {

    @Test
    void hitAndMissAreLikelihoodRatios() {
        Tie tie = new Tie();
        tie.tried(true, 0.01);
        double mean = (20 + 50 + 80) / 3.0;
        assertEquals(Math.log10(0.75 + 0.25 * mean), tie.weight(), 1e-12);
        tie.tried(false, 0.01);
        mean = (20 * 0.8 + 50 * 0.5 + 80 * 0.2) / 0.99 / 3;
        assertEquals(Math.log10(0.75 + 0.25 * mean), tie.weight(), 1e-12);
        assertEquals(1, tie.hits());
        assertEquals(2, tie.trials());
    }

    @Test
    void sumIsBoundedOnBothSides() {
        Tie hits = new Tie();
        Tie misses = new Tie();
        for (int i = 0; i < 20; i++) {
            hits.tried(true, 0.01);
            misses.tried(false, 0.01);
        }
        assertEquals(3, hits.weight());
        assertEquals(Math.log10(0.75), misses.weight(), 0.01);
    }

    /** Otherwise a p-value could not be divided by it. */
    @Property(tries = 200)
    void factorIsOneInTheMeanAmongStrangers(
            @ForAll @IntRange(min = 0, max = 12) int trials,
            @ForAll @DoubleRange(min = 0.01, max = 0.6) double chance) {
        double mean = 0;
        for (int outcome = 0; outcome < 1 << trials; outcome++) {
            Tie tie = new Tie();
            double p = 1;
            for (int i = 0; i < trials; i++) {
                boolean hit = (outcome >> i & 1) == 1;
                tie.tried(hit, chance);
                p *= hit ? chance : 1 - chance;
            }
            mean += p * Math.pow(10, tie.weight());
        }
        assertTrue(mean <= 1 + 1e-9, "mean is " + mean);
        assertTrue(mean > 0.5, "mean is " + mean);
    }

    @Test
    void whatStrangersOftenShareSaysNothing() {
        Tie tie = new Tie();
        tie.tried(true, 0.9);
        assertEquals(0, tie.weight(), 1e-12);
        assertFalse(tie.supports());
    }

    @Test
    void supportNeedsAHitThatWeighs() {
        Tie tie = new Tie();
        assertFalse(tie.supports());
        tie.tried(false, 0.01);
        assertFalse(tie.supports());
        tie.tried(true, 0.01);
        assertTrue(tie.supports());
    }

    @ParameterizedTest
    @CsvSource({
        "12A, 12B, true",
        "012A, 12B, true",
        "12H, 12J, true",
        "12A, 12A, false",
        "12A, 12C, false",
        "12A, 13A, false",
        "1K, 1J, true",
        "12, 12, false",
        "A, B, false",
        "1234A, 1234B, false",
        "1XA, 1XB, false",
        "12a, 12b, false",
        "'', '', false"
    })
    void seatsSideBySideAreTold(String one, String other, boolean adjacent) {
        assertEquals(adjacent, Seat.of(one).isNextTo(Seat.of(other)));
        assertEquals(adjacent, Seat.of(other).isNextTo(Seat.of(one)));
    }
}
