package org.tidewaiter.casework;

/**
 * The order of a worklist; ties by strength, strongest first, then as they were first kept, those
 * of one run by id.
 */
public enum Order {
    /** Strongest first. */
    STRENGTH,
    /** By rule id. */
    RULE,
    /** By the subject's label, or its id where it has none; code point by code point. */
    SUBJECT,
    /** First found first. */
    AGE,
    /** In the order of {@link Status}. */
    STATUS,
    /** The next to lose its use first; those that never do last. */
    REVIEW_BY
}
