package org.tidewaiter.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraderTest {

    private static final double EXACT = 1e-15;
    private final Grader grader = Grader.against(Set.of("a", "b", "c", "d"));

    /** a . b . . c, and d is not named: (1/1 + 2/3 + 3/6) / 4. */
    private final List<String> ranking = List.of("a", "x", "b", "y", "z", "c");

    @Test
    void averagePrecisionOfAHandComputedRanking() {
        assertEquals(13.0 / 24.0, grader.averagePrecision(ranking), EXACT);
    }

    @Test
    void precisionAndRecallAtKOfAHandComputedRanking() {
        assertEquals(1.0, grader.precisionAt(1, ranking), EXACT);
        assertEquals(0.5, grader.precisionAt(2, ranking), EXACT);
        assertEquals(0.4, grader.precisionAt(5, ranking), EXACT);
        assertEquals(0.5, grader.precision(ranking), EXACT);
        assertEquals(0.25, grader.recallAt(2, ranking), EXACT);
        assertEquals(0.75, grader.recall(ranking), EXACT);
    }

    @Test
    void placesThatAShortRankingLeavesEmptyCountAsWrong() {
        assertEquals(0.3, grader.precisionAt(10, ranking), EXACT);
        assertEquals(0.75, grader.recallAt(10, ranking), EXACT);
    }

    @Test
    void emptyRankingFindsNothing() {
        assertEquals(0, grader.recall(List.of()), EXACT);
        assertEquals(0, grader.averagePrecision(List.of()), EXACT);
        assertTrue(Double.isNaN(grader.precision(List.of())));
    }

    @Test
    void perfectRankingScoresOneAndTheReverseLess() {
        assertEquals(1, grader.averagePrecision(List.of("d", "c", "b", "a", "x")), EXACT);
        assertEquals(
                (1.0 / 2 + 2.0 / 3 + 3.0 / 4 + 4.0 / 5) / 4,
                grader.averagePrecision(List.of("x", "d", "c", "b", "a")),
                EXACT);
    }

    @Test
    void tiesOfScoresAreBrokenById() {
        assertEquals(
                List.of("c", "a", "b", "\uFFFD", "\uD83D\uDEA2"),
                Grader.ranking(
                        Map.of("b", 1.0, "a", 1.0, "c", 2.0, "\uD83D\uDEA2", 0.5, "\uFFFD", 0.5)));
        assertThrows(IllegalArgumentException.class, () -> Grader.ranking(Map.of("a", Double.NaN)));
    }

    @Test
    void whatCannotBeMeasuredIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Grader.against(Set.of()));
        assertThrows(IllegalArgumentException.class, () -> grader.precisionAt(0, ranking));
        assertThrows(
                IllegalArgumentException.class, () -> grader.averagePrecision(List.of("a", "a")));
    }
}
