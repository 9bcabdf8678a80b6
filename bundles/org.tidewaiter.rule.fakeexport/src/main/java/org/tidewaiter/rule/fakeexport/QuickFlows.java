package org.tidewaiter.rule.fakeexport;

import java.util.Arrays;
import org.tidewaiter.kernel.lane.LowerTail;
import org.tidewaiter.kernel.work.Workers;

/**
 * The declarations that went quickest for their flow, with their place among all.
 *
 * <p>Scores are pooled by mode, since the laws of ship and aircraft differ in form; a mode with too
 * few declarations is pooled with the others of that kind. Immutable.
 */
final class QuickFlows {

    /** A mode with fewer scores has no one-percent tail to speak of. */
    private static final int FEWEST_OF_MODE = 2000;

    private static final double ORDINARY_SHARE = 0.01;

    private final int[] rows;
    private final double[] shares;
    private final double[] pValues;
    private final double[] quickEnd = new double[Mode.values().length];

    private QuickFlows(int size) {
        rows = new int[size];
        shares = new double[size];
        pValues = new double[size];
    }

    static QuickFlows find(Baseline baseline, Workers workers) {
        int[][] pools = pools(baseline);
        LowerTail[] tails = new LowerTail[pools.length];
        int size = 0;
        for (int pool = 0; pool < pools.length; pool++) {
            tails[pool] = tail(baseline, pools[pool], workers);
            size += tails[pool].tailSize();
        }
        QuickFlows quick = new QuickFlows(size);
        quick.gather(baseline, pools, tails);
        return quick;
    }

    /** Rows that have peers, by pool: a pool a mode, and a last one for modes with few. */
    private static int[][] pools(Baseline baseline) {
        int modes = Mode.values().length;
        int[] sizes = new int[modes];
        for (int row : baseline.timed) {
            sizes[modeOf(baseline, row)] += hasPeers(baseline, row) ? 1 : 0;
        }
        int[][] pools = new int[modes + 1][];
        int few = 0;
        for (int mode = 0; mode < modes; mode++) {
            boolean own = sizes[mode] >= FEWEST_OF_MODE;
            pools[mode] = new int[own ? sizes[mode] : 0];
            few += own ? 0 : sizes[mode];
        }
        pools[modes] = new int[few];
        int[] next = new int[modes + 1];
        for (int row : baseline.timed) {
            if (hasPeers(baseline, row)) {
                int mode = modeOf(baseline, row);
                int pool = pools[mode].length > 0 ? mode : modes;
                pools[pool][next[pool]++] = row;
            }
        }
        return pools;
    }

    private static int modeOf(Baseline baseline, int row) {
        return baseline.lanes.mode(baseline.rows.laneOf[row]).ordinal();
    }

    private static boolean hasPeers(Baseline baseline, int row) {
        return baseline.usual.peers(baseline.usual.flowOf(row), 0) > 0;
    }

    private static LowerTail tail(Baseline baseline, int[] pool, Workers workers) {
        float[] scores = new float[pool.length];
        int[] exporters = new int[pool.length];
        workers.share(
                pool.length,
                (part, from, to) -> {
                    for (int i = from; i < to; i++) {
                        scores[i] = baseline.score(pool[i]);
                        exporters[i] = baseline.rows.exporterOf[pool[i]];
                    }
                });
        return LowerTail.of(scores, exporters, baseline.rows.parties, workers);
    }

    private void gather(Baseline baseline, int[][] pools, LowerTail[] tails) {
        long[] order = new long[rows.length];
        int next = 0;
        for (int pool = 0; pool < pools.length; pool++) {
            for (int place = 0; place < tails[pool].tailSize(); place++) {
                order[next] = (long) pools[pool][tails[pool].item(place)] << 32 | next;
                shares[next] = tails[pool].share(place);
                pValues[next] = tails[pool].pValue(place);
                next++;
            }
        }
        Arrays.sort(order);
        double[] sharesThen = shares.clone();
        double[] pValuesThen = pValues.clone();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) (order[i] >> 32);
            shares[i] = sharesThen[(int) order[i]];
            pValues[i] = pValuesThen[(int) order[i]];
        }
        for (int mode = 0; mode < quickEnd.length; mode++) {
            int pool = pools[mode].length > 0 ? mode : pools.length - 1;
            quickEnd[mode] = quickEnd(baseline, pools[pool], tails[pool]);
        }
    }

    /** The score below which the quickest hundredth lies. */
    private static double quickEnd(Baseline baseline, int[] pool, LowerTail tail) {
        int place = (int) (ORDINARY_SHARE * tail.size());
        return tail.tailSize() == 0 ? 0 : baseline.score(pool[tail.item(place)]);
    }

    /** How many of the quickest there are; their places count from 0 by row. */
    int size() {
        return rows.length;
    }

    int row(int place) {
        return rows[place];
    }

    /** The place of a row, negative if it is not among the quickest. */
    int place(int row) {
        return Arrays.binarySearch(rows, row);
    }

    /** The conformal share of others that are as quick for their flow. */
    double share(int place) {
        return shares[place];
    }

    /** The chance of an ordinary declaration to be as quick. */
    double pValue(int place) {
        return pValues[place];
    }

    /** The score below which the quickest hundredth of a mode lies. */
    double quickEnd(Mode mode) {
        return quickEnd[mode.ordinal()];
    }
}
