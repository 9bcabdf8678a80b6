package org.tidewaiter.rule.cotraveller;

import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.rule.Candidate;

/** What of a candidate's weight rests on the mere number of meetings. */
final class Chance {

    private Chance() {}

    /**
     * The weight, in log10 units, that a reason for travelling alike can explain; never negative.
     * What seats, bags, contacts and bookings add is left alone: those no schedule explains.
     */
    static double explainableWeight(Candidate candidate) {
        double sum = 0;
        for (Evidence line : candidate.evidence()) {
            boolean meetings =
                    line.kind().equals(EvidenceLines.SHARED_VOYAGES)
                            || line.kind().equals(EvidenceLines.MOVING_AS_ONE)
                            || line.kind().equals(EvidenceLines.ORDINARY_COMPANY);
            sum += meetings ? line.weight() : 0;
        }
        return Math.max(0, sum);
    }

    /** A whole-number fact, 0 if it is not there. */
    static long fact(Candidate candidate, String name) {
        return (long) candidate.number(name).orElse(0);
    }

    /** The negative of a weight, without a minus before zero. */
    static double less(double weight) {
        return weight > 0 ? -weight : 0;
    }
}
