package org.tidewaiter.rule.papercompany;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Verdict;
import org.tidewaiter.testkit.MemoryDataSet;

/** How much each lawful reason takes off, by the facts of a candidate alone. */
class LawfulReasonsTest {

    private static final double BUILDING = 4;
    private static final double CONTACT = 1.5;

    private static Candidate candidate(Map<String, Object> facts) {
        return Candidate.about(CandidateWriter.KIND, SubjectKind.TRADER, "I800")
                .headline(Phrase.of("papercompany.companies"))
                .facts(facts)
                .evidence(line(CandidateWriter.KIND, BUILDING))
                .evidence(line(SignLines.kind(Sign.Kind.SHARED_CONTACT), CONTACT))
                .cite(new Citation(Traders.PORT, 0, CandidateWriter.SUBJECT))
                .build();
    }

    private static Evidence line(String kind, double weight) {
        return new Evidence(
                kind, 1, OptionalDouble.empty(), "", weight, Phrase.of("papercompany.companies"));
    }

    private static Verdict judge(InnocentExplanation reason, Map<String, Object> facts) {
        return reason.judge(
                        MemoryDataSet.named("none").build(),
                        List.of(candidate(facts)),
                        Monitor.NONE)
                .get(0);
    }

    private static void assertLowers(double by, String key, Verdict verdict) {
        assertEquals(Answer.APPLIES, verdict.answer());
        assertEquals(-by, verdict.weight(), 1e-12);
        assertEquals(key, verdict.text().key());
    }

    @Test
    void mailTakenForAPartOfTheFirmsExplainsThatPart() {
        Verdict verdict =
                judge(new AgentsAddress(), Map.of("firms", 4L, "agents", 0L, "careOf", 1L));
        assertLowers((BUILDING - 1) / 4, "papercompany.agentsAddress.careOf", verdict);
    }

    @Test
    void anAgentInTheHouseExplainsAllButOneWhoeverTakesTheMail() {
        Verdict verdict =
                judge(new AgentsAddress(), Map.of("firms", 4L, "agents", 1L, "careOf", 1L));
        assertLowers(BUILDING - 1, "papercompany.agentsAddress.agent", verdict);
    }

    @Test
    void addressesThatNameOnlyADistrictExplainTheirShare() {
        Verdict verdict =
                judge(new DistrictOnly(), Map.of("firms", 4L, "coarse", 1L, "street", 1L));
        assertLowers(BUILDING / 4, "papercompany.districtOnly.yes", verdict);
    }

    @Test
    void aStreetWithoutANumberIsToldButExplainsNothingByItself() {
        Verdict verdict =
                judge(new DistrictOnly(), Map.of("firms", 4L, "coarse", 0L, "street", 1L));
        assertLowers(0, "papercompany.districtOnly.street", verdict);
    }

    @Test
    void aGroupSharesItsContactsAsWellAsItsHouse() {
        Candidate candidate = candidate(Map.of());
        assertEquals(BUILDING, Explained.building(candidate));
        assertEquals(BUILDING + CONTACT, Explained.group(candidate));
    }

    @Test
    void whatExplainsNothingIsNoMinusZero() {
        assertEquals(0.0, Explained.less(0));
        assertEquals(0.0, Explained.less(-1));
        assertEquals(-1.0, Explained.less(1));
    }

    @Test
    void everyReasonAsksForTheTradersAndOneForTheirAddresses() {
        List<Need> traders = List.of(Need.of(Traders.PORT));
        assertEquals(traders, new AgentsAddress().needs());
        assertEquals(traders, new BusinessTower().needs());
        assertEquals(traders, new CorporateGroup().needs());
        assertEquals(traders, new FreeZone().needs());
        assertEquals(List.of(Need.of(Traders.PORT, Traders.ADDRESS)), new DistrictOnly().needs());
    }
}
