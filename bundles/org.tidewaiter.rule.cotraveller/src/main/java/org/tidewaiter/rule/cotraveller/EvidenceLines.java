package org.tidewaiter.rule.cotraveller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;

/** The lines of the argument for one pair, each fact weighed once. */
final class EvidenceLines {

    static final String SHARED_VOYAGES = "shared-voyages";
    static final String MOVING_AS_ONE = "moving-as-one";
    static final String ORDINARY_COMPANY = "ordinary-company";

    /** The least p-value that is shown and weighed; below, a double soon holds nothing. */
    private static final double LEAST_P = 1e-300;

    private final Pair pair;
    private final Ties ties;
    private final double p;
    private final double q;
    private final int others;
    private final int travelled;

    /** Takes the pair, how many others move with it, and how many voyages the person had. */
    EvidenceLines(CandidateWriter.Judged judged, int others, int travelled) {
        this.pair = judged.pair();
        this.ties = judged.ties();
        this.p = Math.max(LEAST_P, pair.p());
        this.q = judged.q();
        this.others = others;
        this.travelled = travelled;
    }

    /** What the headline and the first line say. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("shared", (long) pair.shared().length);
        facts.put("expected", pair.expectedVoyages());
        facts.put("journeys", (long) pair.sharedJourneys());
        facts.put("suspectJourneys", (long) pair.suspect().journeys().count());
        facts.put("expectedJourneys", pair.expectedJourneys());
        facts.put("p", pair.p());
        facts.put("q", q);
        return facts;
    }

    /** The sum of all weights, in log10 units. */
    double weight() {
        return sharedWeight() + ties.weight() + companyWeight();
    }

    private double companyWeight() {
        return Block.weight(others, sharedWeight() + ties.weight());
    }

    /** Minus the logarithm, without a minus before zero. */
    private double sharedWeight() {
        return p == 1 ? 0 : -StrictMath.log10(p);
    }

    List<Evidence> write(VoyageNames names) {
        List<Evidence> lines = new ArrayList<>();
        Map<String, Object> sharedFacts = facts();
        sharedFacts.remove("expected");
        lines.add(
                Evidence.of(
                        SHARED_VOYAGES,
                        pair.shared().length,
                        pair.expectedVoyages(),
                        "voyages",
                        sharedWeight(),
                        new Phrase("cotraveller.sharedVoyages", sharedFacts)));
        lines.add(rarest(names));
        lines.add(share("share-of-subject", travelled, "cotraveller.shareOfSubject"));
        lines.add(
                share("share-of-suspect", pair.suspect().voyages(), "cotraveller.shareOfSuspect"));
        lines.add(perSuspect());
        addTies(lines);
        lines.add(others > 0 ? movingAsOne() : ordinaryCompany());
        return lines;
    }

    private Evidence rarest(VoyageNames names) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("voyage", names.name(pair.rarest()));
        facts.put("route", names.route(pair.rarest()));
        facts.put("date", names.date(pair.rarest()));
        return plain("rarest-meeting", pair.rarestChance(), "probability", facts);
    }

    private Evidence share(String kind, int of, String key) {
        double share = (double) pair.shared().length / of;
        Map<String, Object> facts = Map.of("shared", (long) pair.shared().length, "of", (long) of);
        return new Evidence(
                kind, share, OptionalDouble.empty(), "share", 0, new Phrase(key, facts));
    }

    private Evidence perSuspect() {
        long met = pair.suspect().met();
        return plain("chance-findings-per-suspect", met * p, "people", Map.of("met", met));
    }

    private static Evidence plain(
            String kind, double value, String unit, Map<String, Object> facts) {
        String key = kind.equals("rarest-meeting") ? "rarestMeeting" : "perSuspect";
        return new Evidence(
                kind,
                value,
                OptionalDouble.empty(),
                unit,
                0,
                new Phrase("cotraveller." + key, facts));
    }

    private void addTies(List<Evidence> lines) {
        addTie(lines, ties.seats, "adjacent-seats", "adjacentSeats");
        addTie(lines, ties.bags, "pooled-bags", "pooledBags");
        addTie(lines, ties.contact, "shared-contact", "sharedContact");
        addTie(lines, ties.payment, "shared-payment", "sharedPayment");
        addTie(lines, ties.booked, "booked-together", "bookedTogether");
    }

    private static void addTie(List<Evidence> lines, Tie tie, String kind, String key) {
        if (tie.trials() > 0) {
            lines.add(
                    new Evidence(
                            kind,
                            tie.hits(),
                            OptionalDouble.empty(),
                            "occasions",
                            tie.weight(),
                            new Phrase(
                                    "cotraveller." + key, Map.of("trials", (long) tie.trials()))));
        }
    }

    private Evidence movingAsOne() {
        return new Evidence(
                MOVING_AS_ONE,
                others,
                OptionalDouble.empty(),
                "people",
                companyWeight(),
                new Phrase(
                        "cotraveller.movingAsOne",
                        Map.of("least", (long) Block.leastShared(pair.shared().length))));
    }

    private Evidence ordinaryCompany() {
        return new Evidence(
                ORDINARY_COMPANY,
                Block.ORDINARY_ODDS,
                OptionalDouble.empty(),
                "probability",
                companyWeight(),
                new Phrase(
                        "cotraveller.ordinaryCompany",
                        Map.of("people", Math.round(1 / Block.ORDINARY_ODDS))));
    }
}
