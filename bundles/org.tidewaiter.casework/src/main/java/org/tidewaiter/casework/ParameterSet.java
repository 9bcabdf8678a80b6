package org.tidewaiter.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Parameters of a rule as they were proposed, and what became of that.
 *
 * @param number counts the published ones of the rule from 1, without a gap; empty if it is not
 *     published
 * @param ruling who ruled on it, when; empty while it is open
 */
public record ParameterSet(
        long id,
        ParameterProposal proposal,
        Instant proposedAt,
        OptionalInt number,
        Optional<Ruled> ruling) {

    /** What can become of a proposal. */
    public enum Verdict {
        PUBLISHED,
        REJECTED,
        WITHDRAWN
    }

    /**
     * What somebody says of a proposal.
     *
     * @param note why, may be empty
     */
    public record Ruling(Verdict verdict, String note, String officer) {

        /** Refuses a ruling of nobody. */
        public Ruling {
            Officer.check(officer);
        }
    }

    /** A ruling, with its time. */
    public record Ruled(Ruling ruling, Instant at) {}
}
