package org.tidewaiter.casework;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RunRequest;

/**
 * The published parameters of the rules that are installed, by rule id; a rule of which none were
 * published is absent, and runs as it is configured.
 */
public record InForce(Map<String, ParameterSet> sets) {

    /** Copies its map. */
    public InForce {
        sets = Collections.unmodifiableMap(new TreeMap<>(sets));
    }

    /**
     * What is in force now.
     *
     * @param installed the rules that are to run
     * @throws MisfitException if what was published does not fit the rule that is installed
     */
    public static InForce of(Publishing publishing, List<RiskRule> installed) {
        Map<String, ParameterSet> published = publishing.inForce();
        Map<String, ParameterSet> sets = new TreeMap<>();
        for (RiskRule rule : installed) {
            ParameterSet set = published.get(rule.card().id());
            if (set != null) {
                check(rule, set);
                sets.put(rule.card().id(), set);
            }
        }
        return new InForce(sets);
    }

    private static void check(RiskRule rule, ParameterSet set) {
        try {
            applied(rule, set.proposal().values());
        } catch (IllegalArgumentException e) {
            throw new MisfitException(rule.card(), set, e);
        }
    }

    /**
     * The parameters of a rule with these values on top of those it is configured with.
     *
     * @throws IllegalArgumentException if it does not take them
     */
    public static Parameters applied(RiskRule rule, Map<String, String> values) {
        Parameters parameters = rule.parameters();
        for (Map.Entry<String, String> value : values.entrySet()) {
            parameters = parameters.with(value.getKey(), value.getValue());
        }
        return parameters;
    }

    /** The values of one rule by name, as texts; none if it runs as it is configured. */
    public Map<String, String> values(String rule) {
        ParameterSet set = sets.get(rule);
        return set == null ? Map.of() : set.proposal().values();
    }

    /** The numbers of the versions by rule. */
    public Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new TreeMap<>();
        sets.forEach((rule, set) -> numbers.put(rule, set.number().orElse(0)));
        return numbers;
    }

    /** A request with these parameters. */
    public RunRequest on(RunRequest request) {
        Map<String, Map<String, String>> values = new TreeMap<>();
        sets.keySet().forEach(rule -> values.put(rule, values(rule)));
        return request.overriding(values);
    }
}
