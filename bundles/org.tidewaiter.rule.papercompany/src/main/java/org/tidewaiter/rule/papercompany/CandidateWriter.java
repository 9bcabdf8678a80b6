package org.tidewaiter.rule.papercompany;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** The importer of a party that buys of most of a cluster's exporters, ties by shipments. */
    int lead(Cluster cluster) {
        int[] importers = learned.parties().importers(cluster.party());
        if (importers.length == 1) {
            return importers[0];
        }
        Map<Integer, Integer> exporters = new TreeMap<>();
        Map<Integer, Integer> rows = new TreeMap<>();
        for (int pair : cluster.pairs()) {
            IntStream.of(ground.trade().rows(pair))
                    .map(row -> learned.shipments().importer()[row])
                    .peek(importer -> rows.merge(importer, 1, Integer::sum))
                    .distinct()
                    .forEach(importer -> exporters.merge(importer, 1, Integer::sum));
        }
        return exporters.keySet().stream()
                .max(
                        Comparator.<Integer>comparingInt(i -> exporters.getOrDefault(i, 0))
                                .thenComparingInt(i -> rows.getOrDefault(i, 0))
                                .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    Candidate write(Judged judged) {
        Cluster cluster = judged.cluster();
        int lead = lead(cluster);
        int[] firms = firms(cluster);
        List<Sign> found = signs.ofExporters(firms, learned.parties().importers(cluster.party()));
        found.add(siblings.valueOff(cluster));
        Candidate.Builder candidate =
                Candidate.about(KIND, SubjectKind.TRADER, labels.traderId(lead))
                        .key(labels.building(cluster.building()))
                        .significance(cluster.p(), judged.q())
                        .headline(new Phrase("papercompany.headline", headline(cluster)))
                        .facts(neighbourhood.facts(cluster.building(), firms));
        for (int firm : firms) {
            candidate.related(SubjectKind.TRADER, labels.exporterId(firm), EXPORTER);
        }
        for (int importer : learned.parties().importers(cluster.party())) {
            if (importer != lead) {
                candidate.related(SubjectKind.TRADER, labels.traderId(importer), LINKED);
            }
        }
        List<Evidence> lines = new ArrayList<>();
        lines.add(colocated(cluster, judged.q()));
        lines.addAll(SignLines.of(found));
        lines.addAll(siblings.against(cluster));
        double weight = 0;
        for (Evidence line : lines) {
            weight += line.weight();
        }
        lines.addAll(siblings.lines(cluster));
        lines.forEach(candidate::evidence);
        cite(cluster, lead, candidate);
        shortfalls(judged).forEach(candidate::shortfall);
        return candidate.riskClass(riskClass(judged, weight, SignLines.support(found))).build();
    }

    /** The exporters of a cluster. */
    int[] firms(Cluster cluster) {
        return IntStream.of(cluster.pairs()).map(ground.trade()::exporter).toArray();
    }

    private Map<String, Object> headline(Cluster cluster) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("exporters", (long) cluster.exporters());
        facts.put("expected", cluster.expected());
        facts.put("building", labels.building(cluster.building()));
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

    private RiskClass riskClass(Judged judged, double weight, boolean support) {
        PaperCompanyParameters parameters = ground.parameters();
        if (weight < WEAK || judged.q() > parameters.fdr()) {
            return RiskClass.WATCH;
        }
        return judged.q() <= parameters.actLimit() && support ? RiskClass.ACT : RiskClass.REVIEW;
    }

    private void cite(Cluster cluster, int lead, Candidate.Builder candidate) {
        Register register = learned.register();
        if (register.has(lead)) {
            candidate.cite(new Citation(Traders.PORT, register.row[lead], SUBJECT));
        }
        for (int pair : cluster.pairs()) {
            int trader = ground.exporters().trader(ground.trade().exporter(pair));
            if (trader != Exporters.UNREGISTERED && register.has(trader)) {
                candidate.cite(new Citation(Traders.PORT, register.row[trader], EXPORTER));
            }
            int[] rows = ground.trade().rows(pair);
            for (int row : siblings.ends(rows)) {
                boolean own = learned.shipments().importer()[row] == lead;
                candidate.cite(new Citation(Imports.PORT, row, own ? SUBJECT : LINKED));
                candidate.cite(new Citation(Imports.PORT, row, EXPORTER));
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
