package org.tidewaiter.api.rule;

import java.util.Locale;
import java.util.ResourceBundle;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A hypothesis that can be asked of records; published as an OSGi service and found by the engine.
 *
 * <p>Immutable and thread-safe. A change of configuration replaces the service; a run in flight
 * keeps the rule it started with.
 */
@ConsumerType
public interface RiskRule {

    /** The service property that names a profile; two configurations of a rule are two profiles. */
    String PROFILE = "profile";

    /** The profile of a rule that nobody configured. */
    String DEFAULT_PROFILE = "default";

    /** What the rule asks and needs. */
    RuleCard card();

    /** The profile this instance was configured as. */
    String profile();

    /** The parameters in force. */
    Parameters parameters();

    /**
     * Learns from the records. All needs of the card were checked before.
     *
     * @throws NotApplicableException if the question turns out not to make sense for these records
     */
    Prepared prepare(RuleContext context);

    /** The templates of its sentences, in the language asked for or else English. */
    ResourceBundle phrases(Locale locale);
}
