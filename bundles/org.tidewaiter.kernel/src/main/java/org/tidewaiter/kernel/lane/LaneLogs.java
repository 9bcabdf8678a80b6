package org.tidewaiter.kernel.lane;

import java.util.Arrays;

/** Locations and spreads of lanes on a logarithmic scale. Immutable, thread-safe. */
final class LaneLogs {

    private static final double LOW_QUANTILE = 0.2;

    /** How many standard deviations the 20 % quantile of a normal law lies below its median. */
    private static final double LOW_DEVIATIONS = 0.8416212335729143;

    private static final double LEAST_SPREAD = 0.05;

    /** The variance of a median of n normal values is this much of their variance over n. */
    private static final double MEDIAN_VARIANCE = Math.PI / 2;

    /** The median of absolute values of a normal law, times this, is its standard deviation. */
    private static final double DEVIATION_OF_MEDIAN = 1.4826022185056018;

    private static final int FEWEST_VALUES = 8;
    private static final int FEWEST_LANES = 3;
    private static final double PRIOR_UNKNOWN = 10;
    private static final double LEAST_PRIOR = 0.5;
    private static final double GREATEST_PRIOR = 200;

    private final LaneValues values;
    private final int floor;

    LaneLogs(LaneValues values, int floor) {
        this.values = values;
        this.floor = floor;
    }

    int peers(int group) {
        return values.sizeWithout(group);
    }

    /** The location of what a group's lane has without it. */
    double location(int group) {
        return log(values.quantileWithout(group, 0.5));
    }

    /** The spread towards the low side of what a group's lane has without it. */
    double spread(int group, double location) {
        return spread(location, log(values.quantileWithout(group, LOW_QUANTILE)));
    }

    private static double spread(double median, double low) {
        return Math.max(LEAST_SPREAD, (median - low) / LOW_DEVIATIONS);
    }

    private double log(int value) {
        return StrictMath.log(Math.max(floor, value));
    }

    private double laneLocation(int lane) {
        return log(values.quantile(lane, 0.5));
    }

    /** The location of every lane, NaN of one without values. */
    double[] laneLocations() {
        double[] locations = new double[values.lanes()];
        Arrays.setAll(locations, lane -> values.size(lane) == 0 ? Double.NaN : laneLocation(lane));
        return locations;
    }

    /**
     * How many values on a lane weigh as much as what the coarser level says of it: the ratio of
     * the variance within lanes to that between lanes of one coarser lane.
     *
     * @param parents the coarser lane by lane
     * @param coarser the location by coarser lane
     */
    double prior(int[] parents, double[] coarser) {
        double[] apart = new double[values.lanes()];
        double[] within = new double[values.lanes()];
        double[] sampling = new double[values.lanes()];
        int used = 0;
        for (int lane = 0; lane < values.lanes(); lane++) {
            int size = values.size(lane);
            if (size >= FEWEST_VALUES) {
                double location = laneLocation(lane);
                double spread = spread(location, log(values.quantile(lane, LOW_QUANTILE)));
                apart[used] = Math.abs(location - coarser[parents[lane]]);
                within[used] = spread * spread;
                sampling[used] = MEDIAN_VARIANCE * spread * spread / size;
                used++;
            }
        }
        if (used < FEWEST_LANES) {
            return PRIOR_UNKNOWN;
        }
        double deviation = DEVIATION_OF_MEDIAN * median(apart, used);
        double between = deviation * deviation - median(sampling, used);
        double ratio = MEDIAN_VARIANCE * median(within, used) / Math.max(1e-9, between);
        return Math.min(GREATEST_PRIOR, Math.max(LEAST_PRIOR, ratio));
    }

    private static double median(double[] numbers, int size) {
        Arrays.sort(numbers, 0, size);
        return numbers[(size - 1) / 2];
    }
}
