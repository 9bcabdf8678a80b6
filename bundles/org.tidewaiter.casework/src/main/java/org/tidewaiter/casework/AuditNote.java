package org.tidewaiter.casework;

/**
 * What is to be logged.
 *
 * @param officer who did it
 * @param action what was done, such as {@code read} or {@code decide}
 * @param object what it was done to, such as {@code finding/ID} or {@code record/TABLE/ID}
 * @param purpose why, where a purpose was asked for; may be empty
 * @param detail what else there is to say; may be empty
 */
public record AuditNote(
        String officer, String action, String object, String purpose, String detail) {

    /** Refuses a note of nobody, of nothing, or about nothing. */
    public AuditNote {
        Officer.check(officer);
        if (action.isBlank() || object.isBlank()) {
            throw new IllegalArgumentException(
                    "action and object must not be blank, were \"%s\" and \"%s\""
                            .formatted(action, object));
        }
    }
}
