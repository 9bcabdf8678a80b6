package org.tidewaiter.oversight.fairness;

import org.tidewaiter.api.finding.SubjectKind;

/**
 * A finding, and what became of it.
 *
 * @param kind of whom it is about; for a declaration, its trader stands here
 * @param subject the id that findings carry
 */
public record Judged(String rule, SubjectKind kind, String subject, Verdict verdict) {

    /** What became of a finding. */
    public enum Verdict {
        HIT,
        FALSE_ALARM,
        /** Not decided, or decided for a reason that says nothing of it. */
        OPEN
    }
}
