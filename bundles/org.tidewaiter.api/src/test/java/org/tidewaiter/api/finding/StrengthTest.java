package org.tidewaiter.api.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class StrengthTest {

    @Test
    void knownWeightsHaveKnownStrengths() {
        assertEquals(0.5, Strength.of(0));
        assertEquals(0.75, Strength.of(4));
        assertEquals(0.25, Strength.of(-4));
        assertEquals(0.9, Strength.of(16), 1e-15);
    }

    @Test
    void strengthNeverReachesOneAndNeverFallsBelowZero() {
        assertTrue(Strength.of(Double.MAX_VALUE) < 1);
        assertTrue(Strength.of(-Double.MAX_VALUE) >= 0);
    }

    @Property
    void strongerWeightsHaveGreaterStrength(
            @ForAll @DoubleRange(min = -300, max = 400) double weight,
            @ForAll @DoubleRange(min = 1e-9, max = 50) @Scale(9) double more) {
        assertTrue(Strength.of(weight + more) > Strength.of(weight));
    }

    @Property
    void strengthIsTheDocumentedFunction(@ForAll @DoubleRange(min = -1e6, max = 1e6) double w) {
        double x = w / 4;
        assertEquals((1 + x / (1 + Math.abs(x))) / 2, Strength.of(w), 1e-15);
        assertTrue(Strength.of(w) >= 0 && Strength.of(w) < 1);
    }

    @Property
    void strengthNeverFallsAsWeightsRise(@ForAll double a, @ForAll double b) {
        assertTrue(Strength.of(Math.min(a, b)) <= Strength.of(Math.max(a, b)));
    }
}
