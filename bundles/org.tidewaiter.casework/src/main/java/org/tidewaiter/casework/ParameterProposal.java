package org.tidewaiter.casework;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A proposal of parameters.
 *
 * @param ruleVersion of the rule that is installed
 * @param values name to text of every parameter, so that nothing else decides what a run does
 * @param effect what they changed when they were tried
 * @param reason why, not blank: the second pair of eyes reads it
 */
public record ParameterProposal(
        String rule,
        String ruleVersion,
        Map<String, String> values,
        ParameterEffect effect,
        String reason,
        String officer) {

    /** Copies the values; refuses a proposal of nobody or without a reason. */
    public ParameterProposal {
        Officer.check(officer);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a proposal needs a reason: it was blank");
        }
    }
}
