package org.tidewaiter.casework;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a finding stands.
 *
 * @param version the number of its last {@link Step}; whoever acts gives it back
 * @param reason of a dismissal
 * @param factsVersion the number of its latest facts
 * @param lastRun the last run that found it
 * @param notSeenSince the first run that should have found it again and did not
 */
public record FindingState(
        String id,
        long version,
        Status status,
        Optional<DismissalReason> reason,
        Optional<String> assignee,
        int factsVersion,
        long lastRun,
        OptionalLong notSeenSince) {}
