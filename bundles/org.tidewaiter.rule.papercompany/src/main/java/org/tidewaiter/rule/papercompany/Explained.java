package org.tidewaiter.rule.papercompany;

import java.util.Set;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.rule.Candidate;

/** What of a candidate's weight a lawful reason can explain. */
final class Explained {

    private static final Set<String> OF_A_GROUP =
            Set.of(
                    CandidateWriter.KIND,
                    SignLines.kind(Sign.Kind.EXCLUSIVE),
                    SignLines.kind(Sign.Kind.SHARED_CONTACT),
                    SignLines.kind(Sign.Kind.SHARED_OFFICER),
                    SignLines.kind(Sign.Kind.TIED_TO_IMPORTER),
                    SignLines.kind(Sign.Kind.REGISTERED_TOGETHER));

    private Explained() {}

    /**
     * The weight of sharing a building, in log10 units, never negative. What contacts, officers and
     * ages add is left alone: a large building explains none of it.
     */
    static double building(Candidate candidate) {
        return weight(candidate, Set.of(CandidateWriter.KIND));
    }

    /** The weight of what companies of one group lawfully share: a house, persons, customers. */
    static double group(Candidate candidate) {
        return weight(candidate, OF_A_GROUP);
    }

    private static double weight(Candidate candidate, Set<String> kinds) {
        double sum = 0;
        for (Evidence line : candidate.evidence()) {
            sum += kinds.contains(line.kind()) ? line.weight() : 0;
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
