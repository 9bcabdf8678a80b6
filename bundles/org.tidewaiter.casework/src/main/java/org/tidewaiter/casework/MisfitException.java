package org.tidewaiter.casework;

import org.tidewaiter.api.rule.RuleCard;

/**
 * Parameters that were published do not fit the rule that is installed: nothing runs until new ones
 * are published or the former rule is back. The message is for a person.
 */
public final class MisfitException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MisfitException(RuleCard card, ParameterSet set, IllegalArgumentException cause) {
        super(
                "version %d of the parameters of %s was published for its version %s and does not fit version %s: %s; propose new ones on its bench"
                        .formatted(
                                set.number().orElse(0),
                                card.id(),
                                set.proposal().ruleVersion(),
                                card.version(),
                                cause.getMessage()),
                cause);
    }
}
