package org.tidewaiter.evaluate;

import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;

/** An evaluation of a rule that did not run would measure nothing. */
final class Complaints {

    private Complaints() {}

    /** Fails unless every rule of the run completed. */
    static void check(RunReport report) {
        if (report.rules().isEmpty()) {
            throw new IllegalStateException("no rule is installed");
        }
        for (RuleReport rule : report.rules()) {
            if (!(rule.outcome() instanceof RuleOutcome.Completed)) {
                throw new IllegalStateException(rule.rule() + ": " + rule.outcome());
            }
        }
    }
}
