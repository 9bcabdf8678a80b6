package org.tidewaiter.rule.fakeexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.testkit.RuleAnswer;
import org.tidewaiter.testkit.RuleRunner;

class FakeExportFindingsTest {

    private static final Sample SAMPLE = new Sample();
    private static DataSet data;
    private static RuleAnswer answer;

    @BeforeAll
    static void ask() {
        data = SAMPLE.world.data().build();
        answer = RuleRunner.of(new FakeExportRule(Map.of())).ask(data);
    }

    @Test
    void findingsAreThose() {
        String found =
                answer.candidates().stream()
                        .map(c -> c.kind() + " " + c.subject().id() + " " + c.riskClass())
                        .sorted()
                        .collect(Collectors.joining("\n"));
        assertEquals(
                """
                burst D000479 ACT
                burst D000480 ACT
                burst D000481 ACT
                data-quality D000475 WATCH
                data-quality D000478 WATCH
                impossible-timing D000470 ACT
                impossible-timing D000471 REVIEW
                impossible-timing D000479 REVIEW
                impossible-timing D000480 REVIEW
                impossible-timing D000481 REVIEW
                improbable-timing D000472 REVIEW
                never-departed D000476 WATCH
                repeated-near-miss E039 REVIEW""",
                found);
    }

    @Test
    void everyDeclarationIsCountedOnce() {
        Map<String, Long> counts = answer.counts();
        long departed = counts.get("timings-tested");
        assertEquals(
                SAMPLE.world.exports().size(),
                departed
                        + counts.get("late-procedure")
                        + counts.get("doubtful-times")
                        + counts.get("never-departed-found")
                        + counts.get("not-yet-departed"));
        assertEquals(
                departed,
                counts.get("travel-times-tested")
                        + counts.get("without-coordinates")
                        + counts.get("too-near")
                        + counts.get("at-port-when-declared"));
        assertEquals(departed, counts.get("compared-with-peers") + counts.get("too-few-peers"));
        assertEquals(1, counts.get("without-coordinates"));
        assertEquals(1, counts.get("too-near"));
        assertEquals(1, counts.get("at-port-when-declared"));
        assertEquals(1, counts.get("late-procedure"));
        assertEquals(1, counts.get("negative-gap"));
    }

    @Test
    void everyCountAndKindHasATitleInBothLanguages() {
        for (java.util.Locale locale : List.of(java.util.Locale.ENGLISH, java.util.Locale.KOREAN)) {
            for (String count : answer.counts().keySet()) {
                assertTrue(Phrases.of(locale).containsKey("fakeexport.count." + count), count);
            }
            for (String kind : new FakeExportRule(Map.of()).card().kinds()) {
                assertTrue(Phrases.of(locale).containsKey("fakeexport.kind." + kind), kind);
            }
        }
    }

    @Test
    void impossibleTimingSaysHowMuchIsMissing() {
        Candidate found = finding("impossible-timing", SAMPLE.impossible);
        assertEquals(0.5, found.number("availableHours").orElseThrow(), 1e-9);
        double km = ExportWorld.km(20, 0) - 5.2;
        assertEquals(km, found.number("distanceKm").orElseThrow(), 1e-6);
        assertEquals(km / 90 * 0.85, found.number("boundHours").orElseThrow(), 1e-3);
        assertEquals("PL20", found.headline().facts().get("place"));
        assertEquals(
                List.of("shortfall", "peers", "no-gate-in", "refund-claimed", "road-knowledge"),
                found.evidence().stream().map(Evidence::kind).toList());
        assertEquals(Optional.of(Instant.parse("2026-12-01T00:00:00Z")), found.reviewBy());
        assertEquals("E001", found.related().get(0).id());
        assertEquals("exporter", found.related().get(0).role());
    }

    @Test
    void timeIsWeighedOnce() {
        Candidate found = finding("impossible-timing", SAMPLE.impossible);
        double time = weight(found, "shortfall") + weight(found, "peers");
        double errorRate = 2.0 / (answer.counts().get("timings-tested") + 3.0);
        assertTrue(time <= -Math.log10(errorRate) + Math.log10(1 + 40.0), "time weighs " + time);
        assertTrue(weight(found, "shortfall") >= 0);
    }

    @Test
    void timelinePlacesAndPeersAreDrawn() {
        Portrait portrait = portrait("impossible-timing", SAMPLE.impossible);
        assertEquals(List.of("Exporter 1"), portrait.relatedLabels());
        assertEquals(
                List.of("timeline", "histogram", "places"),
                portrait.pictures().stream().map(Picture::kind).toList());
        Picture.Timeline timeline = (Picture.Timeline) portrait.pictures().get(0);
        assertEquals(2, timeline.bands().size());
        Picture.Band way = timeline.bands().get(0);
        assertEquals("fakeexport.bandOnTheWay", way.title().key());
        assertTrue(way.to().isAfter(timeline.events().get(1).at()), "departs while on the way");
        Picture.Histogram peers = (Picture.Histogram) portrait.pictures().get(1);
        assertEquals(0.5, peers.mark(), 1e-9);
        Candidate found = finding("impossible-timing", SAMPLE.impossible);
        Evidence line =
                found.evidence().stream()
                        .filter(e -> e.kind().equals("peers"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                line.text().facts().get("peers"),
                peers.counts().stream().mapToLong(Long::longValue).sum());
        Picture.Places places = (Picture.Places) portrait.pictures().get(2);
        assertEquals(2, places.spots().size());
        assertEquals(Math.round(ExportWorld.km(20, 0)) + " km", places.ways().get(0).label());
    }

    @Test
    void missingFactsAreNamed() {
        assertEquals(
                List.of("gate_in_at"),
                portrait("impossible-timing", SAMPLE.impossible).missing().stream()
                        .map(MissingFact::what)
                        .toList());
        assertEquals(
                List.of("coordinates"),
                portrait("data-quality", SAMPLE.unknownPlace).missing().stream()
                        .map(MissingFact::what)
                        .toList());
    }

    @Test
    void negativeGapIsOnlyADoubtfulRecord() {
        assertEquals(
                List.of("data-quality"),
                answer.candidates().stream()
                        .filter(c -> c.subject().id().equals(SAMPLE.negative))
                        .map(Candidate::kind)
                        .toList());
    }

    @Test
    void goodsAtThePortAndLateProceduresAreNotImpossible() {
        for (String id : List.of(SAMPLE.staged, SAMPLE.periodic)) {
            assertTrue(
                    answer.candidates().stream()
                            .noneMatch(
                                    c ->
                                            c.subject().id().equals(id)
                                                    && c.kind().equals("impossible-timing")),
                    id);
        }
    }

    @Test
    void handlingAloneAsksForReview() {
        Candidate found = finding("impossible-timing", SAMPLE.handling);
        assertEquals(RiskClass.REVIEW, found.riskClass());
        assertEquals("fakeexport.impossibleHandling", found.headline().key());
    }

    @Test
    void burstCitesTheOthersOnTheTruck() {
        Candidate burst = finding("burst", "D000480");
        assertEquals(3, burst.citations().size());
        assertEquals(
                2, burst.citations().stream().filter(c -> c.role().equals("same-vehicle")).count());
        assertTrue(
                burst.number("boundHours").orElseThrow()
                        >= burst.number("availableHours").orElseThrow() + 0.5);
    }

    @Test
    void extendedLoadingDateIsNotOverdueAndAnswersWhyNot() {
        RuleAnswer asked = about(SubjectKind.DECLARATION, SAMPLE.waiting);
        assertTrue(asked.findings().isEmpty());
        Shortfall reason = asked.nearMisses().get(0).shortfalls().get(0);
        assertEquals("neverDepartedDays", reason.parameter());
        assertEquals(30, reason.required());
        assertTrue(asked.nearMisses().get(0).reviewBy().isPresent());
    }

    @Test
    void ordinaryDeclarationIsToldWhatItFallsShortOf() {
        RuleAnswer asked = about(SubjectKind.DECLARATION, "D000003");
        assertTrue(asked.findings().isEmpty());
        List<String> parameters =
                asked.nearMisses().stream()
                        .flatMap(miss -> miss.shortfalls().stream())
                        .map(Shortfall::parameter)
                        .toList();
        assertEquals(List.of("minShortfallMinutes", "improbableQuantile", "fdr"), parameters);
    }

    @Test
    void ordinaryExporterIsToldWhatItFallsShortOf() {
        RuleAnswer asked = about(SubjectKind.TRADER, "E010");
        assertTrue(asked.findings().isEmpty());
        assertFalse(asked.nearMisses().isEmpty());
        assertTrue(about(SubjectKind.TRADER, "nobody").candidates().isEmpty());
        assertTrue(about(SubjectKind.DECLARATION, "nothing").candidates().isEmpty());
    }

    @Test
    void longListIsCutAndTheRestCounted() {
        RuleRunner runner = RuleRunner.of(new FakeExportRule(Map.of("maxListed", 1)));
        RuleAnswer cut = runner.ask(data);
        assertEquals(4, cut.counts().get("impossible-timing-not-listed"));
        assertEquals(
                1,
                cut.candidates().stream()
                        .filter(c -> c.kind().equals("impossible-timing"))
                        .count());
    }

    private static RuleAnswer about(SubjectKind kind, String id) {
        return RuleRunner.of(new FakeExportRule(Map.of())).about(new Scope.One(kind, id)).ask(data);
    }

    private static Candidate finding(String kind, String id) {
        return answer.candidates().get(index(kind, id));
    }

    private static Portrait portrait(String kind, String id) {
        return answer.portraits().get(index(kind, id));
    }

    private static int index(String kind, String id) {
        for (int i = 0; i < answer.candidates().size(); i++) {
            Candidate candidate = answer.candidates().get(i);
            if (candidate.kind().equals(kind) && candidate.subject().id().equals(id)) {
                return i;
            }
        }
        throw new AssertionError("no " + kind + " about " + id);
    }

    private static double weight(Candidate candidate, String kind) {
        return candidate.evidence().stream()
                .filter(line -> line.kind().equals(kind))
                .mapToDouble(Evidence::weight)
                .sum();
    }
}
