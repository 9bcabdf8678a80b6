package org.tidewaiter.api.finding;

/** What a finding asks of an officer. */
public enum RiskClass {
    /** Act now: an argument, not a tail alone. */
    ACT,
    /** Look at the records and decide. */
    REVIEW,
    /** Keep in view. */
    WATCH;

    /** One step less urgent; {@code WATCH} stays. */
    public RiskClass lowered() {
        return this == ACT ? REVIEW : WATCH;
    }
}
