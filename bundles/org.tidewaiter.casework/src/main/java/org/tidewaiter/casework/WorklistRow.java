package org.tidewaiter.casework;

import java.time.Instant;
import java.util.Optional;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Subject;

/**
 * A finding in a list.
 *
 * @param firstSeen when a run that found it was first kept
 * @param related how many other parties it names
 * @param reviewBy when it is of no more use, where the data tell
 */
public record WorklistRow(
        String id,
        String rule,
        String kind,
        RiskClass riskClass,
        double strength,
        Subject subject,
        int related,
        Instant firstSeen,
        Optional<Instant> reviewBy,
        boolean snoozed,
        FindingState state) {}
