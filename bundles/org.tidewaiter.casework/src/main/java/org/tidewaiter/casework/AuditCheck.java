package org.tidewaiter.casework;

/** What a walk over the chain found. */
public sealed interface AuditCheck {

    /** Every link holds. */
    record Intact(AuditHead head) implements AuditCheck {}

    /**
     * A link does not hold.
     *
     * @param number of the first entry that is wrong or should be there
     * @param message what is wrong, for a person
     */
    record Broken(long number, Fault fault, String message) implements AuditCheck {}

    /** What is wrong with a link. */
    enum Fault {
        /** The entry's hash is not that of its fields. */
        CHANGED,
        /** A number is missing. */
        REMOVED,
        /** The entry is sound in itself and does not follow on the one before: moved or put in. */
        OUT_OF_PLACE,
        /** Entries at the end are missing. */
        CUT_OFF,
        /** There are entries after the head. */
        BEYOND_HEAD,
        /** The head that was kept elsewhere is not in the chain: it was computed anew. */
        REWRITTEN
    }
}
