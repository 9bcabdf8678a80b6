package org.tidewaiter.casework;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * @param published rule id to the number of the published {@link ParameterSet} it ran with; a rule
 *     that ran as it is configured is absent
 */
public record RunOrigin(
        String officer,
        Scope scope,
        List<RiskRule> rules,
        List<InnocentExplanation> explanations,
        Map<String, Integer> published) {

    /** Copies its lists and its map. */
    public RunOrigin {
        Officer.check(officer);
        rules = List.copyOf(rules);
        explanations = List.copyOf(explanations);
        published = Collections.unmodifiableMap(new TreeMap<>(published));
    }

    /** Where a run comes from whose rules ran as they are configured. */
    public RunOrigin(
            String officer,
            Scope scope,
            List<RiskRule> rules,
            List<InnocentExplanation> explanations) {
        this(officer, scope, rules, explanations, Map.of());
    }
}
