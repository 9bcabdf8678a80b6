package org.tidewaiter.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void precisionIsTakenAtAsManyPlacesAsWerePlanted() {
        Score score = Score.of(List.of("a", "x", "b", "y"), Set.of("a", "b"));
        assertEquals(0.5, score.precisionAtPlanted());
        assertEquals((1 + 2 / 3.0) / 2, score.averagePrecision(), 1e-12);
        assertEquals(0.5, score.precision());
        assertEquals(1, score.recall());
        assertEquals(4, score.named());
    }

    @Test
    void namingNobodyScoresNothing() {
        assertEquals(new Score(0, 0, 0, 0, 0), Score.of(List.of(), Set.of("a")));
    }

    @Test
    void spreadTellsMeanAndRange() {
        Spread spread = Spread.of(List.of(1, 2, 6), Integer::doubleValue);
        assertEquals("3 (1..6)", spread.count());
        assertEquals("3.000 (1.000..6.000)", spread.share());
    }

    @Test
    void optionsAndSectionsAreToldApart() {
        Plan plan =
                Plan.of(
                        "worlds",
                        "--seeds",
                        "2",
                        "--first-seed",
                        "11",
                        "--scale",
                        "0.5",
                        "shuffles");
        assertEquals(Set.of("worlds", "shuffles"), plan.sections());
        assertEquals(new Plan.Seeds(11, 2), plan.seeds());
        assertEquals(new Plan.Seeds(1, 5), Plan.of().seeds());
        assertEquals(0.5, plan.scale());
        assertThrows(IllegalArgumentException.class, () -> Plan.of("--seeds"));
        assertThrows(IllegalArgumentException.class, () -> Plan.of("--seeds", "0"));
    }
}
