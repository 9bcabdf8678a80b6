package org.tidewaiter.casework;

/** Where an officer's work on a finding stands. */
public enum Status {
    /** Nobody has looked. */
    NEW,
    IN_REVIEW,
    /** Handed to somebody who may do more, such as have goods opened. */
    ESCALATED,
    /** The suspicion holds. */
    CONFIRMED,
    /** There is nothing to it, or nothing to do about it; the reason says which. */
    DISMISSED;

    /** Whether the work is done. */
    public boolean closed() {
        return this == CONFIRMED || this == DISMISSED;
    }
}
