package org.tidewaiter.rule.papercompany;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;

/** Turns a tested cluster into a candidate: evidence, class, citations. */
final class CandidateWriter {

    static final String KIND = "paper-exporters";
    static final String SUBJECT = "subject";
    static final String EXPORTER = "paper-exporter";
    static final String LINKED = "linked-importer";
    static final String LINKED_EXPORTER = "linked-exporter";

    /** Less than this in sum, in log10 units, is only worth watching. */
    private static final double WEAK = 2;

    private final Ground ground;
    private final Learned learned;
    private final Labels labels;
    private final Signs signs;
    private final Neighbourhood neighbourhood;
    private final Siblings siblings;

    CandidateWriter(Ground ground) {
        this.ground = ground;
        this.learned = ground.learned();
        this.labels = new Labels(ground);
        this.signs = ground.signs();
        this.neighbourhood = new Neighbourhood(ground);
        this.siblings = new Siblings(ground, labels);
    }

    /** A cluster with its q-value and what a finding of its building would ask for. */
    record Judged(Cluster cluster, double q, int required) {}

    /** The importers of a party who buy of exporters in the cluster themselves, ascending. */
    int[] importers(Cluster cluster) {
        return IntStream.of(cluster.pairs())
                .flatMap(pair -> IntStream.of(ground.trade().rows(pair)))
                .map(row -> learned.shipments().importer()[row])
                .distinct()
                .sorted()
                .toArray();
    }

    /** The rows of a pair that are an importer's own. */
    private int[] own(int pair, int importer) {
        return IntStream.of(ground.trade().rows(pair))
                .filter(row -> learned.shipments().importer()[row] == importer)
                .toArray();
    }

    /** The finding about one importer of the party; the test is that of the party. */
    Candidate write(Judged judged, int importer) {
        Cluster cluster = judged.cluster();
        int[] firms = firms(cluster);
        Map<String, Object> facts = neighbourhood.facts(cluster.building(), firms);
        List<Sign> found = signs.ofExporters(firms, learned.parties().importers(cluster.party()));
        found.add(siblings.valueOff(cluster));
        Candidate.Builder candidate =
                Candidate.about(KIND, SubjectKind.TRADER, labels.traderId(importer))
                        .key(labels.building(cluster.building()))
                        .significance(cluster.p(), judged.q())
                        .headline(new Phrase("papercompany.headline", headline(cluster)))
                        .facts(facts);
        relate(cluster, importer, candidate);
        List<Evidence> lines = new ArrayList<>();
        lines.add(colocated(cluster, judged.q()));
        lines.addAll(SignLines.of(found));
        lines.addAll(siblings.against(cluster));
        double weight = 0;
        for (Evidence line : lines) {
            weight += line.weight();
        }
        int others = learned.parties().importers(cluster.party()).length - 1;
        if (others > 0) {
            lines.add(Evidence.fact(LINKED, others, "importers", "papercompany.linked"));
        }
        lines.addAll(siblings.lines(cluster));
        lines.forEach(candidate::evidence);
        cite(cluster, importer, candidate);
        shortfalls(judged).forEach(candidate::shortfall);
        boolean argued = SignLines.support(found) && !Neighbourhood.isExplained(facts);
        return candidate.riskClass(riskClass(judged, weight, argued)).build();
    }

    private void relate(Cluster cluster, int importer, Candidate.Builder candidate) {
        for (int pair : cluster.pairs()) {
            String id = labels.exporterId(ground.trade().exporter(pair));
            boolean own = own(pair, importer).length > 0;
            candidate.related(SubjectKind.TRADER, id, own ? EXPORTER : LINKED_EXPORTER);
        }
        for (int other : learned.parties().importers(cluster.party())) {
            if (other != importer) {
                candidate.related(SubjectKind.TRADER, labels.traderId(other), LINKED);
            }
        }
    }

    /** The exporters of a cluster. */
    int[] firms(Cluster cluster) {
        return IntStream.of(cluster.pairs()).map(ground.trade()::exporter).toArray();
    }

    private Map<String, Object> headline(Cluster cluster) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("exporters", (long) cluster.exporters());
        facts.put("expected", cluster.expected());
        facts.put("building", labels.address(cluster.building()));
        return facts;
    }

    private Evidence colocated(Cluster cluster, double q) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("drawn", (long) cluster.byExporters().drawn());
        facts.put("there", (long) cluster.byExporters().marked());
        facts.put("known", (long) cluster.byExporters().population());
        facts.put("place", labels.wider(cluster.level(), cluster.building()));
        facts.put("p", cluster.p());
        facts.put("q", q);
        return Evidence.of(
                KIND,
                cluster.exporters(),
                cluster.expected(),
                "exporters",
                weight(cluster),
                new Phrase("papercompany.colocated." + Labels.levelKey(cluster.level()), facts));
    }

    /** A street without numbers counts half. */
    private double weight(Cluster cluster) {
        double weight = Scale.weight(cluster.p());
        return ground.buildings().quarters().street()[cluster.building()] ? weight / 2 : weight;
    }

    /** Act is for an argument: independent support, and no lawful reason in sight. */
    private RiskClass riskClass(Judged judged, double weight, boolean argued) {
        PaperCompanyParameters parameters = ground.parameters();
        if (weight < WEAK || judged.q() > parameters.fdr()) {
            return RiskClass.WATCH;
        }
        return judged.q() <= parameters.actLimit() && argued ? RiskClass.ACT : RiskClass.REVIEW;
    }

    private void cite(Cluster cluster, int importer, Candidate.Builder candidate) {
        Register register = learned.register();
        if (register.has(importer)) {
            candidate.cite(new Citation(Traders.PORT, register.row[importer], SUBJECT));
        }
        for (int pair : cluster.pairs()) {
            int[] own = own(pair, importer);
            String role = own.length > 0 ? EXPORTER : LINKED_EXPORTER;
            int trader = ground.exporters().trader(ground.trade().exporter(pair));
            if (trader != Exporters.UNREGISTERED && register.has(trader)) {
                candidate.cite(new Citation(Traders.PORT, register.row[trader], role));
            }
            for (int row : siblings.ends(own.length > 0 ? own : ground.trade().rows(pair))) {
                String buyer = own.length > 0 ? SUBJECT : LINKED;
                candidate.cite(new Citation(Imports.PORT, row, buyer));
                candidate.cite(new Citation(Imports.PORT, row, role));
            }
        }
    }

    private List<Shortfall> shortfalls(Judged judged) {
        Cluster cluster = judged.cluster();
        if (!cluster.tested()) {
            return List.of(shortfall("minExporters", cluster.exporters(), judged.required()));
        }
        double limit = ground.parameters().tellLimit();
        return judged.q() <= limit ? List.of() : List.of(shortfall("fdr", judged.q(), limit));
    }

    private static Shortfall shortfall(String parameter, double value, double required) {
        return new Shortfall(
                parameter, value, required, Phrase.of("papercompany.shortfall." + parameter));
    }

    /** A day as a fact. */
    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
