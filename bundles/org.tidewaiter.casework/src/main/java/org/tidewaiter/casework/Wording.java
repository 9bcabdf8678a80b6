package org.tidewaiter.casework;

import java.util.List;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.RiskRule;

/**
 * The words of a rule and of its lawful reasons, as they were when a finding was made.
 *
 * <p>Rule and explanations here only speak: they have id, version, title, question and phrases in
 * the languages that were kept; in any other they speak English. They have no needs and no
 * parameters, and cannot be run: {@code prepare} throws {@link
 * org.tidewaiter.api.rule.NotApplicableException}, {@code judge} {@link
 * UnsupportedOperationException}. A report takes them in place of what is installed.
 */
public record Wording(RiskRule rule, List<InnocentExplanation> explanations) {

    /** Copies its list. */
    public Wording {
        explanations = List.copyOf(explanations);
    }
}
