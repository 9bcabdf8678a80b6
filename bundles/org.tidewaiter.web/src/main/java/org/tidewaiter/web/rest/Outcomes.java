package org.tidewaiter.web.rest;

import java.util.List;
import java.util.Map;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;

/** What came of rules in a run, as the interface shows it. */
final class Outcomes {

    private Outcomes() {}

    /** What came of one rule. */
    record OutcomeView(
            String rule,
            String ruleTitle,
            String version,
            String profile,
            String outcome,
            String outcomeTitle,
            String message,
            int found,
            int cut,
            long rowsRead,
            double seconds,
            List<CountView> counts) {}

    /** Something a rule counted. */
    record CountView(String key, String title, long count) {}

    static OutcomeView view(RuleReport rule, Speech speech) {
        RuleOutcome outcome = rule.outcome();
        return new OutcomeView(
                rule.rule(),
                speech.titles().rule(rule.rule()),
                rule.version(),
                rule.profile(),
                outcome.name(),
                speech.texts().cases().outcome(outcome),
                message(rule, speech),
                outcome instanceof RuleOutcome.Completed done ? sum(done.emitted()) : 0,
                outcome instanceof RuleOutcome.Completed done ? sum(done.cut()) : 0,
                rule.rowsRead(),
                rule.took().toMillis() / 1000.0,
                rule.counts().entrySet().stream()
                        .map(
                                one ->
                                        new CountView(
                                                one.getKey(),
                                                speech.titles().count(rule.rule(), one.getKey()),
                                                one.getValue()))
                        .toList());
    }

    /** Why it did not run to its end; what a rule threw may quote a name: it is in the log. */
    static String message(RuleReport rule, Speech speech) {
        return rule.outcome() instanceof RuleOutcome.Failed failed && failed.threw()
                ? speech.texts().say("run.inLog").formatted(failed.reference())
                : speech.titles().why(rule);
    }

    private static int sum(Map<String, Integer> byKind) {
        return byKind.values().stream().mapToInt(Integer::intValue).sum();
    }
}
