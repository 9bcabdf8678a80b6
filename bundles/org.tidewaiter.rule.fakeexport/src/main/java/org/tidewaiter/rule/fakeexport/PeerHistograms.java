package org.tidewaiter.rule.fakeexport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;

/**
 * How long the peers of some declarations took, on the finest lanes that have enough of them.
 *
 * <p>One pass over all declarations, whatever the number of histograms. The last bar holds all that
 * took longer than three times the usual.
 */
final class PeerHistograms {

    private static final int BARS = 24;
    private static final double WIDTH_IN_MEDIANS = 3;

    private final Baseline baseline;
    private final Map<Integer, Bars> ofRow = new HashMap<>();

    /** The bars of one declaration's peers. */
    private static final class Bars {
        private final int exporter;
        private final double barHours;
        private final long[] counts = new long[BARS + 1];
        private double mostHours;

        Bars(int exporter, double barHours) {
            this.exporter = exporter;
            this.barHours = barHours;
        }

        void add(int from, double hours) {
            if (from != exporter) {
                counts[(int) Math.min(BARS, hours / barHours)]++;
                mostHours = Math.max(mostHours, hours);
            }
        }
    }

    PeerHistograms(Baseline baseline, List<Integer> rows, int minPeers) {
        this.baseline = baseline;
        List<Map<Integer, List<Bars>>> ofLane = new ArrayList<>();
        for (int level = 0; level < Lanes.LEVELS; level++) {
            ofLane.add(new HashMap<>());
        }
        for (int row : rows) {
            int level = baseline.peerLevel(row, minPeers);
            if (level >= 0) {
                int lane = baseline.lanes.at(level, baseline.rows.laneOf[row]);
                ofRow.computeIfAbsent(row, r -> bars(r, ofLane.get(level), lane));
            }
        }
        count(ofLane);
    }

    private Bars bars(int row, Map<Integer, List<Bars>> ofLane, int lane) {
        double widthHours = WIDTH_IN_MEDIANS * baseline.secondsAt(row, 0) / 3600;
        Bars bars = new Bars(baseline.rows.exporterOf[row], widthHours / BARS);
        ofLane.computeIfAbsent(lane, l -> new ArrayList<>()).add(bars);
        return bars;
    }

    private void count(List<Map<Integer, List<Bars>>> ofLane) {
        for (int level = 0; level < Lanes.LEVELS; level++) {
            if (ofLane.get(level).isEmpty()) {
                continue;
            }
            List<List<Bars>> wanted = new ArrayList<>();
            for (int lane = 0; lane < baseline.lanes.size(level); lane++) {
                wanted.add(ofLane.get(level).getOrDefault(lane, List.of()));
            }
            for (int row : baseline.timed) {
                int lane = baseline.lanes.at(level, baseline.rows.laneOf[row]);
                for (Bars bars : wanted.get(lane)) {
                    bars.add(baseline.rows.exporterOf[row], baseline.rows.gapSeconds[row] / 3600.0);
                }
            }
        }
    }

    /** The histogram for a row; empty if it has too few peers. */
    Optional<Picture> of(int row) {
        return Optional.ofNullable(ofRow.get(row))
                .map(bars -> histogram(bars, baseline.rows.gapSeconds[row] / 3600.0));
    }

    private static Picture histogram(Bars bars, double markHours) {
        boolean beyond = bars.counts[BARS] > 0;
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= BARS; i++) {
            edges.add(i * bars.barHours);
        }
        if (beyond) {
            edges.add(Math.max(bars.mostHours, (BARS + 1) * bars.barHours));
        }
        List<Long> counts =
                Arrays.stream(bars.counts).limit(beyond ? BARS + 1 : BARS).boxed().toList();
        return new Picture.Histogram(
                Phrase.of("fakeexport.histogramPeers"), "hours", edges, counts, markHours);
    }
}
