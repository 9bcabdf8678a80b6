package org.tidewaiter.rule.cotraveller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieTest {

    @Test
    void hitAndMissAreLikelihoodRatios() {
        Tie tie = new Tie();
        tie.tried(true, 0.01);
        assertEquals(Math.log10(30), tie.weight(), 1e-12);
        tie.tried(false, 0.01);
        assertEquals(Math.log10(30) + Math.log10(0.7 / 0.99), tie.weight(), 1e-12);
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
        assertEquals(-0.5, misses.weight());
    }

    @Test
    void whatStrangersOftenShareSaysNothing() {
        Tie tie = new Tie();
        tie.tried(true, 0.9);
        assertEquals(0, tie.weight());
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
