package org.tidewaiter.casework;

/**
 * What an inspection brought.
 *
 * @param note what was found and where, may be empty
 * @param officer who notes it
 */
public record InspectionResult(Found found, String note, String officer) {

    /** Refuses a result of nobody. */
    public InspectionResult {
        Officer.check(officer);
    }

    /** Whether the inspection bore the suspicion out. */
    public enum Found {
        FOUND,
        PARTLY,
        NOTHING
    }
}
