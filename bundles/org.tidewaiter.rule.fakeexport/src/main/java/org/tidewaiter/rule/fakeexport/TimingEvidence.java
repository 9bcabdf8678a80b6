package org.tidewaiter.rule.fakeexport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;

/**
 * The lines of the argument about a time, in log10 units.
 *
 * <p>The time itself weighs once: the peers' tail its own weight, the shortfall of a bound what it
 * adds to that. The other lines are ratios of how often the fact is seen with goods that never
 * travelled, of which a share is assumed, and with others, as counted.
 */
final class TimingEvidence {

    static final double SCHEDULED_WEIGHT = -0.5;

    /** So large a share of goods that never travelled is taken to have a forged arrival. */
    private static final double FORGED_ARRIVALS = 0.2;

    private static final double MOST_FOR_NO_GATE = 1.5;
    private static final double MOST_FOR_GATE = -1;
    private static final double LOCALITY_WEIGHT = -0.3;
    private static final double REGION_WEIGHT = -0.5;
    private static final double REFUND_WEIGHT = 0.3;

    /** Below every case that is beyond chance, whatever else speaks for either. */
    private static final double HELD_BELOW = -8;

    private static final int FEWEST_OWN = 10;

    /** A tenth of the own declarations as quick is no habit and no exception. */
    private static final double NEUTRAL_OWN_SHARE = 0.1;

    private final Baseline baseline;
    private final PlaceBook places;
    private final FakeExportParameters parameters;
    private final Timings timings;
    private final Support support;

    /** What was read and learned; nothing after {@code asOfSeconds} is known. */
    record Records(Baseline baseline, PlaceBook places, long asOfSeconds) {}

    /** What the lines are made from. */
    record Sources(Records records, FakeExportParameters parameters, Timings timings) {

        Baseline baseline() {
            return records.baseline();
        }

        PlaceBook places() {
            return records.places();
        }
    }

    TimingEvidence(Sources sources, Support support) {
        baseline = sources.baseline();
        places = sources.places();
        parameters = sources.parameters();
        timings = sources.timings();
        this.support = support;
    }

    List<Evidence> of(TimingCase found) {
        List<Evidence> lines = new ArrayList<>();
        double peerWeight = timings.peerWeight(found);
        found.ground()
                .ifPresent(
                        ground -> lines.add(shortfall(found, ground, found.weight() - peerWeight)));
        if (timings.improbable.hasPeers(found.row())) {
            lines.add(peers(found, peerWeight));
        }
        if (timings.watched(found)) {
            lines.add(heldBelow(found));
        }
        if (found.ground().isEmpty() && ArrivalHabits.isOnRecord(baseline.rows, found.row())) {
            ownHistory(found, lines);
        }
        whereabouts(found.row(), lines);
        found.ground().ifPresent(ground -> atPort(found.row(), lines));
        record(found.row(), lines);
        if (found.ground().isPresent()) {
            coarse(found.row(), lines);
            lines.add(roadKnowledge(found));
        }
        return lines;
    }

    private Evidence shortfall(TimingCase found, Ground ground, double weight) {
        int row = found.row();
        double bound = timings.least.boundSeconds(row, ground) / 60.0;
        return Evidence.of(
                "shortfall",
                baseline.rows.availableSeconds(row) / 60.0,
                bound,
                "minutes",
                weight,
                new Phrase(
                        "fakeexport.shortfall" + ground.keyEnd,
                        Map.of(
                                "distanceKm", timings.least.leastKm(row),
                                "speedKmh", timings.least.boundKmh(row, ground),
                                "missingMinutes", timings.shortfallMinutes(row, ground))));
    }

    private Evidence peers(TimingCase found, double weight) {
        int row = found.row();
        int level = baseline.peerLevel(row, parameters.minPeers());
        int flow = baseline.usual.flowOf(row);
        double share = found.place() < 0 ? 1 : baseline.quick.share(found.place());
        String key = found.place() < 0 ? "fakeexport.peersAsQuick" : "fakeexport.peers" + level;
        return Evidence.of(
                "peers",
                baseline.rows.gapSeconds[row] / 3600.0,
                baseline.secondsAt(row, 0) / 3600,
                "hours",
                weight,
                new Phrase(
                        key,
                        Map.of(
                                "minutes",
                                baseline.rows.gapSeconds[row] / 60.0,
                                "sharePercent",
                                100 * share,
                                "peers",
                                baseline.usual.peers(flow, level))));
    }

    private Evidence heldBelow(TimingCase found) {
        double q = found.place() < 0 ? 1 : timings.improbable.qValue(found.place());
        return new Evidence(
                "may-be-chance",
                100 * (Double.isNaN(q) ? 1 : q),
                OptionalDouble.of(100 * parameters.fdr()),
                "percent",
                HELD_BELOW,
                Phrase.of("fakeexport.mayBeChance"));
    }

    private void ownHistory(TimingCase found, List<Evidence> lines) {
        int others = support.others(found.row());
        if (others >= FEWEST_OWN && found.place() >= 0) {
            int asQuick = support.othersAsQuick(found.row(), found.place());
            double share = (asQuick + 1.0) / (others + 1.0);
            double weight = Scale.log10(NEUTRAL_OWN_SHARE / share, -1, 0.5);
            lines.add(
                    new Evidence(
                            "own-history",
                            asQuick,
                            OptionalDouble.empty(),
                            "declarations",
                            weight,
                            new Phrase("fakeexport.ownHistory", Map.of("others", others))));
        }
    }

    /** What is on record of the way to the port, of this row and of the exporter's other ones. */
    void whereabouts(int row, List<Evidence> lines) {
        gate(row, lines);
        int exporter = baseline.rows.exporterOf[row];
        double weight = support.habits.weight(exporter);
        if (ArrivalHabits.isOnRecord(baseline.rows, row)) {
            return;
        }
        if (!support.habits.known() && weight < 0) {
            lines.add(oneCause(exporter, weight));
        } else if (weight > 0) {
            lines.add(repeated(exporter, weight));
        }
    }

    private Evidence repeated(int exporter, double weight) {
        return Evidence.of(
                "repeated",
                support.habits.unseen(exporter),
                support.habits.expectedUnseen(exporter),
                "declarations",
                weight,
                new Phrase(
                        "fakeexport.repeated",
                        Map.of(
                                "judged", support.habits.judged(exporter),
                                "seen", support.habits.seen(exporter))));
    }

    private Evidence oneCause(int exporter, double weight) {
        return new Evidence(
                "one-cause",
                support.habits.unseen(exporter),
                OptionalDouble.empty(),
                "declarations",
                weight,
                new Phrase(
                        "fakeexport.oneCause", Map.of("judged", support.habits.judged(exporter))));
    }

    /** How an impossible time compares with those of goods that stood at the port. */
    private void atPort(int row, List<Evidence> lines) {
        if (ArrivalHabits.isOnRecord(baseline.rows, row)) {
            return;
        }
        Mode mode = baseline.lanes.mode(baseline.rows.laneOf[row]);
        long limit =
                (long) timings.least.boundSeconds(row, Ground.HANDLING)
                        - parameters.minShortfallSeconds();
        int gap = baseline.rows.gapSeconds[row];
        OptionalDouble weight = support.atPort.weight(mode, gap, limit);
        if (weight.isPresent()) {
            lines.add(
                    new Evidence(
                            "at-port-times",
                            support.atPort.within(mode, gap),
                            OptionalDouble.empty(),
                            "declarations",
                            weight.getAsDouble(),
                            new Phrase(
                                    "fakeexport.atPortTimes",
                                    Map.of(
                                            "all",
                                            support.atPort.within(mode, limit),
                                            "limitHours",
                                            limit / 3600.0))));
        }
    }

    private void gate(int row, List<Evidence> lines) {
        int portMode = baseline.lanes.portMode(baseline.rows.laneOf[row]);
        if (baseline.habits.departed(portMode) < parameters.minPeers()) {
            return;
        }
        double share = baseline.habits.gateShare(portMode);
        if (baseline.rows.gateSeconds[row] == ExportRows.NONE) {
            double weight = Scale.log10((1 - FORGED_ARRIVALS) / (1 - share), 0, MOST_FOR_NO_GATE);
            lines.add(ofPort("no-gate-in", "fakeexport.noGateIn", share, weight));
        } else {
            double weight = Scale.log10(FORGED_ARRIVALS / share, MOST_FOR_GATE, 0);
            lines.add(ofPort("gate-in", "fakeexport.gateIn", share, weight));
        }
    }

    private static Evidence ofPort(String kind, String key, double share, double weight) {
        return new Evidence(
                kind, 100 * share, OptionalDouble.empty(), "percent", weight, Phrase.of(key));
    }

    /** What the record itself says beside its times. */
    void record(int row, List<Evidence> lines) {
        if (baseline.rows.has(row, ExportRows.SCHEDULED)) {
            lines.add(line("scheduled-only", 1, "", SCHEDULED_WEIGHT));
        }
        if (baseline.rows.has(row, ExportRows.REFUND)) {
            lines.add(line("refund-claimed", 1, "", REFUND_WEIGHT));
        }
    }

    /** What the precision of the goods place takes off a bound, and of a port nobody entered. */
    void coarse(int row, List<Evidence> lines) {
        if (portIsBundled(row)) {
            int port = baseline.lanes.port(baseline.rows.laneOf[row]);
            double radiusKm = places.precision(port).radiusKm;
            lines.add(line("bundled-port", radiusKm, "km", LOCALITY_WEIGHT));
        }
        PlaceBook.Precision precision =
                places.precision(baseline.lanes.place(baseline.rows.laneOf[row]));
        if (precision.coarse()) {
            double weight =
                    precision == PlaceBook.Precision.REGION ? REGION_WEIGHT : LOCALITY_WEIGHT;
            lines.add(line("coarse-place", precision.radiusKm, "km", weight));
        }
    }

    /** Whether the position of a row's port is not the host's own. */
    boolean portIsBundled(int row) {
        return places.isBundled(baseline.lanes.port(baseline.rows.laneOf[row]));
    }

    private Evidence roadKnowledge(TimingCase found) {
        boolean learned = baseline.roads.isLearned();
        return new Evidence(
                "road-knowledge",
                baseline.roads.moves(),
                OptionalDouble.empty(),
                "moves",
                0,
                new Phrase(
                        learned ? "fakeexport.roadLearned" : "fakeexport.roadUnknown",
                        Map.of("speedKmh", timings.least.boundKmh(found.row(), Ground.ROAD))));
    }

    /** A line without an expectation; its template is named like its kind. */
    static Evidence line(String kind, double value, String unit, double weight) {
        return new Evidence(
                kind, value, OptionalDouble.empty(), unit, weight, Phrase.of(key(kind)));
    }

    /** The key of the template of a kind: {@code no-gate-in} gives {@code noGateIn}. */
    private static String key(String kind) {
        StringBuilder key = new StringBuilder("fakeexport.");
        boolean upper = false;
        for (char letter : kind.toCharArray()) {
            key.append(upper ? Character.toUpperCase(letter) : letter);
            upper = letter == '-';
        }
        return key.toString().replace("-", "");
    }
}
