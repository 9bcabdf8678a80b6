package org.tidewaiter.rule.realimporter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Violations;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;

/** Turns a judged pair into a candidate: evidence, class, facts, citations. */
final class CandidateWriter {

    static final String KIND = "same-chain";
    static final String SUBJECT = "subject";
    static final String DELINQUENT = "delinquent";

    /** Less than this in sum, in log10 units, is only worth watching. */
    private static final double WEAK = 2;

    /** An officer reads so many rows of each side; a line of evidence counts the rest. */
    private static final int MOST_CITED = 40;

    private final Market market;
    private final Codebook traders;
    private final RealImporterParameters parameters;
    private final EvidenceLines lines;
    private final LawfulFacts lawful;

    CandidateWriter(
            DataSet data, Market market, RealImporterParameters parameters, Beginnings beginnings) {
        this.market = market;
        this.parameters = parameters;
        traders = data.codebook(Domains.TRADER);
        lines = new EvidenceLines(market, beginnings);
        lawful = new LawfulFacts(market);
    }

    /** The candidate; none if no row since the anchor shows anything of the delinquent's chain. */
    Optional<Candidate> write(Assessment.Judged judged) {
        Pair pair = judged.pair();
        Sanction sanction = pair.delinquent().sanction;
        Map<String, Object> facts = new TreeMap<>();
        facts.put("date", LocalDate.ofEpochDay(sanction.day()));
        facts.put("shared", pair.shared().length);
        facts.put("expected", pair.expected());
        facts.put("overlapPercent", 100 * judged.takeover().overlap());
        facts.put("handoverPercent", 100 * judged.handover().all());
        Candidate.Builder candidate =
                Candidate.about(KIND, SubjectKind.TRADER, traders.text(pair.candidate()))
                        .key(traders.text(sanction.trader()))
                        .significance(pair.p(), judged.q())
                        .related(SubjectKind.TRADER, traders.text(sanction.trader()), DELINQUENT)
                        .headline(new Phrase("realimporter.headline", facts))
                        .facts(lawful.of(judged));
        List<Evidence> evidence = new ArrayList<>(lines.of(judged));
        if (!cite(judged, candidate, evidence)) {
            return Optional.empty();
        }
        evidence.forEach(candidate::evidence);
        shortfalls(judged).forEach(candidate::shortfall);
        return Optional.of(candidate.riskClass(riskClass(judged, evidence)).build());
    }

    private RiskClass riskClass(Assessment.Judged judged, List<Evidence> evidence) {
        double weight = evidence.stream().mapToDouble(Evidence::weight).sum();
        if (weight < WEAK || judged.q() > parameters.fdr()) {
            return RiskClass.WATCH;
        }
        boolean bound = evidence.stream().anyMatch(Bonds::supports);
        if (!bound && !movedOver(judged)) {
            return RiskClass.WATCH;
        }
        return judged.q() <= parameters.actLimit() && bound ? RiskClass.ACT : RiskClass.REVIEW;
    }

    private boolean movedOver(Assessment.Judged judged) {
        return !market.rows.tellsLanes() || judged.handover().all() >= parameters.minHandover();
    }

    private boolean cite(
            Assessment.Judged judged, Candidate.Builder candidate, List<Evidence> evidence) {
        Pair pair = judged.pair();
        Delinquent delinquent = pair.delinquent();
        ImportRows rows = market.rows;
        int from = rows.from(pair.candidate(), delinquent.anchorDay);
        int to = rows.from(pair.candidate(), delinquent.untilDay + 1);
        IntPredicate inLanes = Handover.inLanes(delinquent);
        int[] ofSubject =
                IntStream.range(from, to)
                        .filter(place -> inLanes.test(place) || showsChain(delinquent, place))
                        .toArray();
        int[] of = delinquent.places();
        int[] ofDelinquent =
                IntStream.range(of[0], of[1])
                        .filter(place -> showsChain(delinquent, place))
                        .toArray();
        int first = Math.max(0, ofDelinquent.length - MOST_CITED);
        for (int place : Arrays.copyOf(ofSubject, Math.min(MOST_CITED, ofSubject.length))) {
            candidate.cite(new Citation(Imports.PORT, rows.rowOf[place], SUBJECT));
        }
        for (int place : Arrays.copyOfRange(ofDelinquent, first, ofDelinquent.length)) {
            candidate.cite(new Citation(Imports.PORT, rows.rowOf[place], DELINQUENT));
        }
        for (long row : delinquent.sanction.rows()) {
            candidate.cite(new Citation(Violations.PORT, row, DELINQUENT));
        }
        int cut = Math.max(0, ofSubject.length - MOST_CITED) + first;
        if (cut > 0) {
            evidence.add(Evidence.fact("rows-not-cited", cut, "rows", "realimporter.notCited"));
        }
        return ofSubject.length > 0;
    }

    /** Whether a row names one of the delinquent's partners that few use. */
    private boolean showsChain(Delinquent delinquent, int place) {
        for (ChainPart part : ChainPart.TESTED) {
            int token = market.rows.token(part, place);
            if (token >= 0 && delinquent.node(token) >= 0) {
                return true;
            }
        }
        return false;
    }

    private List<Shortfall> shortfalls(Assessment.Judged judged) {
        Pair pair = judged.pair();
        List<Shortfall> found = new ArrayList<>();
        if (!parameters.includeDelinquents() && pair.delinquentItself()) {
            found.add(shortfall("includeDelinquents", 0, 1));
        }
        atLeast(found, "minSharedPartners", pair.shared().length, parameters.minSharedPartners());
        atLeast(found, "minSharedRarity", pair.rarity(), parameters.minSharedRarity());
        atLeast(found, "minDeclarations", pair.declarations(), parameters.minDeclarations());
        if (found.isEmpty() && judged.q() > parameters.tellLimit()) {
            found.add(shortfall("fdr", judged.q(), parameters.tellLimit()));
        }
        return found;
    }

    private static void atLeast(
            List<Shortfall> found, String parameter, double value, double required) {
        if (value < required) {
            found.add(shortfall(parameter, value, required));
        }
    }

    private static Shortfall shortfall(String parameter, double value, double required) {
        return new Shortfall(
                parameter, value, required, Phrase.of("realimporter.shortfall." + parameter));
    }
}
