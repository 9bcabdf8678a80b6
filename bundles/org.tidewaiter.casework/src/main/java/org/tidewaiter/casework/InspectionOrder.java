package org.tidewaiter.casework;

import java.time.Instant;
import java.util.Optional;
import org.tidewaiter.api.finding.Subject;

/**
 * An order to inspect what a finding is about.
 *
 * @param number by which people name it
 * @param version 1 while it is open; whoever acts gives it back
 * @param at when it was ordered
 * @param closing how it ended; empty while it is open
 */
public record InspectionOrder(
        long number,
        long version,
        Ground ground,
        OrderDraft draft,
        Instant at,
        Optional<Closing> closing) {

    /**
     * The finding that it rests on.
     *
     * @param id of the finding
     * @param factsVersion of its latest facts
     */
    public record Ground(String id, String rule, String kind, Subject subject, int factsVersion) {}

    /** How an order ended. */
    public sealed interface Closing {

        /** When. */
        Instant at();
    }

    /** It was inspected. */
    public record Done(OrderResult result, Instant at) implements Closing {}

    /**
     * It was called off.
     *
     * @param reason why, not blank
     */
    public record Cancelled(String reason, String officer, Instant at) implements Closing {}

    /** Where an order stands. */
    public enum Standing {
        OPEN,
        DONE,
        CANCELLED
    }

    /** Where it stands. */
    public Standing standing() {
        if (closing.isEmpty()) {
            return Standing.OPEN;
        }
        return closing.get() instanceof Done ? Standing.DONE : Standing.CANCELLED;
    }

    /** Whether it is open though its time is over. */
    public boolean overdue(Instant now) {
        return closing.isEmpty() && draft.dueBy().isBefore(now);
    }
}
