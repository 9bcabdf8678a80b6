package org.tidewaiter.casework;

import java.time.Instant;
import java.util.List;

/**
 * What is ordered.
 *
 * @param place where to look: a port, an office, a building; not blank
 * @param dueBy until when the result is asked for
 * @param checks what to look at, line by line, 1 to {@value #MOST_CHECKS}, none blank
 * @param note further words for who inspects, may be empty
 * @param officer who orders
 */
public record OrderDraft(
        Recipient to,
        String place,
        Instant dueBy,
        List<String> checks,
        String note,
        String officer) {

    /** The most lines of an order. */
    public static final int MOST_CHECKS = 50;

    /** Copies the list; refuses an order of nobody, for nowhere, or of nothing. */
    public OrderDraft {
        Officer.check(officer);
        if (place.isBlank()) {
            throw new IllegalArgumentException("an order says where to look: place was blank");
        }
        checks = List.copyOf(checks);
        if (checks.isEmpty() || checks.size() > MOST_CHECKS) {
            throw new IllegalArgumentException(
                    "an order has 1 to %d checks, had %d".formatted(MOST_CHECKS, checks.size()));
        }
        if (checks.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a check says what to look at: one was blank");
        }
    }
}
