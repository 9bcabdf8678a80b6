package org.tidewaiter.rule.papercompany;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;

/**
 * Buildings that several companies share, where no imports tell who buys of them.
 *
 * <p>Sharing a building is common and says little by itself: there is no null model and no p-value;
 * the signs in the companies order the list, and only they lift a building above {@code watch}.
 */
final class SharedBuildings {

    static final String KIND = "shared-building";
    static final String COMPANY = "company";

    private static final int MOST_LINES = 20;

    private final Ground ground;
    private final Labels labels;
    private final Signs signs;
    private final Neighbourhood neighbourhood;
    private final Groups byBuilding;

    SharedBuildings(Ground ground) {
        this.ground = ground;
        this.labels = new Labels(ground);
        this.signs = ground.signs();
        this.neighbourhood = new Neighbourhood(ground);
        this.byBuilding = Groups.of(ground.buildings().quarters().buildingOf(), buildings());
    }

    int buildings() {
        return ground.buildings().quarters().buildings();
    }

    /** The companies of a building. */
    int[] companies(int building) {
        return byBuilding.members(building);
    }

    /** How many companies a finding asks for. */
    int required(int building) {
        boolean street = ground.buildings().quarters().street()[building];
        int least = ground.parameters().minCompanies();
        return street ? Math.multiplyExact(2, least) : least;
    }

    /** The building of that name, negative if there is none. */
    int find(String key) {
        return IntStream.range(0, buildings())
                .filter(building -> labels.building(building).equals(key))
                .findFirst()
                .orElse(Quarters.NOWHERE);
    }

    Candidate write(int building) {
        int[] companies = companies(building);
        List<Sign> found = signs.ofCompanies(companies);
        String key = labels.building(building);
        Map<String, Object> facts = neighbourhood.facts(building, companies);
        // Nobody buys of them that is known, so all are as unrelated as any.
        facts.put("unrelated", (long) companies.length);
        Candidate.Builder candidate =
                Candidate.about(KIND, SubjectKind.ADDRESS, key)
                        .key(key)
                        .headline(
                                new Phrase(
                                        "papercompany.headline.shared",
                                        Map.of("companies", (long) companies.length)))
                        .facts(facts);
        List<Evidence> lines = new ArrayList<>();
        lines.add(
                new Evidence(
                        KIND,
                        companies.length,
                        OptionalDouble.empty(),
                        "companies",
                        0,
                        Phrase.of("papercompany.companies")));
        lines.addAll(SignLines.of(found));
        for (int i = 0; i < Math.min(MOST_LINES, companies.length); i++) {
            lines.add(company(companies[i]));
        }
        if (companies.length > MOST_LINES) {
            lines.add(
                    Evidence.fact(
                            "further",
                            companies.length - MOST_LINES,
                            "companies",
                            "papercompany.further"));
        }
        lines.forEach(candidate::evidence);
        relate(companies, candidate);
        if (companies.length < required(building)) {
            candidate.shortfall(
                    new Shortfall(
                            "minCompanies",
                            companies.length,
                            required(building),
                            Phrase.of("papercompany.shortfall.minCompanies")));
        }
        boolean support = SignLines.support(found) && SignLines.weight(found) >= 1;
        return candidate.riskClass(support ? RiskClass.REVIEW : RiskClass.WATCH).build();
    }

    private void relate(int[] companies, Candidate.Builder candidate) {
        for (int company : companies) {
            candidate.related(SubjectKind.TRADER, labels.exporterId(company), COMPANY);
            for (int trader : ground.exporters().traders(company)) {
                int row = ground.learned().register().row[trader];
                candidate.cite(new Citation(Traders.PORT, row, CandidateWriter.SUBJECT));
                candidate.cite(new Citation(Traders.PORT, row, COMPANY));
            }
        }
    }

    private Evidence company(int company) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("name", labels.exporterName(company));
        facts.put("address", ground.written(company));
        int registered = ground.ages().registeredOn(company);
        String key = registered == Missing.DAY ? "company" : "companyRegistered";
        if (registered != Missing.DAY) {
            facts.put("registered", CandidateWriter.date(registered));
        }
        int ids = ground.exporters().traders(company).length;
        return new Evidence(
                "company",
                ids,
                OptionalDouble.empty(),
                "ids",
                0,
                new Phrase("papercompany." + key, facts));
    }
}
