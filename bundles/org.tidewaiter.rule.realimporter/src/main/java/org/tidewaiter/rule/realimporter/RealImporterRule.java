package org.tidewaiter.rule.realimporter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.api.record.Violations;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.NotApplicableException;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.rule.RuleContext;

/**
 * Finds importers in whose name the trade of a delinquent taxpayer goes on.
 *
 * <p>Without configuration there is one instance with the defaults; each factory configuration of
 * {@value #PID} is a further one, named by its property {@code profile}.
 */
@Component(service = RiskRule.class, configurationPid = RealImporterRule.PID)
public final class RealImporterRule implements RiskRule {

    static final String PID = "org.tidewaiter.rule.realimporter";
    static final String ID = "realimporter";

    private static final RuleCard CARD =
            new RuleCard(
                    ID,
                    "1.2.0",
                    "Real importer",
                    "Who took up the supply chain of a delinquent taxpayer after its date, more"
                            + " than chance gives?",
                    List.of(CandidateWriter.KIND, TwinChains.KIND),
                    List.of(
                            Need.of(Imports.PORT),
                            Need.of(Violations.PORT),
                            Need.better(
                                    Imports.PORT,
                                    Imports.BROKER_ID,
                                    Imports.FORWARDER_ID,
                                    Imports.WAREHOUSE_ID),
                            Need.better(
                                    Imports.PORT,
                                    Imports.EXPORTER_ID,
                                    Imports.EXPORTER_NAME,
                                    Imports.EXPORTER_ADDRESS),
                            Need.better(
                                    Imports.PORT,
                                    Imports.HS_CODE,
                                    Imports.CUSTOMS_OFFICE,
                                    Imports.DEPARTURE_COUNTRY),
                            Need.better(
                                    Imports.PORT,
                                    Imports.DUTY_PAYER_ID,
                                    Imports.CONSIGNEE_ID,
                                    Imports.NOTIFY_ID),
                            Need.better(
                                    Imports.PORT, Imports.DELIVERY_ADDRESS, Imports.DELIVERY_PHONE),
                            Need.better(Imports.PORT, Imports.CUSTOMS_VALUE, Imports.NET_MASS_KG),
                            Need.better(
                                    Traders.PORT,
                                    Traders.NAME,
                                    Traders.REGISTERED_ON,
                                    Traders.PHONE,
                                    Traders.EMAIL,
                                    Traders.REPRESENTATIVE,
                                    Traders.ADDRESS),
                            Need.better(Links.PORT)),
                    ParameterSpec.of(RealImporterParameters.class),
                    List.of(
                            "Korea Customs Service, Identify real importer, in: ROCB A/P"
                                    + " e-Newsletter 69 (2020)",
                            "S. Kim et al., Journal of the Korea Contents Association 21(2) (2021)"
                                    + " 121, doi 10.5392/JKCA.2021.21.02.121",
                            "Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical"
                                    + " Society B 57 (1995) 289-300"));

    private final String profile;
    private final Parameters parameters;

    /**
     * Takes its configuration.
     *
     * @param configuration parameters by name, and the profile; anything else is passed over
     * @throws IllegalArgumentException if a value is of a wrong type or out of range
     */
    @Activate
    public RealImporterRule(Map<String, Object> configuration) {
        profile = String.valueOf(configuration.getOrDefault(PROFILE, DEFAULT_PROFILE));
        parameters = Parameters.configured(RealImporterParameters.class, configuration);
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
        Table imports = context.table(Imports.PORT);
        List<Column.Code> chain =
                ChainPart.TESTED.stream().flatMap(part -> part.columns.stream()).toList();
        if (chain.stream().noneMatch(imports::has)) {
            String columns = chain.stream().map(Column::name).collect(Collectors.joining(", "));
            throw new NotApplicableException(
                    "imports has no column that tells a supply chain; hand over at least one of "
                            + columns,
                    new Phrase("realimporter.why.noChain", Map.of("columns", columns)));
        }
        Sanctions sanctions = Sanctions.read(context.data(), context.table(Violations.PORT));
        RealImporterParameters told = parameters.as(RealImporterParameters.class);
        if (sanctions.wanted(told).isEmpty()) {
            throw nobodyToStartFrom(told.offences(), sanctions.offences(), context.data().asOf());
        }
        return new LearnedImports(context, sanctions, told);
    }

    private static NotApplicableException nobodyToStartFrom(
            String wanted, Set<String> inEffect, Instant asOf) {
        return new NotApplicableException(
                "violations has no row of a TRADER with offence "
                        + wanted
                        + " and status SUSPECTED, CONFIRMED or OPEN in effect on "
                        + asOf
                        + ", so there is nobody to start from; offences in effect are "
                        + (inEffect.isEmpty() ? "none" : inEffect)
                        + "; set the parameter offences, or check subject_kind, status,"
                        + " effective_from and closed_on",
                new Phrase(
                        "realimporter.why.nobodyToStartFrom",
                        Map.of("wanted", wanted, "inEffect", inEffect.toString(), "asOf", asOf)));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.in(locale);
    }
}
