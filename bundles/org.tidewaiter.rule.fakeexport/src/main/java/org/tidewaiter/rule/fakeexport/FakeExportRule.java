package org.tidewaiter.rule.fakeexport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.rule.RuleContext;

/**
 * Finds exports that were declared and departed faster than the goods could reach the port.
 *
 * <p>Each factory configuration of its PID is a profile of its own. Immutable and thread-safe.
 */
@Component(service = RiskRule.class, configurationPid = "org.tidewaiter.rule.fakeexport")
public final class FakeExportRule implements RiskRule {

    static final String ID = "fakeexport";

    private static final RuleCard CARD =
            new RuleCard(
                    ID,
                    "1.0.0",
                    "Fake export",
                    "Which exports departed sooner after acceptance than the goods could reach the"
                            + " port, or than like goods do, or never departed?",
                    List.of(
                            TimingCase.IMPOSSIBLE,
                            TimingCase.IMPROBABLE,
                            BurstCase.KIND,
                            Overdue.KIND,
                            OtherCandidates.DATA_QUALITY,
                            NearMisses.KIND),
                    List.of(
                            Need.of(Exports.PORT, Exports.DEPARTED_AT),
                            Need.better(
                                    Exports.PORT,
                                    Exports.TRANSPORT_MODE,
                                    Exports.BONDED_OUT_AT,
                                    Exports.GATE_IN_AT,
                                    Exports.TRUCK),
                            Need.better(Places.PORT, Places.LATITUDE, Places.LONGITUDE),
                            Need.better(Traders.PORT, Traders.NAME)),
                    ParameterSpec.of(FakeExportParameters.class),
                    List.of(
                            "Korea Customs Service, Detect fake export, in: ROCB A/P e-Newsletter"
                                    + " 69 (2020)",
                            "V. Vovk, A. Gammerman, G. Shafer, Algorithmic Learning in a Random"
                                    + " World (2005)",
                            "Y. Benjamini, Y. Hochberg, Controlling the False Discovery Rate,"
                                    + " J. R. Statist. Soc. B 57 (1995) 289-300"));

    private final String profile;
    private final Parameters parameters;

    /**
     * Creates the rule from a configuration; what it does not set is at its default.
     *
     * @throws IllegalArgumentException if a parameter is of a wrong type or out of range
     */
    @Activate
    public FakeExportRule(Map<String, Object> configuration) {
        profile = String.valueOf(configuration.getOrDefault(PROFILE, DEFAULT_PROFILE));
        parameters = Parameters.configured(FakeExportParameters.class, configuration);
        parameters.as(FakeExportParameters.class);
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
        return new LearnedExports(context, parameters.as(FakeExportParameters.class));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.of(locale);
    }
}
