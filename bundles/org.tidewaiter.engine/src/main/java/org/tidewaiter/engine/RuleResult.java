package org.tidewaiter.engine;

import java.util.List;
import java.util.Map;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.run.RuleOutcome;

/** What came of one rule. */
record RuleResult(
        RuleOutcome outcome,
        List<Finding> findings,
        List<Finding> nearMisses,
        Map<String, Long> counts) {

    static RuleResult without(RuleOutcome outcome) {
        return new RuleResult(outcome, List.of(), List.of(), Map.of());
    }
}
