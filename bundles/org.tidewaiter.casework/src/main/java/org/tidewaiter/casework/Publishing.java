package org.tidewaiter.casework;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The parameters with which rules run, changed by two persons and never overwritten; an OSGi
 * service. Thread-safe; several processes may share one PostgreSQL store.
 *
 * <p>One proposes, another publishes; what is published is in force for the next run, and stays
 * readable when the next version replaces it. Every act is an entry of the audit log, written with
 * it. A rule of which nothing was ever published runs as it is configured.
 *
 * <p>Every method may throw a {@link StoreException}; then nothing of the act is kept.
 */
@ProviderType
public interface Publishing {

    /**
     * Proposes values of all parameters of a rule.
     *
     * @throws IllegalStateException if another proposal for the rule is still open
     */
    ParameterSet propose(ParameterProposal proposal);

    /**
     * Rules on a proposal: publishes or rejects it as somebody else than who made it, or withdraws
     * it as the same.
     *
     * @throws java.util.NoSuchElementException if there is none of this rule with this id
     * @throws FourEyesException if who rules is not who may
     * @throws IllegalStateException if it is not open any more
     */
    ParameterSet decide(String rule, long id, ParameterSet.Ruling ruling);

    /** What was ever proposed for a rule, the latest first. */
    List<ParameterSet> versions(String rule, int limit);

    /** The published set of each rule that has one, by rule id. */
    Map<String, ParameterSet> inForce();
}
