package org.tidewaiter.engine;

import java.util.List;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;

/**
 * A rule as a run asks it: the run keeps it to its end, whatever becomes of the services.
 *
 * @param parameters in force for this run, overrides applied
 * @param reasons the lawful reasons tried on its candidates, by id
 */
record Assignment(
        RiskRule rule, RuleCard card, String profile, Parameters parameters, List<Reason> reasons) {

    Assignment {
        reasons = List.copyOf(reasons);
    }

    /** The rule in a message for a person. */
    String named() {
        return "rule " + card.id() + " (profile " + profile + ")";
    }
}
