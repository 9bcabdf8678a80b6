package org.tidewaiter.casework;

import java.util.Optional;

/**
 * What an officer decides.
 *
 * @param reason present for a dismissal, absent else
 * @param note free text, may be empty
 * @param officer who decides
 */
public record Decision(
        Status status, Optional<DismissalReason> reason, String note, String officer) {

    /**
     * Refuses a dismissal without a reason, and a reason without a dismissal, and one that no
     * officer gives.
     */
    public Decision {
        if ((status == Status.DISMISSED) != reason.isPresent()) {
            throw new IllegalArgumentException(
                    status == Status.DISMISSED
                            ? "a dismissal needs a reason: give one of the dismissal reasons"
                            : "only a dismissal has a reason, the status was " + status);
        }
        if (reason.equals(Optional.of(DismissalReason.RECORD_EXPIRED))) {
            throw new IllegalArgumentException(
                    "RECORD_EXPIRED is no reason of an officer: give another");
        }
        Officer.check(officer);
    }

    /** A decision that is no dismissal. */
    public static Decision of(Status status, String note, String officer) {
        return new Decision(status, Optional.empty(), note, officer);
    }

    /** A dismissal. */
    public static Decision dismissed(DismissalReason reason, String note, String officer) {
        return new Decision(Status.DISMISSED, Optional.of(reason), note, officer);
    }
}
