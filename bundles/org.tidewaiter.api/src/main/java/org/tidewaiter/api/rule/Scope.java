package org.tidewaiter.api.rule;

import org.tidewaiter.api.finding.SubjectKind;

/** About whom a rule is asked. */
public sealed interface Scope {

    /** What part of the way from a limit to 1 is near. */
    double NEAR = 4;

    /**
     * About everyone.
     *
     * @param nearMisses whether the rule also emits what it just does not report, with its {@link
     *     org.tidewaiter.api.finding.Shortfall}s: what {@link Scope#reach} says of a limit on
     *     q-values, or what the rule itself calls near. The findings are the same either way.
     */
    record Everyone(boolean nearMisses) implements Scope {

        /** About everyone, findings only. */
        public Everyone() {
            this(false);
        }
    }

    /**
     * About one subject: the rule also emits near misses, with their {@link
     * org.tidewaiter.api.finding.Shortfall}s, so that "why not?" has an answer. Statistics are
     * those of the whole run: the subject gets the same p and q values as in {@link Everyone}.
     */
    record One(SubjectKind kind, String id) implements Scope {}

    /**
     * Up to which q-value candidates about everyone are wanted.
     *
     * @param limit up to which the rule reports, in [0, 1]
     * @return the limit; with near misses a quarter of the way from it to 1, which is never reached
     */
    default double reach(double limit) {
        return this instanceof Everyone all && all.nearMisses()
                ? limit + (1 - limit) / NEAR
                : limit;
    }

    /** Whether a candidate about this subject is wanted. */
    default boolean includes(SubjectKind kind, String id) {
        return !(this instanceof One one) || (one.kind() == kind && one.id().equals(id));
    }
}
