package org.tidewaiter.engine;

import java.util.Comparator;
import java.util.List;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.rule.Candidate;

/**
 * A candidate after the lawful reasons were tried.
 *
 * @param id that its finding will have
 * @param weight the sum of all weights: of the evidence in its order, then of the reasons in theirs
 */
record Judged(Candidate candidate, List<Innocent> innocent, String id, double weight) {

    /** Strongest first, ties by subject id, then key; equal only for the same situation. */
    static final Comparator<Judged> STRONGEST_FIRST =
            Comparator.comparingDouble(Judged::weight)
                    .reversed()
                    .thenComparing(
                            judged -> judged.candidate.subject().id(), TextOrder.BY_CODE_POINT)
                    .thenComparing(judged -> judged.candidate.key(), TextOrder.BY_CODE_POINT)
                    .thenComparing(judged -> judged.candidate.subject().kind())
                    .thenComparing(Judged::id);

    Judged {
        innocent = List.copyOf(innocent);
    }

    static Judged of(String rule, Candidate candidate, List<Innocent> innocent) {
        double weight = 0;
        for (Evidence line : candidate.evidence()) {
            weight += line.weight();
        }
        for (Innocent reason : innocent) {
            weight += reason.weight();
        }
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException(
                    candidate.kind() + ": the sum of weights must be finite, was " + weight);
        }
        return new Judged(candidate, innocent, candidate.findingId(rule), weight);
    }

    /** What the rule proposes, one step lower for each reason that applies. */
    RiskClass riskClass() {
        RiskClass riskClass = candidate.riskClass();
        for (Innocent reason : innocent) {
            if (reason.answer() == Innocent.Answer.APPLIES) {
                riskClass = riskClass.lowered();
            }
        }
        return riskClass;
    }

    /** Whether this is to be kept of two that are the same situation. */
    boolean beats(Judged same) {
        int order = STRONGEST_FIRST.compare(this, same);
        return order < 0 || (order == 0 && detail().compareTo(same.detail()) < 0);
    }

    /** Tells two of the same situation and weight apart, whichever came first. */
    private String detail() {
        return candidate.citations() + " " + candidate.evidence() + " " + candidate.related();
    }
}
