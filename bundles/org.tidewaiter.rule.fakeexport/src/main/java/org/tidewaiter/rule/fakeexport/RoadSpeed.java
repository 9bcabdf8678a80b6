package org.tidewaiter.rule.fakeexport;

import org.tidewaiter.kernel.work.Workers;

/**
 * The highest speed over the straight line at which goods were seen to move, by distance.
 *
 * <p>Question: how long does the way to the port take at least, if there is no road map? Idea: a
 * move from leaving the place under bonded transport to the port gate shows road and detour in one
 * figure; the 99 % quantile of its speeds in a band of distances, blended with that of all bands as
 * n : {@value #PRIOR_MOVES}, is a speed that hardly any truck beats. Moves that were never made can
 * only raise it, and the free-flow speed caps it.
 *
 * <p>Cost: O(n) with one histogram a thread. Deterministic. Immutable.
 */
final class RoadSpeed {

    private static final double[] BAND_FROM_KM = {5, 30, 60, 120, 250, 500};
    private static final int FEWEST_MOVES = 200;
    private static final int PRIOR_MOVES = 100;
    private static final double QUANTILE = 0.99;
    private static final int STEPS_PER_KMH = 2;
    private static final int STEPS = 400;
    private static final int LEAST_SECONDS = 300;

    private final long[] moves = new long[BAND_FROM_KM.length];
    private final double[] speedsKmh = new double[BAND_FROM_KM.length];
    private long all;

    private RoadSpeed() {}

    /** Learns from the moves of the given rows. */
    static RoadSpeed learn(ExportRows rows, int[] chosen, Lanes lanes, Workers workers) {
        int bands = BAND_FROM_KM.length;
        int[][][] counts = new int[workers.parts()][bands][STEPS + 1];
        workers.share(
                chosen.length,
                (part, from, to) -> {
                    for (int i = from; i < to; i++) {
                        count(rows, chosen[i], lanes, counts[part]);
                    }
                });
        RoadSpeed speed = new RoadSpeed();
        long[] ofAll = new long[STEPS + 1];
        long[][] merged = new long[bands][STEPS + 1];
        for (int band = 0; band < bands; band++) {
            for (int step = 0; step <= STEPS; step++) {
                for (int[][] ofPart : counts) {
                    merged[band][step] += ofPart[band][step];
                }
                ofAll[step] += merged[band][step];
                speed.moves[band] += merged[band][step];
            }
            speed.all += speed.moves[band];
        }
        double overall = quantile(ofAll, speed.all);
        for (int band = 0; band < bands; band++) {
            long seen = speed.moves[band];
            double own = quantile(merged[band], seen);
            speed.speedsKmh[band] = (own * seen + overall * PRIOR_MOVES) / (seen + PRIOR_MOVES);
        }
        return speed;
    }

    private static void count(ExportRows rows, int row, Lanes lanes, int[][] counts) {
        int bonded = rows.bondedSeconds[row];
        int gate = rows.gateSeconds[row];
        double km = lanes.leastKm[rows.laneOf[row]];
        if (bonded != ExportRows.NONE
                && gate != ExportRows.NONE
                && (long) gate - bonded >= LEAST_SECONDS
                && km >= BAND_FROM_KM[0]) {
            double kmh = km * 3600 / ((long) gate - bonded);
            counts[band(km)][(int) Math.min(STEPS, kmh * STEPS_PER_KMH)]++;
        }
    }

    private static int band(double km) {
        int band = BAND_FROM_KM.length - 1;
        while (band > 0 && km < BAND_FROM_KM[band]) {
            band--;
        }
        return band;
    }

    private static double quantile(long[] counts, long all) {
        long below = 0;
        for (int step = 0; step <= STEPS; step++) {
            below += counts[step];
            if (below >= QUANTILE * all) {
                return (step + 1.0) / STEPS_PER_KMH;
            }
        }
        return (STEPS + 1.0) / STEPS_PER_KMH;
    }

    /** Whether there were enough moves to learn from. */
    boolean isLearned() {
        return all >= FEWEST_MOVES;
    }

    long moves() {
        return all;
    }

    /** The highest speed over a straight line of so many kilometres, at most the free flow. */
    double kmh(double km, double freeFlowKmh) {
        return isLearned() ? Math.min(freeFlowKmh, speedsKmh[band(km)]) : freeFlowKmh;
    }
}
