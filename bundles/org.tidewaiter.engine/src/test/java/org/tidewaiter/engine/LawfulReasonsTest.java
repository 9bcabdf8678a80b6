package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Strength;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Verdict;
import org.tidewaiter.api.run.RunReport;

class LawfulReasonsTest {

    private static ScriptedRule emitting(Candidate... candidates) {
        return new ScriptedRule("rule").emits(candidates);
    }

    private static Candidate acting(String trader, double weight) {
        return Samples.about("a-kind", trader, weight).riskClass(RiskClass.ACT).build();
    }

    @Test
    void reasonsAreTriedBeforeTheTopIsRankedAndWeighIn() throws InterruptedException {
        RunReport report =
                Engines.run(
                        emitting(Samples.candidate("T1", 5), Samples.candidate("T2", 4)),
                        ScriptedReason.of(
                                "rule",
                                "same-group",
                                c ->
                                        c.subject().id().equals("T1")
                                                ? ScriptedReason.applies(-3)
                                                : ScriptedReason.doesNot()));
        Finding first = report.findings().get(0);
        Finding second = report.findings().get(1);
        assertEquals("T2", first.subject().id());
        assertEquals(2, second.weight());
        assertEquals(Strength.of(2), second.strength());
        assertEquals(Answer.APPLIES, second.innocent().get(0).answer());
        assertEquals("same-group", second.innocent().get(0).id());
    }

    @Test
    void eachReasonThatAppliesLowersTheClassOneStep() throws InterruptedException {
        ScriptedReason first = ScriptedReason.of("rule", "b", c -> ScriptedReason.applies(-1));
        ScriptedReason second = ScriptedReason.of("rule", "a", c -> ScriptedReason.applies(0));
        ScriptedReason third = ScriptedReason.of("rule", "c", c -> ScriptedReason.doesNot());
        assertEquals(RiskClass.ACT, riskClass());
        assertEquals(RiskClass.REVIEW, riskClass(first, third));
        assertEquals(RiskClass.WATCH, riskClass(first, second, third));
    }

    private static RiskClass riskClass(ScriptedReason... reasons) throws InterruptedException {
        Finding finding = Engines.run(emitting(acting("T1", 1)), reasons).findings().get(0);
        assertEquals(
                List.of(reasons).stream().map(ScriptedReason::id).sorted().toList(),
                finding.innocent().stream().map(Innocent::id).toList());
        return finding.riskClass();
    }

    @Test
    void reasonsOfOtherRulesAreNotTried() throws InterruptedException {
        Finding finding =
                Engines.run(
                                emitting(acting("T1", 1)),
                                ScriptedReason.of("other", "a", c -> ScriptedReason.applies(-1)))
                        .findings()
                        .get(0);
        assertEquals(List.of(), finding.innocent());
    }

    @Test
    void reasonWhoseNeedsAreNotMetCannotTellAndSaysWhatIsMissing() throws InterruptedException {
        ScriptedReason needy =
                new ScriptedReason(
                        "rule",
                        "same-group",
                        List.of(Need.of(Links.PORT), Need.of(Exports.PORT, Exports.TRUCK)),
                        c -> {
                            throw new AssertionError("must not be asked");
                        });
        Finding finding = Engines.run(emitting(acting("T1", 1)), needy).findings().get(0);
        Innocent line = finding.innocent().get(0);
        assertEquals(Answer.CANNOT_TELL, line.answer());
        assertEquals(0, line.weight());
        assertEquals("engine.reasonNeedsMore", line.text().key());
        assertEquals(
                Map.of("explanation", "same-group", "missing", "links, exports.truck"),
                line.text().facts());
        assertEquals("links, exports.truck", finding.missing().get(0).what());
        assertEquals(RiskClass.ACT, finding.riskClass());
    }

    @Test
    void optionalNeedOfAReasonDoesNotHinderIt() throws InterruptedException {
        ScriptedReason modest =
                new ScriptedReason(
                        "rule",
                        "modest",
                        List.of(Need.better(Links.PORT)),
                        c -> ScriptedReason.applies(-1));
        Finding finding = Engines.run(emitting(acting("T1", 1)), modest).findings().get(0);
        assertEquals(Answer.APPLIES, finding.innocent().get(0).answer());
        assertEquals(List.of(), finding.missing());
    }

    @Test
    void reasonThatThrowsOnOneCandidateStillJudgesTheOthers() throws InterruptedException {
        ScriptedReason touchy =
                ScriptedReason.of(
                        "rule",
                        "touchy",
                        c -> {
                            if (c.subject().id().equals("T2")) {
                                throw new IllegalStateException("KIM MIN SU");
                            }
                            return ScriptedReason.applies(-1);
                        });
        RunReport report =
                Engines.run(emitting(acting("T1", 3), acting("T2", 2), acting("T3", 1)), touchy);
        assertEquals(
                List.of(Answer.APPLIES, Answer.CANNOT_TELL, Answer.APPLIES),
                report.findings().stream()
                        .sorted(Comparator.comparing(f -> f.subject().id()))
                        .map(f -> f.innocent().get(0).answer())
                        .toList());
        assertEquals(Map.of("explanation-failed.touchy", 1L), report.rules().get(0).counts());
    }

    /** Answers with too few verdicts. */
    private record Terse(String rule, String id) implements InnocentExplanation {

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<Need> needs() {
            return List.of();
        }

        @Override
        public List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
            return List.of();
        }

        @Override
        public ResourceBundle phrases(Locale locale) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void reasonWithTooFewVerdictsLosesNoFinding() throws InterruptedException {
        RunReport report = Engines.run(emitting(acting("T1", 1)), new Terse("rule", "terse"));
        Innocent line = report.findings().get(0).innocent().get(0);
        assertEquals(Answer.CANNOT_TELL, line.answer());
        assertEquals("engine.reasonFailed", line.text().key());
        assertTrue(line.text().facts().containsKey("reference"));
    }

    @Test
    void reasonMissingAClassLosesNoFinding() throws InterruptedException {
        ScriptedReason gone =
                ScriptedReason.of(
                        "rule",
                        "gone",
                        c -> {
                            throw new NoClassDefFoundError("org/example/Gone");
                        });
        List<Candidate> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            many.add(acting("T" + i, 1));
        }
        RunReport report = Engines.run(emitting(many.toArray(Candidate[]::new)), gone);
        assertEquals(1_000, report.findings().size());
        assertEquals(Map.of("explanation-failed.gone", 3_000L), report.rules().get(0).counts());
    }

    /** Says its name once, as a service whose bundle is then stopped. */
    private static final class Sick implements InnocentExplanation {

        private final String rule;
        private int asked;

        Sick(String rule) {
            this.rule = rule;
        }

        @Override
        public String rule() {
            return rule;
        }

        @Override
        public String id() {
            return "sick";
        }

        @Override
        public String version() {
            if (asked++ > 0) {
                throw new IllegalStateException("stopped");
            }
            return "1";
        }

        @Override
        public List<Need> needs() {
            throw new NoClassDefFoundError("org/example/Gone");
        }

        @Override
        public List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
            throw new IllegalStateException("stopped");
        }

        @Override
        public ResourceBundle phrases(Locale locale) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void reasonThatCannotSayItsNeedsLosesNoFinding() throws InterruptedException {
        RunReport report = Engines.run(emitting(acting("T1", 1)), new Sick("rule"));
        Innocent line = report.findings().get(0).innocent().get(0);
        assertEquals("sick", line.id());
        assertEquals(Answer.CANNOT_TELL, line.answer());
        assertEquals(List.of(), report.findings().get(0).missing());
    }
}
