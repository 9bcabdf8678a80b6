package org.tidewaiter.casework;

import java.time.Instant;

/**
 * An order to leave a subject's findings of one rule out of the worklist.
 *
 * @param subject of the findings; those in which it is only a related party stay
 * @param until when they return
 * @param reason why, not blank
 */
public record SnoozeOrder(
        Party subject, String rule, Instant until, String reason, String officer) {

    /** Refuses an order of nobody or without a reason. */
    public SnoozeOrder {
        Officer.check(officer);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a snooze needs a reason: it was blank");
        }
    }
}
