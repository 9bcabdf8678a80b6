package org.tidewaiter.rule.cotraveller;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Violations;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.kernel.column.IntList;

/** Turns a tested pair into a candidate: evidence, class, citations. */
final class CandidateWriter {

    static final String KIND = "travels-with-suspect";
    static final String SUBJECT = "subject";
    static final String SUSPECT = "suspect";

    /** Less than this in sum, in log10 units, is only worth watching. */
    private static final double WEAK = 2;

    private final DataSet data;
    private final Travel travel;
    private final Suspects suspects;
    private final VoyageRange window;
    private final CotravellerParameters parameters;
    private final Block block;

    CandidateWriter(DataSet data, Travel travel, Suspects suspects, SuspectSearch.Asked asked) {
        this.data = data;
        this.travel = travel;
        this.suspects = suspects;
        this.window = asked.window();
        this.parameters = asked.parameters();
        this.block = new Block(travel);
    }

    /** A pair with its q-value and what else is known of it. */
    record Judged(Pair pair, double q, Ties ties) {}

    Candidate write(Judged judged) {
        Pair pair = judged.pair();
        String subject = travel.people().id(pair.person(), data);
        String suspect = travel.people().id(pair.suspect().person(), data);
        int others = block.others(pair);
        EvidenceLines lines =
                new EvidenceLines(judged, others, travel.voyages(pair.person(), window));
        Candidate.Builder candidate =
                Candidate.about(KIND, SubjectKind.TRAVELLER, subject)
                        .key(suspect)
                        .significance(pair.p(), judged.q())
                        .related(SubjectKind.TRAVELLER, suspect, SUSPECT)
                        .headline(new Phrase("cotraveller.headline", lines.facts()))
                        .facts(facts(judged, others));
        lines.write(new VoyageNames(data, travel.voyages())).forEach(candidate::evidence);
        cite(pair, candidate);
        shortfalls(judged).forEach(candidate::shortfall);
        reviewBy(pair.person()).ifPresent(candidate::reviewBy);
        return candidate.riskClass(riskClass(judged, lines.weight())).build();
    }

    private RiskClass riskClass(Judged judged, double weight) {
        if (weight < WEAK || judged.q() > parameters.fdr()) {
            return RiskClass.WATCH;
        }
        boolean argued = judged.q() <= parameters.actLimit() && judged.ties().support();
        return argued ? RiskClass.ACT : RiskClass.REVIEW;
    }

    private Map<String, Object> facts(Judged judged, int others) {
        Pair pair = judged.pair();
        Map<String, Object> facts = new TreeMap<>();
        facts.put("shared", (long) pair.shared().length);
        facts.put("journeys", (long) pair.sharedJourneys());
        facts.put("others", (long) others);
        judged.ties().party.putInto(facts);
        facts.put("subjectPeriodDays", (long) periodDays(pair.person()));
        facts.put("suspectPeriodDays", (long) periodDays(pair.suspect().person()));
        return facts;
    }

    /** The period of departures from the port that a person leaves most often. */
    private int periodDays(int person) {
        int[] voyages = travel.voyagesOf(person, window);
        Map<Integer, IntList> days = new TreeMap<>();
        for (int voyage : voyages) {
            Voyage leg = travel.voyages().at(voyage);
            days.computeIfAbsent(leg.departurePort(), absent -> new IntList()).add(leg.day());
        }
        int most = days.values().stream().mapToInt(IntList::size).max().orElse(0);
        return days.values().stream()
                .filter(list -> list.size() == most)
                .findFirst()
                .map(list -> Rhythm.periodDays(Arrays.stream(list.toArray()).sorted().toArray()))
                .orElse(Rhythm.NONE);
    }

    private void cite(Pair pair, Candidate.Builder candidate) {
        int suspect = pair.suspect().person();
        for (int voyage : pair.shared()) {
            candidate.cite(
                    new Citation(Crossings.PORT, travel.row(pair.person(), voyage), SUBJECT));
            candidate.cite(new Citation(Crossings.PORT, travel.row(suspect, voyage), SUSPECT));
        }
        for (long row : suspects.rows().getOrDefault(suspect, List.of())) {
            candidate.cite(new Citation(Violations.PORT, row, SUSPECT));
        }
    }

    private List<Shortfall> shortfalls(Judged judged) {
        Pair pair = judged.pair();
        if (pair.tested()) {
            return judged.q() <= parameters.tellLimit()
                    ? List.of()
                    : List.of(shortfall("fdr", judged.q(), parameters.tellLimit()));
        }
        List<Shortfall> found = new ArrayList<>();
        if (!parameters.includeKnownViolators() && suspects.holds(pair.person())) {
            found.add(shortfall("includeKnownViolators", 0, 1));
        }
        if (pair.suspect().voyages() < parameters.minSuspectVoyages()) {
            found.add(
                    shortfall(
                            "minSuspectVoyages",
                            pair.suspect().voyages(),
                            parameters.minSuspectVoyages()));
        }
        if (pair.shared().length < parameters.minSharedVoyages()) {
            found.add(
                    shortfall(
                            "minSharedVoyages",
                            pair.shared().length,
                            parameters.minSharedVoyages()));
        }
        return found;
    }

    private static Shortfall shortfall(String parameter, double value, double required) {
        return new Shortfall(
                parameter, value, required, Phrase.of("cotraveller.shortfall." + parameter));
    }

    /** The next time the person is known to leave or arrive after the data end. */
    private Optional<Instant> reviewBy(int person) {
        long now = data.asOf().getEpochSecond();
        long next = Long.MAX_VALUE;
        for (int voyage : travel.voyagesOf(person, new VoyageRange(0, travel.voyages().size()))) {
            Voyage leg = travel.voyages().at(voyage);
            long departure = leg.departureSeconds();
            next = departure > now ? Math.min(next, departure) : next;
            long arrival = leg.arrivalSeconds();
            next = arrival > now ? Math.min(next, arrival) : next;
        }
        return next == Long.MAX_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(next));
    }
}
