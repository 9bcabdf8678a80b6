package org.tidewaiter.api.rule;

import org.tidewaiter.api.finding.SubjectKind;

/** About whom a rule is asked. */
public sealed interface Scope {

    /** About everyone. */
    record Everyone() implements Scope {}

    /**
     * About one subject: the rule also emits near misses, with their {@link
     * org.tidewaiter.api.finding.Shortfall}s, so that "why not?" has an answer. Statistics are
     * those of the whole run: the subject gets the same p and q values as in {@link Everyone}.
     */
    record One(SubjectKind kind, String id) implements Scope {}

    /** Whether a candidate about this subject is wanted. */
    default boolean includes(SubjectKind kind, String id) {
        return !(this instanceof One one) || (one.kind() == kind && one.id().equals(id));
    }
}
