package org.tidewaiter.rule.fakeexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final Scale SCALE = new Scale(0.001);

    @Test
    void withoutDoubtAboutTheRecordTheWeightIsThatOfTheChance() {
        assertEquals(2, new Scale(0).weight(0.01, 0), 1e-12);
    }

    @Test
    void wrongRecordLimitsWhatATimeCanProve() {
        assertEquals(3, SCALE.weight(0, 0), 1e-12);
        assertEquals(3 + Math.log10(2), SCALE.weight(0, 60), 1e-12);
        assertEquals(0, SCALE.weight(1, 0), 1e-12);
    }

    @Property
    void rarerAndFurtherOffWeighsMore(
            @ForAll @DoubleRange(min = 0, max = 0.9) double chance,
            @ForAll @DoubleRange(min = 0, max = 5000) double minutes) {
        double weight = SCALE.weight(chance, minutes);
        assertTrue(weight >= 0);
        assertTrue(SCALE.weight(chance * 0.9, minutes) >= weight);
        assertTrue(SCALE.weight(chance, minutes + 10) > weight);
    }

    @Test
    void handlingToleratesMoreThanPhysics() {
        assertEquals(1, Scale.tolerated(Ground.PHYSICS, -5), 1e-12);
        assertEquals(Math.exp(-2), Scale.tolerated(Ground.PHYSICS, 30), 1e-12);
        assertEquals(Math.exp(-1), Scale.tolerated(Ground.HANDLING, 30), 1e-12);
    }
}
