package org.tidewaiter.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidewaiter.evaluate.Contest.Entry;

class ContestTest {

    @Test
    void whatLeavesNoTraceIsNeitherRightNorWrong() {
        List<String> ranking = List.of("no trace", "honest", "planted");
        Entry entry =
                Entry.catchable(
                        "rule",
                        ranking,
                        Set.of("planted", "missed"),
                        Set.of("planted", "missed", "no trace"));
        assertEquals("rule, catchable", entry.method());
        assertEquals(List.of("honest", "planted"), entry.ranking());
        assertEquals(List.of("honest", "planted"), entry.top());
        assertEquals(0.5, entry.score().precisionAtPlanted());
    }
}
