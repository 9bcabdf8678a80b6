package org.tidewaiter.casework.facts;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tidewaiter.api.rule.NotApplicableException;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.rule.RuleContext;

/** A rule of which only the words are left. */
record KeptRule(RuleCard card, KeptPhrases words) implements RiskRule {

    @Override
    public String profile() {
        return DEFAULT_PROFILE;
    }

    @Override
    public Parameters parameters() {
        return Parameters.defaults(List.of());
    }

    @Override
    public Prepared prepare(RuleContext context) {
        throw new NotApplicableException(
                "of %s %s only the words were kept: install the rule to run it"
                        .formatted(card.id(), card.version()));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return words.in(locale);
    }
}
