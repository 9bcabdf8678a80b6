package org.tidewaiter.casework;

/**
 * A finding and what became of it, without its facts.
 *
 * @param about the subject; for a declaration the trader that the finding names with it, the first
 *     by id, or the declaration itself if it names none; an empty id if it was withdrawn
 * @param verdict as {@link RuleFigures} counts it
 */
public record Judgement(String rule, Party about, Verdict verdict) {

    /** What became of a finding. */
    public enum Verdict {
        HIT,
        FALSE_ALARM,
        /** Not decided, or for a reason that says nothing of the finding. */
        OPEN
    }
}
