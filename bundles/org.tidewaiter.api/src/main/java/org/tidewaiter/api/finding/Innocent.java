package org.tidewaiter.api.finding;

/**
 * A lawful reason that was tried on a finding, and what came of it.
 *
 * @param id the explanation, such as {@code same-booking}
 * @param weight added to the sum, in log10 units; a reason that applies is zero or negative
 */
public record Innocent(String id, String version, Answer answer, double weight, Phrase text) {

    /** Whether the reason explains the situation. */
    public enum Answer {
        APPLIES,
        DOES_NOT_APPLY,
        CANNOT_TELL
    }
}
