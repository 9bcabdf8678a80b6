package org.tidewaiter.casework;

import java.time.Duration;
import java.time.Instant;

/**
 * A question at the end of a shift.
 *
 * @param officer whose shift
 * @param since when it began: acts from then on are counted
 * @param ahead how long until the next one, not negative
 * @param limit rows of each list, 1 to {@value Query#GREATEST_LIMIT}
 */
public record ShiftQuery(String officer, Instant since, Duration ahead, int limit) {

    /** Refuses a shift of nobody, and bounds that cannot be. */
    public ShiftQuery {
        Officer.check(officer);
        if (ahead.isNegative()) {
            throw new IllegalArgumentException("ahead must not be negative, was " + ahead);
        }
        if (limit < 1 || limit > Query.GREATEST_LIMIT) {
            throw new IllegalArgumentException(
                    "limit must be 1 to " + Query.GREATEST_LIMIT + ", was " + limit);
        }
    }
}
