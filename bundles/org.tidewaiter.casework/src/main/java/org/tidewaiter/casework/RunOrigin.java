package org.tidewaiter.casework;

import java.util.List;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.Scope;

/**
 * Where a run comes from.
 *
 * @param officer who had it run; for a scheduled run the name of the schedule
 * @param scope about whom; after a run about one subject nothing counts as no longer found
 * @param rules the rules that ran, whose words are kept
 * @param explanations the lawful reasons that were tried, whose words are kept
 */
public record RunOrigin(
        String officer, Scope scope, List<RiskRule> rules, List<InnocentExplanation> explanations) {

    /** Copies its lists. */
    public RunOrigin {
        Officer.check(officer);
        rules = List.copyOf(rules);
        explanations = List.copyOf(explanations);
    }
}
