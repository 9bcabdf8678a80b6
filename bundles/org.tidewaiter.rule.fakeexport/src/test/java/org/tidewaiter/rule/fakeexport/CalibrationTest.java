package org.tidewaiter.rule.fakeexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.testkit.RuleAnswer;
import org.tidewaiter.testkit.RuleRunner;

class CalibrationTest {

    @Test
    void cleanHistoryIsBelowTheQuantileAsOftenAsStatedAndHardlyEverFound() {
        RuleAnswer answer = ask(new ExportWorld(5).honest(20_000));
        double share =
                answer.counts().get("below-quantile")
                        / (double) answer.counts().get("compared-with-peers");
        assertEquals(0.01, share, 0.003);
        assertTrue(count(answer, "improbable-timing") <= 4, "chance findings");
        assertEquals(0, count(answer, "impossible-timing"));
        assertEquals(0, count(answer, "repeated-near-miss"));
    }

    @Test
    void withFdrOfOneTheQuantileAloneDecides() {
        RuleAnswer answer =
                RuleRunner.of(new FakeExportRule(Map.of("fdr", 1.0)))
                        .ask(new ExportWorld(6).honest(4_000).data().build());
        assertEquals(
                answer.counts().get("below-quantile"),
                answer.counts().get("improbable-timing-found"));
    }

    @Test
    void whatMayBeChanceIsWatchedBelowTheRestAndCanBeSwitchedOff() {
        ExportWorld world = new ExportWorld(12).honest(10_000);
        for (int i = 0; i < 30; i++) {
            world.departing(i, 12 + i % 12, i % 2, 0.4);
            Map<String, String> row = world.departing(i, 2 * (i % 6), 0, 4 + i / 6.0);
            row.put("gate_in_at", "2026-07-01T00:00:00Z");
        }
        RuleAnswer wide = ask(world, Map.of("watchFdr", 0.9));
        RuleAnswer strict = ask(world, Map.of("watchFdr", 0.0));
        List<Candidate> watched =
                wide.candidates().stream()
                        .filter(c -> c.kind().equals("improbable-timing"))
                        .filter(c -> c.riskClass() == RiskClass.WATCH)
                        .toList();
        assertTrue(watched.size() > 5, watched.size() + " watched");
        assertEquals(
                count(wide, "improbable-timing") - watched.size(),
                count(strict, "improbable-timing"));
        double strongest = watched.stream().mapToDouble(CalibrationTest::weight).max().orElse(0);
        double weakest =
                wide.candidates().stream()
                        .filter(c -> c.kind().endsWith("-timing") && !watched.contains(c))
                        .mapToDouble(CalibrationTest::weight)
                        .min()
                        .orElse(0);
        assertTrue(strongest < weakest, strongest + " is not below " + weakest);
        watched.forEach(
                c ->
                        assertTrue(
                                c.evidence().stream()
                                        .anyMatch(e -> e.kind().equals("may-be-chance"))));
    }

    @Test
    void timesRoundedToHoursStayConservative() {
        ExportWorld world = new ExportWorld(7).honest(8_000);
        for (Map<String, String> row : world.exports()) {
            row.computeIfPresent("departed_at", (name, at) -> at.substring(0, 13) + ":00:00Z");
        }
        RuleAnswer answer = ask(world);
        double share =
                answer.counts().get("below-quantile")
                        / (double) answer.counts().get("compared-with-peers");
        assertTrue(share <= 0.013 && share >= 0.004, "share " + share);
    }

    @Test
    void plantedFakesAreFoundAmongManyHonestOnes() {
        ExportWorld world = new ExportWorld(8).honest(10_000);
        List<String> planted = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int place = 12 + i % 12;
            planted.add(
                    Sample.id(world.departing(i % ExportWorld.EXPORTERS, place, place % 2, 0.4)));
        }
        List<String> found = subjects(ask(world));
        assertTrue(found.containsAll(planted));
        assertTrue(found.size() <= planted.size() + 4, found.size() + " found");
    }

    @Test
    void withoutCoordinatesTheTailStillFindsThem() {
        ExportWorld world = new ExportWorld(9).honest(6_000);
        List<String> planted = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            planted.add(Sample.id(world.departing(i, 12 + i % 12, i % 2, 0.4)));
        }
        RuleAnswer answer =
                RuleRunner.of(new FakeExportRule(Map.of()))
                        .ask(world.data().without(org.tidewaiter.api.record.Places.PORT).build());
        assertEquals(0, count(answer, "impossible-timing"));
        List<String> found = subjects(answer);
        assertTrue(found.containsAll(planted), "found " + found.size());
    }

    @Test
    void stagedGoodsAreComparedWithStagedGoods() {
        ExportWorld world = new ExportWorld(10).honest(5_000);
        for (int i = 0; i < 600; i++) {
            Map<String, String> row = world.departing(i % 10, 12, 0, 3 + i % 7 / 10.0);
            row.put("gate_in_at", "2026-01-01T12:00:00Z");
        }
        RuleAnswer answer = ask(world);
        assertEquals(600, answer.counts().get("at-port-when-declared"));
        assertTrue(subjects(answer).size() <= 4, "staged goods are not suspect");
    }

    private static double weight(Candidate candidate) {
        return candidate.evidence().stream().mapToDouble(Evidence::weight).sum();
    }

    private static RuleAnswer ask(ExportWorld world) {
        return ask(world, Map.of());
    }

    private static RuleAnswer ask(ExportWorld world, Map<String, Object> parameters) {
        return RuleRunner.of(new FakeExportRule(parameters)).threads(2).ask(world.data().build());
    }

    private static long count(RuleAnswer answer, String kind) {
        return answer.candidates().stream().filter(c -> c.kind().equals(kind)).count();
    }

    private static List<String> subjects(RuleAnswer answer) {
        return answer.candidates().stream()
                .filter(c -> c.kind().endsWith("-timing"))
                .map(Candidate::subject)
                .map(subject -> subject.id())
                .toList();
    }
}
