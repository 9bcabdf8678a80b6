package org.tidewaiter.api.rule;

import org.osgi.annotation.versioning.ProviderType;

/** Takes what a rule finds, in any order. Used by one thread. */
@ProviderType
public interface CandidateSink {

    /** Takes a candidate: a finding to be, or a near miss if it has shortfalls. */
    void emit(Candidate candidate);

    /**
     * Adds to a count that the run reports: how many were tested, and how many could not be and
     * why.
     *
     * @param key such as {@code pairs-tested} or {@code without-coordinates}
     */
    void count(String key, long amount);
}
