package org.tidewaiter.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Row ROW = JointVoyages.pairs();
    private static final Checksum ANSWER = new Checksum(3, 9);

    private static Outcome compared(double peerSeconds) {
        Round round = new Round(new Turn(0.1, 0.1), new Turn(peerSeconds, peerSeconds));
        List<Round> rounds = Collections.nCopies(5, round);
        double[] ratios = rounds.stream().mapToDouble(Round::ratio).toArray();
        return new Outcome.Compared(Interval.of(ratios), ANSWER, rounds, 2);
    }

    private static String cells(Outcome outcome) {
        return Markdown.table(List.of(new Result(ROW, outcome))).lines().toList().get(2);
    }

    @Test
    void ratioStandsWithItsIntervalAndWhetherTheGoalIsMet() {
        String line = cells(compared(3));
        assertTrue(line.contains("**30.0** (30.0 to 30.0, 94 %)"), line);
        assertTrue(line.contains("| >= 20.0, met | 5, 2 | 3 |"), line);
        assertTrue(cells(compared(1)).contains(">= 20.0, **not met**"));
    }

    @Test
    void noRatioStandsWhereThereIsNone() {
        for (Outcome outcome :
                List.of(
                        new Outcome.Unequal(ANSWER, new Checksum(3, 8)),
                        new Outcome.Inconclusive(ANSWER, 4, 18))) {
            assertFalse(cells(outcome).contains("**"), cells(outcome));
        }
        assertTrue(cells(new Outcome.Inconclusive(ANSWER, 4, 18)).contains("| 4, 18 |"));
    }

    @Test
    void everyLineHasTheCellsOfTheHeader() {
        List<Outcome> outcomes =
                List.of(
                        compared(1),
                        new Outcome.Unequal(ANSWER, ANSWER),
                        new Outcome.Inconclusive(ANSWER, 1, 2),
                        new Outcome.Absent("not here"));
        String table = Markdown.table(outcomes.stream().map(o -> new Result(ROW, o)).toList());
        assertEquals(
                List.of(11L),
                table.lines()
                        .map(line -> line.chars().filter(c -> c == '|').count())
                        .distinct()
                        .toList());
    }

    @Test
    void jsonHoldsEveryRound() {
        Plan plan = Plan.of(List.of());
        String json = Json.of(plan, Map.of("java", "17"), List.of(new Result(ROW, compared(3))));
        JsonObject row =
                JsonParser.parseString(json)
                        .getAsJsonObject()
                        .getAsJsonArray("rows")
                        .get(0)
                        .getAsJsonObject();
        assertEquals("Compared", row.get("outcome").getAsString());
        JsonObject result = row.getAsJsonObject("result");
        assertEquals(5, result.getAsJsonArray("kept").size());
        assertEquals(30, result.getAsJsonObject("ratio").get("median").getAsDouble(), 1e-9);
    }
}
