package org.tidewaiter.rule.papercompany;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.rule.RuleContext;

/**
 * Finds importers whose exporters share a building more often than chance explains.
 *
 * <p>Each factory configuration of its PID is a profile of its own. Immutable and thread-safe.
 */
@Component(service = RiskRule.class, configurationPid = PaperCompanyRule.PID)
public final class PaperCompanyRule implements RiskRule {

    static final String PID = "org.tidewaiter.rule.papercompany";
    static final String ID = "papercompany";

    private static final RuleCard CARD =
            new RuleCard(
                    ID,
                    "1.0.0",
                    "Paper companies",
                    "Which importers buy of several exporters in one building where chance would"
                            + " not put them, or, without imports, which companies share one?",
                    List.of(CandidateWriter.KIND, SharedBuildings.KIND),
                    List.of(
                            Need.of(Traders.PORT, Traders.ADDRESS),
                            Need.better(Traders.PORT, Traders.LATITUDE, Traders.LONGITUDE),
                            Need.better(Traders.PORT, Traders.LOCALITY),
                            Need.better(Traders.PORT, Traders.ROLE),
                            Need.better(
                                    Traders.PORT,
                                    Traders.REGISTERED_ON,
                                    Traders.CLOSED_ON,
                                    Traders.PHONE,
                                    Traders.EMAIL,
                                    Traders.REPRESENTATIVE),
                            Need.better(Imports.PORT, Imports.EXPORTER_ID, Imports.EXPORTER_NAME),
                            Need.better(Imports.PORT, Imports.EXPORTER_ADDRESS),
                            Need.better(
                                    Imports.PORT,
                                    Imports.HS_CODE,
                                    Imports.CUSTOMS_VALUE,
                                    Imports.NET_MASS_KG),
                            Need.better(Links.PORT)),
                    ParameterSpec.of(PaperCompanyParameters.class),
                    List.of(
                            "Korea Customs Service, Identify paper company, in: ROCB A/P"
                                    + " e-Newsletter 69 (2020)",
                            "W. Feller, An Introduction to Probability Theory and Its"
                                    + " Applications 1 (1968), II.6",
                            "M. Ester, H.-P. Kriegel, J. Sander, X. Xu, A Density-Based Algorithm"
                                    + " for Discovering Clusters, KDD (1996) 226-231",
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
    public PaperCompanyRule(Map<String, Object> configuration) {
        profile = String.valueOf(configuration.getOrDefault(PROFILE, DEFAULT_PROFILE));
        parameters = Parameters.configured(PaperCompanyParameters.class, configuration);
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
        return new PreparedPaperCompanies(context, Learning.from(context));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.of(locale);
    }
}
