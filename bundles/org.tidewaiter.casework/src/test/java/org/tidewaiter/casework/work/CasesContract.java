package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.Strength;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.DismissalReason;
import org.tidewaiter.casework.HitRate;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.InspectionResult.Found;
import org.tidewaiter.casework.Judgement;
import org.tidewaiter.casework.Judgement.Verdict;
import org.tidewaiter.casework.LinkedCase;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.RuleFigures;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.WorklistRow;

/** Findings on linked parties, and what became of the findings of a rule. */
interface CasesContract extends NeedsStore {

    @Test
    default void findingsThatShareAPartyAreOneCaseAndRecordsCountOnce() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1").with("S1").weight(6).rows("C1", "C2", "C3", "C4");
            Situation lee = Situation.of("P2").with("S1").weight(4).rows("C4", "C5");
            Situation viaLee = Situation.of("P3").with("P2").weight(3).rows("C4", "C5");
            Situation alone = Situation.of("P9").weight(9);
            desk.keep(kim, lee, viaLee, alone);
            List<LinkedCase> cases = desk.casework.cases(10);
            assertEquals(2, cases.size());
            assertEquals(alone.id(), cases.get(0).id());
            LinkedCase linked = cases.get(1);
            assertEquals(kim.id(), linked.id());
            assertEquals(
                    List.of(kim.id(), lee.id(), viaLee.id()),
                    linked.findings().stream().map(WorklistRow::id).toList());
            assertEquals(5, linked.records());
            assertEquals(4, linked.partiesTotal());
            // 6, half of 4 for the one new row of two, nothing for rows that are all counted
            assertEquals(8.0, linked.weight(), 1e-12);
            assertEquals(Strength.of(8.0), linked.strength(), 1e-12);
            for (Situation one : List.of(kim, lee, viaLee)) {
                assertEquals(Optional.of(linked), desk.casework.caseOf(one.id()));
            }
            assertEquals(List.of(cases.get(0)), desk.casework.cases(1));
        }
    }

    @Test
    default void aDismissedFindingLinksNothing() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1").with("S1");
            Situation bridge = Situation.of("P2").with("S1", "S2");
            Situation lee = Situation.of("P3").with("S2");
            desk.keep(kim, bridge, lee);
            assertEquals(1, desk.casework.cases(10).size());
            desk.casework.decide(
                    bridge.id(), 1, Decision.dismissed(DismissalReason.DATA_ERROR, "", "hana"));
            assertEquals(2, desk.casework.cases(10).size());
            assertEquals(1, desk.casework.caseOf(bridge.id()).orElseThrow().findingsTotal());
            assertEquals(1, desk.casework.caseOf(kim.id()).orElseThrow().findingsTotal());
        }
    }

    @Test
    default void otherPartiesOfNewFactsReplaceTheFormer() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1").with("S1").rows("C1", "C2");
            desk.keep(kim, Situation.of("P2").with("S1"));
            assertEquals(1, desk.casework.cases(10).size());
            // the same situation by its id, whose facts now name one row fewer
            desk.keep(kim.rows("C2"), Situation.of("P2").with("S1"));
            assertEquals(2, desk.casework.caseOf(kim.id()).orElseThrow().records());
        }
    }

    @Test
    default void figuresCountWhatInspectionsAndDecisionsSay() {
        try (Desk desk = desk()) {
            Situation[] of = new Situation[7];
            for (int i = 0; i < of.length; i++) {
                of[i] = Situation.of("P" + i).with("S" + i);
            }
            Situation again = Situation.of("P0").with("S9");
            Situation other = Situation.of("P1").rule("fakeexport", "burst");
            Situation[] all = java.util.Arrays.copyOf(of, 9);
            all[7] = again;
            all[8] = other;
            desk.keep(all);
            var work = desk.casework;
            work.decide(of[0].id(), 1, Decision.of(Status.CONFIRMED, "", "hana"));
            work.decide(of[1].id(), 1, Decision.of(Status.CONFIRMED, "", "hana"));
            work.outcome(of[1].id(), new InspectionResult(Found.NOTHING, "", "hana"));
            work.decide(of[2].id(), 1, Decision.dismissed(DismissalReason.INNOCENT, "", "hana"));
            work.decide(of[3].id(), 1, Decision.dismissed(DismissalReason.TOO_LATE, "", "hana"));
            work.outcome(of[4].id(), new InspectionResult(Found.NOTHING, "", "hana"));
            work.outcome(of[4].id(), new InspectionResult(Found.PARTLY, "", "hana"));
            RuleFigures figures = work.figures().get(0);
            assertEquals(
                    new RuleFigures(
                            "cotraveller",
                            8,
                            4,
                            2,
                            2,
                            2,
                            2,
                            1,
                            new RuleFigures.Controls(0, 0, 0),
                            Map.of("fakeexport", 1L)),
                    figures);
            assertEquals(HitRate.of(2, 4), figures.hitRate());
            assertEquals(Map.of("cotraveller", 1L), work.figures().get(1).together());
            assertJudged(work.judgements());
        }
    }

    /** The same outcomes, finding by finding. */
    private static void assertJudged(List<Judgement> judgements) {
        Map<String, Verdict> told = new TreeMap<>();
        for (Judgement one : judgements.subList(0, 8)) {
            assertEquals("cotraveller", one.rule());
            told.merge(one.about().id(), one.verdict(), (a, b) -> a == Verdict.OPEN ? b : a);
        }
        assertEquals(9, judgements.size());
        assertEquals(
                Map.of(
                        "P0", Verdict.HIT,
                        "P1", Verdict.FALSE_ALARM,
                        "P2", Verdict.FALSE_ALARM,
                        "P3", Verdict.OPEN,
                        "P4", Verdict.HIT,
                        "P5", Verdict.OPEN,
                        "P6", Verdict.OPEN),
                told);
    }

    @Test
    default void aJudgementOnADeclarationIsAboutTheTraderItNames() {
        try (Desk desk = desk()) {
            Finding named = declaration("E1", "T2", "T1");
            Finding nobody = declaration("E2");
            desk.casework.keep(Runs.of(List.of(named, nobody)), Runs.NIGHTLY);
            assertEquals(
                    Set.of(
                            new Party(SubjectKind.TRADER, "T1"),
                            new Party(SubjectKind.DECLARATION, "E2")),
                    desk.casework.judgements().stream()
                            .map(Judgement::about)
                            .collect(Collectors.toSet()));
        }
    }

    private static Finding declaration(String id, String... traders) {
        Finding like = Situation.of(id).rule("fakeexport", "burst").finding();
        return new Finding(
                like.id(),
                like.rule(),
                like.ruleVersion(),
                like.profile(),
                like.kind(),
                like.key(),
                like.rank(),
                like.strength(),
                like.riskClass(),
                like.pValue(),
                like.qValue(),
                new Subject(SubjectKind.DECLARATION, id, ""),
                java.util.Arrays.stream(traders)
                        .map(one -> new Related(SubjectKind.TRADER, one, "", "exporter"))
                        .toList(),
                like.headline(),
                like.evidence(),
                like.innocent(),
                like.missing(),
                like.shortfalls(),
                like.records(),
                like.pictures(),
                like.parameters(),
                like.asOf(),
                like.reviewBy(),
                like.data());
    }
}
