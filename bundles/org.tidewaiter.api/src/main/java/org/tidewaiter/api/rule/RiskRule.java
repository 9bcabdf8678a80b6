package org.tidewaiter.api.rule;

import java.util.Locale;
import java.util.MissingResourceException;
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

    /**
     * The card in a language: title, question, and what parameters and their units are called.
     *
     * <p>The phrases say it under {@code ID.title}, {@code ID.question}, {@code ID.parameter.NAME},
     * {@code ID.parameter.NAME.help} and {@code unit.UNIT}; the rest is as {@link #card()} has it.
     */
    default RuleCard card(Locale locale) {
        try {
            return card().in(phrases(locale));
        } catch (MissingResourceException noFile) {
            return card(); // a rule without a file of words says what its card says
        }
    }
}
