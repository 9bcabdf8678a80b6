package org.tidewaiter.rule.fakeexport;

import java.util.Optional;

/**
 * A declaration that went too fast.
 *
 * @param ground on which it is impossible; empty if only improbable
 * @param place among the quickest flows, negative if it is not among them
 * @param weight of the time alone
 */
record TimingCase(int row, Optional<Ground> ground, int place, double weight) {

    static final String IMPOSSIBLE = "impossible-timing";
    static final String IMPROBABLE = "improbable-timing";

    String kind() {
        return ground.isPresent() ? IMPOSSIBLE : IMPROBABLE;
    }
}
