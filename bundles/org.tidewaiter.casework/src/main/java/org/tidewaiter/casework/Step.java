package org.tidewaiter.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to a finding.
 *
 * @param version 1 for the first, without a gap
 * @param officer who did it; of a run, who had it run
 * @param status of the finding from then on
 * @param reason of a dismissal
 * @param assignee of the finding from then on
 * @param factsVersion the facts that were the latest then
 * @param note the officer's text; of a run its number; of an inspection what was found
 */
public record Step(
        long version,
        Instant at,
        String officer,
        Act act,
        Status status,
        Optional<DismissalReason> reason,
        Optional<String> assignee,
        int factsVersion,
        String note) {

    /** What can happen. */
    public enum Act {
        /** A run found it for the first time. */
        FOUND,
        /** A run found it with other facts. */
        CHANGED,
        /** A run should have found it and did not. */
        MISSED,
        /** A run found it again after one that did not. */
        RETURNED,
        DECIDED,
        /** The status before the last decision that stood was restored. */
        UNDONE,
        ASSIGNED,
        /** An inspection brought something. */
        INSPECTED,
        /** A record it rested on has expired, and who it named was erased. */
        WITHDRAWN
    }
}
