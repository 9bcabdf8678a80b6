package org.tidewaiter.casework;

/**
 * Whom an order goes to.
 *
 * @param name of a unit, as its people say it; of an officer, the host's id; not blank
 */
public record Recipient(Kind kind, String name) {

    /** Refuses a recipient without a name. */
    public Recipient {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an order goes to somebody: the name was blank");
        }
    }

    /** What kind of name it is. */
    public enum Kind {
        UNIT,
        OFFICER
    }
}
