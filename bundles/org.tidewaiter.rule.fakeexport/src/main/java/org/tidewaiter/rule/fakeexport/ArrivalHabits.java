package org.tidewaiter.rule.fakeexport;

import java.util.Arrays;
import java.util.BitSet;
import org.tidewaiter.kernel.chance.GammaPoisson;

/**
 * How often each exporter's goods were gone quickly with nothing on record of how they got there.
 *
 * <p>Question: goods that stood at the port when declared and goods that never travelled look the
 * same on one declaration; what do the exporter's others say? Idea: quick departures on record - at
 * the gate before they were declared, or quick and seen at the gate or under bonded transport -
 * show how lawful quickness spreads over exporters and which of them have the habit. From both
 * follows how many departures without a record an exporter would have; it is held against what it
 * would have if some had been made up. One such departure is what many lawful exporters have;
 * several, of an exporter none of whose goods are ever seen, are not.
 *
 * <p>Expected counts are by port and mode, since records are kept unevenly. The exporter's own
 * counts do not raise the spread it is held against. A serial faker raises the expected count of
 * its port, and an exporter that keeps goods where nobody records them looks like a faker: hence
 * the bounds.
 *
 * <p>Cost: O(n + exporters log exporters). Memory: 32 bytes a trader. Deterministic. Immutable.
 */
final class ArrivalHabits {

    private static final double MOST_WEIGHT = 1.5;

    /** So many declarations weigh as much for a port's share as all ports do. */
    private static final int PORT_PRIOR = 100;

    /** So many quick departures on record weigh as much for the spread as those without. */
    private static final int SEEN_PRIOR = 50;

    private static final double LEAST_SPREAD = 0.02;
    private static final double MOST_SPREAD = 50;

    /** If fewer of the quick departures are on record, lawful quickness is not known here. */
    private static final double LEAST_SEEN_SHARE = 0.05;

    /** Shares are summed as multiples of this, so that their order does not matter. */
    private static final double UNIT = 0x1p-40;

    private final int[] judged;
    private final Counts unseen;
    private final Counts seen;

    private ArrivalHabits(Baseline baseline, BitSet quick) {
        judged = new int[baseline.rows.parties];
        unseen = new Counts(judged.length, baseline.lanes.portModes());
        seen = new Counts(judged.length, baseline.lanes.portModes());
        int[] ofPortMode = new int[baseline.lanes.portModes()];
        for (int row : baseline.timed) {
            judged[baseline.rows.exporterOf[row]]++;
            ofPortMode[portMode(baseline, row)]++;
            if (isSeen(baseline.rows, row, quick)) {
                seen.add(baseline.rows.exporterOf[row], portMode(baseline, row));
            } else if (quick.get(row)) {
                unseen.add(baseline.rows.exporterOf[row], portMode(baseline, row));
            }
        }
        for (Counts counts : new Counts[] {unseen, seen}) {
            long[] shares = counts.shares(ofPortMode, baseline.timed.length);
            for (int row : baseline.timed) {
                counts.expected[baseline.rows.exporterOf[row]] += shares[portMode(baseline, row)];
            }
            counts.learn();
        }
    }

    /** Learns from the rows whose time is reported, on whatever ground. */
    static ArrivalHabits learn(Baseline baseline, BitSet quick) {
        return new ArrivalHabits(baseline, quick);
    }

    private static int portMode(Baseline baseline, int row) {
        return baseline.lanes.portMode(baseline.rows.laneOf[row]);
    }

    private static boolean isSeen(ExportRows rows, int row, BitSet quick) {
        return rows.staged(row) || (quick.get(row) && isOnRecord(rows, row));
    }

    /** Whether anything is on record of how the goods of a row got to the port. */
    static boolean isOnRecord(ExportRows rows, int row) {
        return rows.gateSeconds[row] != ExportRows.NONE
                || rows.bondedSeconds[row] != ExportRows.NONE;
    }

    /** How many departures of an exporter were judged. */
    int judged(int exporter) {
        return judged[exporter];
    }

    /** How many of them were quick, with nothing on record of how the goods got there. */
    int unseen(int exporter) {
        return unseen.of[exporter];
    }

    /** How many of them were on record at the port when declared, or quick and on record. */
    int seen(int exporter) {
        return seen.of[exporter];
    }

    /** How many without a record the exporter would lawfully have. */
    double expectedUnseen(int exporter) {
        return unseen.of[exporter] == 0 ? 0 : law(exporter).mean();
    }

    /** Whether enough is on record to know how lawful quickness spreads. */
    boolean known() {
        return seen.all > 0 && seen.all >= LEAST_SEEN_SHARE * (seen.all + unseen.all);
    }

    /**
     * How much likelier an exporter's quick departures without a record are if some were made up,
     * in log10 units, bounded; 0 if it has none.
     *
     * <p>Where lawful quickness is not known, nothing speaks for that; but one cause, such as a
     * place that is stated wrongly, may explain all of the exporter's at once, so they share the
     * odds of one.
     */
    double weight(int exporter) {
        if (unseen.of[exporter] == 0) {
            return 0;
        }
        if (!known()) {
            return Scale.log10(1.0 / unseen.of[exporter], -MOST_WEIGHT, 0);
        }
        double ratio = law(exporter).addedRatio(judged[exporter], unseen.of[exporter]);
        return Scale.log10(ratio, -MOST_WEIGHT, MOST_WEIGHT);
    }

    private GammaPoisson law(int exporter) {
        double ofSeen = seen.spreadWithout(exporter) * seen.all;
        double ofUnseen = unseen.spreadWithout(exporter) * SEEN_PRIOR;
        double spread = (ofSeen + ofUnseen) / (seen.all + SEEN_PRIOR);
        double shape = 1 / Math.min(MOST_SPREAD, Math.max(LEAST_SPREAD, spread));
        return new GammaPoisson(shape, unseen.expected(exporter))
                .after(seen.of[exporter], seen.expected(exporter));
    }

    /** Events by exporter, and what would be expected of each. */
    private static final class Counts {
        private final int[] of;
        private final int[] ofPortMode;
        private final long[] expected;
        private long all;
        private double beyond;
        private double squares;

        Counts(int exporters, int portModes) {
            of = new int[exporters];
            ofPortMode = new int[portModes];
            expected = new long[exporters];
        }

        void add(int exporter, int portMode) {
            of[exporter]++;
            ofPortMode[portMode]++;
            all++;
        }

        /** The share of events by port and mode, in units. */
        long[] shares(int[] declarations, int declared) {
            long[] shares = new long[declarations.length];
            double overall = (all + 0.5) / (declared + 1.0);
            Arrays.setAll(
                    shares,
                    i ->
                            Math.round(
                                    (ofPortMode[i] + PORT_PRIOR * overall)
                                            / (declarations[i] + PORT_PRIOR)
                                            / UNIT));
            return shares;
        }

        /** Sums what the counts vary beyond a Poisson law; in the order of size, not of codes. */
        void learn() {
            double[] beyonds = new double[of.length];
            double[] ofSquares = new double[of.length];
            Arrays.setAll(beyonds, this::beyond);
            Arrays.setAll(ofSquares, exporter -> expected(exporter) * expected(exporter));
            Arrays.sort(beyonds);
            Arrays.sort(ofSquares);
            for (int i = 0; i < of.length; i++) {
                beyond += beyonds[i];
                squares += ofSquares[i];
            }
        }

        double expected(int exporter) {
            return expected[exporter] * UNIT;
        }

        private double beyond(int exporter) {
            double apart = of[exporter] - expected(exporter);
            return apart * apart - of[exporter];
        }

        /** The variance of rates over exporters around 1, of all but one. */
        double spreadWithout(int exporter) {
            double others = squares - expected(exporter) * expected(exporter);
            return others <= 0 ? 0 : Math.max(0, (beyond - beyond(exporter)) / others);
        }
    }
}
