package org.tidewaiter.api.rule;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a rule has learned from a data set; answers any number of times.
 *
 * <p>Used by one thread at a time. Nothing it learned depends on parameters, so that a what-if with
 * other parameters is one more call of {@link #assess}.
 */
@ConsumerType
public interface Prepared extends AutoCloseable {

    /**
     * Emits every candidate in scope for these parameters. The same call gives the same candidates;
     * their order does not matter.
     */
    void assess(Parameters parameters, Scope scope, CandidateSink sink);

    /**
     * Draws the candidates that were kept after ranking.
     *
     * @return one portrait a candidate, in the same order
     */
    List<Portrait> portray(List<Candidate> kept, Parameters parameters);

    /** Frees what was learned. */
    @Override
    default void close() {}
}
