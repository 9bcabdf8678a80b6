package org.tidewaiter.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * A snooze, in force or past.
 *
 * @param at when it was ordered
 * @param ended who ended it before its time, and when
 */
public record Snooze(long id, SnoozeOrder order, Instant at, Optional<Ended> ended) {

    /** Whether it holds at an instant. */
    public boolean holds(Instant now) {
        return ended.isEmpty() && now.isBefore(order.until());
    }

    /** The end before the time. */
    public record Ended(String officer, Instant at) {}
}
