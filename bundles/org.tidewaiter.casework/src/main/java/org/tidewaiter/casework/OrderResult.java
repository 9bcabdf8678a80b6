package org.tidewaiter.casework;

import java.util.List;

/**
 * The form that comes back for an order.
 *
 * @param outcome what the inspection brought, and who notes it; it counts among the rule's figures
 * @param answers one a check of the order, in its order
 * @param minutesSpent on the inspection by all who took part, 0 to {@value #MOST_MINUTES}
 */
public record OrderResult(InspectionResult outcome, List<CheckAnswer> answers, int minutesSpent) {

    /** More than this was mistyped. */
    public static final int MOST_MINUTES = 60_000;

    /** Copies the list; refuses a time that cannot be. */
    public OrderResult {
        answers = List.copyOf(answers);
        if (minutesSpent < 0 || minutesSpent > MOST_MINUTES) {
            throw new IllegalArgumentException(
                    "minutesSpent must be 0 to " + MOST_MINUTES + ", was " + minutesSpent);
        }
    }
}
