package org.tidewaiter.rule.cotraveller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Violations;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.testkit.MemoryDataSetBuilder;
import org.tidewaiter.testkit.RuleAnswer;
import org.tidewaiter.testkit.RuleRunner;

class CotravellerRuleTest {

    private static final CotravellerRule RULE = new CotravellerRule(Map.of("watchFdr", 0.0));

    private static RuleAnswer ask(Parameters parameters) {
        return RuleRunner.of(RULE).with(parameters).ask(SampleWorld.of().build());
    }

    private static RuleAnswer about(String person, Parameters parameters) {
        return RuleRunner.of(RULE)
                .with(parameters)
                .about(new Scope.One(SubjectKind.TRAVELLER, person))
                .ask(SampleWorld.of().build());
    }

    private static Set<String> pairs(List<Candidate> candidates) {
        return candidates.stream()
                .map(c -> c.subject().id() + " with " + c.key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Candidate one(RuleAnswer answer, String subject, String suspect) {
        return answer.candidates().stream()
                .filter(c -> c.subject().id().equals(subject) && c.key().equals(suspect))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sampleGivesTheGoldenFindings() throws IOException {
        StringBuilder text = new StringBuilder();
        RuleAnswer answer = ask(RULE.parameters());
        text.append(answer.counts()).append('\n');
        for (Candidate candidate : answer.candidates()) {
            text.append(candidate.subject().id()).append(" with ").append(candidate.key());
            text.append(' ').append(candidate.riskClass());
            text.append(" p ").append(candidate.pValue().orElseThrow());
            text.append(" q ").append(candidate.qValue().orElseThrow());
            text.append(" rows ").append(candidate.citations().size());
            text.append(" review ").append(candidate.reviewBy()).append('\n');
            for (Evidence line : candidate.evidence()) {
                text.append("  ").append(line.kind()).append(' ').append(line.value());
                text.append(' ').append(line.expected()).append(" weighs ");
                text.append(line.weight()).append(' ').append(line.text().facts()).append('\n');
            }
        }
        try (InputStream golden = getClass().getResourceAsStream("golden.txt")) {
            assertEquals(
                    new String(golden.readAllBytes(), StandardCharsets.UTF_8), text.toString());
        }
    }

    @Test
    void documentOfOneHostIdentityIsThatTraveller() {
        RuleAnswer answer = ask(RULE.parameters());
        assertTrue(answer.candidates().stream().anyMatch(c -> c.subject().id().equals("D")));
    }

    @Test
    void documentOfTwoHostIdentitiesStaysADocument() {
        MemoryDataSetBuilder data =
                SampleWorld.of()
                        .row(
                                Crossings.PORT,
                                "crossing_id=X",
                                "traveller_id=OTHER",
                                "document_issuer=KR",
                                "document_number=M300",
                                "voyage_number=1",
                                "departure_port=ICN",
                                "arrival_port=NRT",
                                "departure_time=2026-01-06T00:00:00Z");
        RuleAnswer answer = RuleRunner.of(RULE).ask(data.build());
        Set<String> subjects =
                answer.candidates().stream().map(c -> c.subject().id()).collect(Collectors.toSet());
        String pseudonym = "doc:" + data.build().pseudonym("KR|M300");
        assertTrue(subjects.contains(pseudonym), subjects.toString());
        RuleAnswer one =
                RuleRunner.of(RULE)
                        .about(new Scope.One(SubjectKind.TRAVELLER, pseudonym))
                        .ask(data.build());
        assertEquals(
                answer.candidates().stream()
                        .filter(c -> c.subject().id().equals(pseudonym))
                        .toList(),
                one.findings());
    }

    @Test
    void violationByDocumentMakesItsOwnerASuspect() {
        MemoryDataSetBuilder data =
                SampleWorld.of()
                        .emptied(Violations.PORT)
                        .row(
                                Violations.PORT,
                                "violation_id=V1",
                                "subject_kind=TRAVELLER",
                                "document_issuer=KR",
                                "document_number=M300",
                                "offence=SMUGGLING",
                                "offence_date=2025-01-01",
                                "status=OPEN");
        RuleAnswer answer = RuleRunner.of(RULE).ask(data.build());
        Set<String> found = pairs(answer.candidates());
        assertTrue(found.contains(suspectByDocument() + " with D"), found.toString());
        assertTrue(found.stream().allMatch(pair -> pair.endsWith(" with D")), found.toString());
    }

    @Test
    void whatCouldNotBeUsedIsCounted() {
        Map<String, Long> counts = ask(RULE.parameters()).counts();
        assertEquals(1, counts.get("rows-without-identity"));
        assertEquals(4, counts.get("rows-not-travelling"));
        assertEquals(1, counts.get("suspects-without-crossings"));
        assertEquals(1, counts.get("violations-without-traveller"));
        assertEquals(2, counts.get("known-violators-met"));
    }

    @Test
    void closedAndAcquittedNeitherSeedNorExclude() {
        RuleAnswer answer = ask(RULE.parameters().with("fdr", 0.5));
        Set<String> suspects =
                answer.candidates().stream().map(Candidate::key).collect(Collectors.toSet());
        assertTrue(suspects.stream().noneMatch(Set.of("A", "B", "N")::contains));
        assertTrue(pairs(answer.candidates()).contains("A with S1"));
        assertTrue(pairs(answer.candidates()).contains("B with S1"));
        assertTrue(pairs(answer.candidates()).stream().noneMatch(p -> p.startsWith("V with")));
    }

    @Test
    void knownViolatorsAreReportedIfAskedFor() {
        RuleAnswer answer =
                ask(RULE.parameters().with("includeKnownViolators", true).with("fdr", 0.5));
        assertTrue(pairs(answer.candidates()).contains("V with S1"));
        assertTrue(pairs(answer.candidates()).contains("S1 with V"));
    }

    @Test
    void supportMakesAStrongFindingOneToActOn() {
        Parameters lenient = RULE.parameters().with("fdr", 0.5).with("actFdr", 0.05);
        RuleAnswer answer = ask(lenient);
        assertEquals(RiskClass.ACT, one(answer, "A", "S1").riskClass());
        assertEquals(RiskClass.REVIEW, one(answer, "B", "V").riskClass());
        assertEquals(
                RiskClass.REVIEW,
                one(ask(lenient.with("fdr", 5e-9)), "A", "S1").riskClass(),
                "a tenth of the rate is the most");
    }

    @Test
    void onePartySittingTogetherSaysNothingMore() {
        RuleAnswer answer = RuleRunner.of(RULE).ask(SampleWorld.ofOneParty().build());
        List<String> kinds =
                one(answer, "A", "S1").evidence().stream().map(Evidence::kind).toList();
        assertTrue(kinds.contains("shared-voyages"));
        for (String tie : List.of("adjacent-seats", "pooled-bags", "shared-contact")) {
            assertFalse(kinds.contains(tie), tie);
        }
        List<String> apart =
                one(ask(RULE.parameters()), "A", "S1").evidence().stream()
                        .map(Evidence::kind)
                        .toList();
        assertTrue(apart.contains("adjacent-seats"), "separate bookings: " + apart);
    }

    @Test
    void pairBetweenTheTwoRatesIsOnlyWatched() {
        Parameters strict = RULE.parameters().with("fdr", 1e-6);
        assertFalse(pairs(ask(strict).candidates()).contains("B with S1"));
        Candidate watched = one(ask(strict.with("watchFdr", 0.5)), "B", "S1");
        assertEquals(RiskClass.WATCH, watched.riskClass());
        assertEquals(List.of(), watched.shortfalls());
    }

    @Test
    void whyNotIsAnsweredWithShortfalls() {
        Parameters parameters = RULE.parameters();
        assertEquals(List.of("minSharedVoyages"), shortfalls(about("N", parameters), "S1"));
        assertEquals(List.of("fdr"), shortfalls(about("B", parameters.with("fdr", 1e-6)), "S1"));
        assertEquals(List.of("includeKnownViolators"), shortfalls(about("V", parameters), "S1"));
        assertEquals(
                List.of("minSuspectVoyages", "minSharedVoyages"),
                shortfalls(
                        about(
                                "A",
                                parameters
                                        .with("minSuspectVoyages", 11)
                                        .with("minSharedVoyages", 11)),
                        "S1"));
        assertEquals(List.of(), about("NOT-THERE", parameters).candidates());
    }

    private static List<String> shortfalls(RuleAnswer answer, String suspect) {
        List<Candidate> misses =
                answer.nearMisses().stream().filter(c -> c.key().equals(suspect)).toList();
        assertEquals(1, misses.size());
        return misses.get(0).shortfalls().stream().map(Shortfall::parameter).toList();
    }

    @Test
    void shortfallTellsWhatWasSeenAndAskedFor() {
        Shortfall miss = about("N", RULE.parameters()).nearMisses().get(0).shortfalls().get(0);
        assertEquals(2, miss.value());
        assertEquals(3, miss.required());
    }

    @Test
    void onlyTheLookBackCounts() {
        RuleAnswer answer = ask(RULE.parameters().with("lookBackMonths", 1).with("fdr", 0.5));
        assertTrue(
                answer.candidates().stream()
                        .flatMap(c -> c.evidence().stream())
                        .filter(line -> line.kind().equals("share-of-suspect"))
                        .allMatch(line -> ((Long) line.text().facts().get("of")) <= 4));
    }

    @Test
    void findingIsOfUseUntilTheNextArrival() {
        Candidate aboard = one(ask(RULE.parameters()), "D", suspectByDocument());
        assertEquals(Instant.parse("2026-04-11T03:30:00Z"), aboard.reviewBy().orElseThrow());
    }

    private static String suspectByDocument() {
        return "doc:" + SampleWorld.of().build().pseudonym("KR|M200");
    }

    @Test
    void withoutAnyViolationInEffectItSaysWhatToCheck() {
        MemoryDataSetBuilder data =
                SampleWorld.of()
                        .emptied(Violations.PORT)
                        .row(
                                Violations.PORT,
                                "violation_id=V1",
                                "subject_kind=TRAVELLER",
                                "traveller_id=S1",
                                "offence=SMUGGLING",
                                "offence_date=2025-01-01",
                                "status=CLOSED");
        String reason = RuleRunner.of(RULE).ask(data.build()).notApplicable().orElseThrow();
        assertTrue(reason.contains("nobody to start from"), reason);
    }

    @Test
    void suspectsWithoutCrossingsAreNotApplicable() {
        MemoryDataSetBuilder data =
                SampleWorld.of()
                        .emptied(Violations.PORT)
                        .row(
                                Violations.PORT,
                                "violation_id=V1",
                                "subject_kind=TRAVELLER",
                                "traveller_id=GONE",
                                "offence=SMUGGLING",
                                "offence_date=2025-01-01",
                                "status=OPEN");
        String reason = RuleRunner.of(RULE).ask(data.build()).notApplicable().orElseThrow();
        assertTrue(reason.contains("written alike"), reason);
    }

    @Test
    void configurationNamesTheProfileAndParameters() {
        CotravellerRule rule =
                new CotravellerRule(
                        Map.of("profile", "strict", "minSharedVoyages", 5, "service.pid", "x"));
        assertEquals("strict", rule.profile());
        assertEquals(5L, rule.parameters().values().get("minSharedVoyages"));
        assertEquals("default", RULE.profile());
        assertThrows(
                IllegalArgumentException.class,
                () -> new CotravellerRule(Map.of("minSharedVoyages", 1)));
    }
}
