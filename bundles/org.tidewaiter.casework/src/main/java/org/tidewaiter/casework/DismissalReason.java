package org.tidewaiter.casework;

/** Why a finding was dismissed. */
public enum DismissalReason {
    /** A lawful reason explains it. */
    INNOCENT(true),
    /** The records are wrong. */
    DATA_ERROR(true),
    /** It was looked into and nothing was found. */
    NOTHING_FOUND(true),
    /** It is worked on elsewhere. */
    ALREADY_KNOWN(false),
    /** Another finding says the same. */
    DUPLICATE(false),
    /** The goods or the person are gone. */
    TOO_LATE(false),
    /** Nobody was free to look. */
    NO_CAPACITY(false),
    /** A record it rested on has expired; officers do not give this reason. */
    RECORD_EXPIRED(false);

    private final boolean falseAlarm;

    DismissalReason(boolean falseAlarm) {
        this.falseAlarm = falseAlarm;
    }

    /** Whether it speaks against the finding; else the dismissal says nothing about the rule. */
    public boolean falseAlarm() {
        return falseAlarm;
    }
}
