package org.tidewaiter.api.rule;

import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;

/**
 * What a lawful reason says of one candidate.
 *
 * @param weight added to the candidate's sum, in log10 units; at most 0 where the reason applies
 */
public record Verdict(Answer answer, double weight, Phrase text) {

    /** Checks that a reason that applies does not raise the suspicion. */
    public Verdict {
        if (!Double.isFinite(weight) || (answer == Answer.APPLIES && weight > 0)) {
            throw new IllegalArgumentException(
                    "a verdict's weight is finite, and at most 0 where it applies; was " + weight);
        }
    }
}
