package org.tidewaiter.testkit.example;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.rule.RuleContext;

/** Brokers who declare at night. */
@Component(configurationPid = "org.example.rule.nightfiling")
public final class NightFilingRule implements RiskRule {

    private static final RuleCard CARD =
            new RuleCard(
                    "nightfiling",
                    "1.0.0",
                    "Night filing",
                    "Which brokers declare most of their exports at night?",
                    List.of("night-filing"),
                    List.of(Need.of(Exports.PORT, Exports.BROKER_ID)),
                    ParameterSpec.of(NightFilingParameters.class),
                    List.of("an example"));

    private final String profile;
    private final Parameters parameters;

    @Activate
    public NightFilingRule(Map<String, Object> configuration) {
        profile = (String) configuration.getOrDefault(PROFILE, DEFAULT_PROFILE);
        parameters = Parameters.configured(NightFilingParameters.class, configuration);
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public String profile() {
        return profile;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Prepared prepare(RuleContext context) {
        return NightFiling.learn(context);
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return ResourceBundle.getBundle(
                "org.tidewaiter.testkit.example.l10n.messages",
                locale,
                NightFilingRule.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
