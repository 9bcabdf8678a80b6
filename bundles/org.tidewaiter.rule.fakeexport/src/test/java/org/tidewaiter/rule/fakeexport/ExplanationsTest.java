package org.tidewaiter.rule.fakeexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Verdict;
import org.tidewaiter.testkit.MemoryDataSet;

class ExplanationsTest {

    @ParameterizedTest
    @CsvSource({
        // kind, gate before, bonded before, on record, declared, staged, known, weight of the
        // exporter's other departures, port's gate share: answer, weight, key
        "impossible-timing, 1, 0, 1, 100,  0, 1,  0.4, 0.9,  APPLIES,        -1.5, atGate",
        "improbable-timing, 0, 1, 1, 100,  0, 1,  0.4, 0.9,  APPLIES,        -0.7, onTheWay",
        "impossible-timing, 0, 1, 1, 100, 90, 1, -1.2, 0.9,  DOES_NOT_APPLY,  0,   onTheWayCounted",
        "impossible-timing, 0, 0, 1, 100, 90, 1, -1.2, 0.9,  DOES_NOT_APPLY,  0,   arrivedLater",
        "impossible-timing, 0, 0, 0, 100, 40, 1, -0.6, 0.9,  APPLIES,        -0.6, habit",
        "burst,             0, 0, 0, 100,  0, 1, -0.5, 0.9,  APPLIES,        -0.5, asOthers",
        "improbable-timing, 0, 0, 0, 100,  0, 1, -0.4, 0.9,  CANNOT_TELL,    -0.4, asOthers",
        "improbable-timing, 0, 0, 0,   9,  9, 1, -1.1, 0.9,  APPLIES,        -1.1, asOthers",
        "improbable-timing, 0, 0, 0, 100, 90, 1,  0.2, 0.9,  DOES_NOT_APPLY,  0,   noSign",
        "improbable-timing, 0, 0, 0, 100,  0, 0, -1.1, 0.9,  DOES_NOT_APPLY,  0,   noSign",
        "improbable-timing, 0, 0, 0, 100,  0, 0, -1.1, 0.04, CANNOT_TELL,     0,   noGateRecords",
        "never-departed,    1, 1, 1, 100, 90, 1, -1.2, 0.9,  DOES_NOT_APPLY,  0,   otherKind",
        "data-quality,      1, 1, 1, 100, 90, 1, -1.2, 0.9,  DOES_NOT_APPLY,  0,   otherKind",
    })
    void goodsAtPort(
            String kind,
            int gate,
            int bonded,
            int onRecord,
            int declared,
            int staged,
            int known,
            double others,
            double share,
            Answer answer,
            double weight,
            String key) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(CandidateWriter.GATE_BEFORE, gate);
        facts.put(CandidateWriter.BONDED_BEFORE, bonded);
        facts.put(CandidateWriter.ON_RECORD, onRecord);
        facts.put(CandidateWriter.DECLARED, declared);
        facts.put(CandidateWriter.STAGED, staged);
        facts.put(CandidateWriter.QUICKNESS_KNOWN, known);
        facts.put(CandidateWriter.UNSEEN_WEIGHT, others);
        facts.put(CandidateWriter.PORT_GATE_SHARE, share);
        Verdict verdict = judged(new GoodsAtPort(), kind, facts);
        assertEquals(answer, verdict.answer());
        assertEquals(weight, verdict.weight(), 1e-9);
        assertEquals("fakeexport.goodsAtPort." + key, verdict.text().key());
    }

    @ParameterizedTest
    @CsvSource({
        "improbable-timing, 100, 50, APPLIES,        -0.75, habit",
        "data-quality,      100, 20, APPLIES,        -0.3,  habit",
        "impossible-timing, 100, 19, DOES_NOT_APPLY,  0,    noHabit",
        "impossible-timing,   9,  9, CANNOT_TELL,     0,    tooFew",
        "never-departed,    100, 99, DOES_NOT_APPLY,  0,    otherKind",
    })
    void lateDeclaration(
            String kind, int declared, int late, Answer answer, double weight, String key) {
        Map<String, Object> facts =
                Map.of(CandidateWriter.DECLARED, declared, CandidateWriter.LATE, late);
        Verdict verdict = judged(new LateDeclaration(), kind, facts);
        assertEquals(answer, verdict.answer());
        assertEquals(weight, verdict.weight(), 1e-9);
        assertEquals("fakeexport.lateDeclaration." + key, verdict.text().key());
    }

    @Test
    void everyVerdictHasSentencesInBothLanguages() {
        for (InnocentExplanation one : List.of(new GoodsAtPort(), new LateDeclaration())) {
            assertEquals("fakeexport", one.rule());
            assertEquals(Exports.PORT, one.needs().get(0).port());
            String name = one.id().equals("goods-at-port") ? "goodsAtPort." : "lateDeclaration.";
            List<String> keys =
                    one.phrases(Locale.ENGLISH).keySet().stream()
                            .filter(key -> key.startsWith("fakeexport." + name))
                            .toList();
            assertTrue(keys.size() >= 4);
            for (String key : keys) {
                assertTrue(one.phrases(Locale.KOREAN).getString(key).matches(".*[가-힣].*"), key);
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Set<String> korean = new HashSet<>(Phrases.of(Locale.KOREAN).keySet());
        // English names of settings are in @Parameter, and in English a rule itself says why
        korean.removeIf(key -> key.matches(".*\\.(parameter|why)\\..*") || key.startsWith("unit."));
        assertEquals(Phrases.of(Locale.ENGLISH).keySet(), korean);
    }

    private static Verdict judged(
            InnocentExplanation explanation, String kind, Map<String, Object> facts) {
        Candidate candidate =
                Candidate.about(kind, SubjectKind.DECLARATION, "D1")
                        .headline(Phrase.of("fakeexport.improbable"))
                        .facts(facts)
                        .cite(new Citation(Exports.PORT, 0, "subject"))
                        .build();
        MemoryDataSet data = MemoryDataSet.named("empty").table(Exports.PORT).build();
        List<Verdict> verdicts = explanation.judge(data, List.of(candidate), Monitor.NONE);
        assertEquals(1, verdicts.size());
        return verdicts.get(0);
    }
}
