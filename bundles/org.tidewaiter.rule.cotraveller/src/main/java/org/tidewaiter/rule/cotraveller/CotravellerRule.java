package org.tidewaiter.rule.cotraveller;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Table;
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
 * Finds people without a record who travel with a suspect more often than habit explains.
 *
 * <p>Without configuration there is one instance with the defaults; each factory configuration of
 * {@value #PID} is a further one, named by its property {@code profile}.
 */
@Component(service = RiskRule.class, configurationPid = CotravellerRule.PID)
public final class CotravellerRule implements RiskRule {

    static final String PID = "org.tidewaiter.rule.cotraveller";
    static final String ID = "cotraveller";

    private static final RuleCard CARD =
            new RuleCard(
                    ID,
                    "1.1.0",
                    "Travels with a suspect",
                    "Who, without a record of their own, shares more journeys with a suspect than"
                            + " their habits explain?",
                    List.of(CandidateWriter.KIND),
                    List.of(
                            Need.of(Crossings.PORT),
                            Need.of(Violations.PORT),
                            Need.better(Crossings.PORT, Crossings.TRAVELLER_ID),
                            Need.better(
                                    Crossings.PORT,
                                    Crossings.DOCUMENT_ISSUER,
                                    Crossings.DOCUMENT_NUMBER),
                            Need.better(Crossings.PORT, Crossings.TRAVELLER_STATUS),
                            Need.better(
                                    Crossings.PORT,
                                    Crossings.OPERATING_CARRIER,
                                    Crossings.CARRIER,
                                    Crossings.DEPARTURE_DATE_LOCAL),
                            Need.better(
                                    Crossings.PORT,
                                    Crossings.BOOKING_REFERENCE,
                                    Crossings.BOOKED_AT,
                                    Crossings.AGENCY),
                            Need.better(
                                    Crossings.PORT,
                                    Crossings.CONTACT,
                                    Crossings.PAYMENT,
                                    Crossings.SEAT,
                                    Crossings.BAG_GROUP)),
                    ParameterSpec.of(CotravellerParameters.class),
                    List.of(
                            "WCO Asia/Pacific Regional Office for Capacity Building, e-newsletter"
                                    + " 69 (2020): the Finder pilot of the Korea Customs Service",
                            "Y. Hong, On computing the distribution function for the Poisson"
                                    + " binomial distribution, Computational Statistics and Data"
                                    + " Analysis 59 (2013) 41-51",
                            "S. Doehler, G. Durand and E. Roquain, New FDR bounds for discrete and"
                                    + " heterogeneous tests, Electronic Journal of Statistics 12"
                                    + " (2018) 1867-1900",
                            "N. Ignatiadis, R. Wang and A. Ramdas, E-values as unnormalized weights"
                                    + " in multiple testing, Biometrika 111 (2024) 417-439"));

    private final String profile;
    private final Parameters parameters;

    /**
     * Takes its configuration.
     *
     * @param configuration parameters by name, and the profile; anything else is passed over
     * @throws IllegalArgumentException if a value is of a wrong type or out of range
     */
    @Activate
    public CotravellerRule(Map<String, Object> configuration) {
        profile = String.valueOf(configuration.getOrDefault(PROFILE, DEFAULT_PROFILE));
        parameters = Parameters.configured(CotravellerParameters.class, configuration);
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
        Table crossings = context.table(Crossings.PORT);
        if (!crossings.has(Crossings.TRAVELLER_ID) && !crossings.has(Crossings.DOCUMENT_NUMBER)) {
            throw new NotApplicableException(
                    "crossings has neither traveller_id nor document_number, so nobody can be"
                            + " followed from one voyage to another; hand over one of the two",
                    Phrase.of("cotraveller.why.nobodyToFollow"));
        }
        List<Violation> violations =
                new ViolationReader(context.data()).read(context.table(Violations.PORT));
        if (violations.isEmpty()) {
            throw new NotApplicableException(
                    "violations has no row of a TRAVELLER with status SUSPECTED, CONFIRMED or OPEN"
                            + " in effect on "
                            + context.data().asOf()
                            + ", so there is nobody to start from; check subject_kind, status,"
                            + " effective_from and closed_on",
                    new Phrase(
                            "cotraveller.why.nobodyToStartFrom",
                            Map.of("asOf", context.data().asOf())));
        }
        Travel travel = new CrossingReader(context).read(violations);
        Suspects suspects = Suspects.of(violations, travel);
        if (suspects.withoutCrossings() == suspects.rows().size()) {
            throw new NotApplicableException(
                    "none of the "
                            + violations.size()
                            + " violations in effect names a traveller who has crossings; check"
                            + " that traveller_id or document_issuer and document_number are"
                            + " written alike in violations and crossings",
                    new Phrase(
                            "cotraveller.why.nobodyCrosses",
                            Map.of("violations", violations.size())));
        }
        return new PreparedCotravellers(context, travel, suspects);
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.in(locale);
    }
}
