package org.tidewaiter.casework;

/**
 * What was seen where a line of an order asked to look.
 *
 * @param note may be empty
 */
public record CheckAnswer(Seen seen, String note) {

    /** Whether it was as the line says. */
    public enum Seen {
        CONFIRMED,
        NOT_CONFIRMED,
        /** It could not be checked. */
        NOT_CHECKED
    }
}
