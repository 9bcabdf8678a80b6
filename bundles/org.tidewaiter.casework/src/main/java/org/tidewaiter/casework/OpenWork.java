package org.tidewaiter.casework;

import java.time.Instant;
import java.util.List;

/**
 * What is open for an officer, and what he did.
 *
 * <p>A finding is his if it is assigned to him; and if nobody has it and its status, in review or
 * escalated, was set by him. One may stand in several lists. Lists of findings go by when they lose
 * their use, then the strongest first.
 *
 * @param now when it was asked
 * @param nextShift when the next shift begins
 * @param inReview his in review
 * @param due his, not closed, of no more use before the next shift, or already
 * @param escalated by him, and with nobody else
 * @param unopened assigned to him, not closed, and not read by him since another gave it to him
 * @param orders open, by him or to him; those due first
 * @param snoozes of his that end before the next shift, those first that end first
 * @param done what he did since the shift began
 */
public record OpenWork(
        Instant now,
        Instant nextShift,
        Listed<WorklistRow> inReview,
        Listed<WorklistRow> due,
        Listed<WorklistRow> escalated,
        Listed<WorklistRow> unopened,
        Listed<InspectionOrder> orders,
        Listed<Snooze> snoozes,
        List<Count> done) {

    /** Copies its list. */
    public OpenWork {
        done = List.copyOf(done);
    }

    /**
     * How often he did something.
     *
     * @param result of a decision the status, of an inspection what was found, else empty
     */
    public record Count(Step.Act act, String result, long count) {}
}
