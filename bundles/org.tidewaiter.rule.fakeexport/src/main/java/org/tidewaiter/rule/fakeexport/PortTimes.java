package org.tidewaiter.rule.fakeexport;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How soon goods leave that are on record at the port gate before they are declared.
 *
 * <p>Such goods need no travel, yet clearance and loading take their time: a departure that is
 * quick even for them is not explained by goods kept at the port. By mode, since ships and aircraft
 * differ. Immutable.
 */
final class PortTimes {

    /** With fewer to compare with there is nothing to say. */
    private static final int FEWEST = 20;

    private static final double MOST_WEIGHT = 1.5;

    private final int[][] gaps = new int[Mode.values().length][];

    PortTimes(Baseline baseline) {
        int[] sizes = new int[gaps.length];
        for (int row : baseline.timed) {
            sizes[mode(baseline, row)] += baseline.rows.staged(row) ? 1 : 0;
        }
        Arrays.setAll(gaps, mode -> new int[sizes[mode]]);
        for (int row : baseline.timed) {
            if (baseline.rows.staged(row)) {
                int mode = mode(baseline, row);
                gaps[mode][--sizes[mode]] = baseline.rows.gapSeconds[row];
            }
        }
        for (int[] ofMode : gaps) {
            Arrays.sort(ofMode);
        }
    }

    private static int mode(Baseline baseline, int row) {
        return baseline.lanes.mode(baseline.rows.laneOf[row]).ordinal();
    }

    /** How many goods at the port left within so many seconds. */
    int within(Mode mode, long seconds) {
        int[] ofMode = gaps[mode.ordinal()];
        int low = 0;
        int high = ofMode.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ofMode[middle] <= seconds) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * What a time weighs among those of goods at the port that left within a limit: the e-value 1 /
     * (2 sqrt p) of the conformal share p, in log10 units, so that it never overstates on average;
     * empty if there are too few. Source: V. Vovk and R. Wang, Annals of Statistics 49 (2021)
     * 1736-1754.
     *
     * @param limitSeconds a case is one because its time is within this
     */
    OptionalDouble weight(Mode mode, long seconds, long limitSeconds) {
        int all = within(mode, limitSeconds);
        if (all < FEWEST || seconds > limitSeconds) {
            return OptionalDouble.empty();
        }
        double share = (within(mode, seconds) + 1.0) / (all + 1.0);
        return OptionalDouble.of(
                Scale.log10(0.5 / StrictMath.sqrt(share), -MOST_WEIGHT, MOST_WEIGHT));
    }
}
