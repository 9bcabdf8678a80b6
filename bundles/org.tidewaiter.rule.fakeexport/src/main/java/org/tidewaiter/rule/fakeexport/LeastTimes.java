package org.tidewaiter.rule.fakeexport;

import java.util.Optional;

/**
 * The least time each lane takes, for given parameters.
 *
 * <p>A lane's way is the great circle from the goods place to the exit port. Goods for an aircraft
 * go to the airport by truck; over a long way an air feeder could do it, see {@link
 * #feederPossible}. A way over the sea is taken as if there were a road: still a bound. Cost:
 * O(lanes). Immutable.
 */
final class LeastTimes {

    /** From here on a domestic flight to the airport of exit is conceivable. */
    private static final double FEEDER_KM = 300;

    private static final int GROUNDS = Ground.values().length;
    private static final int WITHOUT_COORDINATES = -1;
    private static final int TOO_NEAR = -2;

    /** Why a declaration is not judged by travel time. */
    enum Unjudged {
        WITHOUT_COORDINATES("without-coordinates"),
        TOO_NEAR("too-near"),
        AT_PORT("at-port-when-declared");

        final String count;

        Unjudged(String count) {
            this.count = count;
        }
    }

    private final Baseline baseline;
    private final FakeExportParameters parameters;

    /** By lane, the bound of each ground; or for its first, why the lane is not judged. */
    private final int[] bounds;

    private final int neededSeconds;

    LeastTimes(Baseline baseline, FakeExportParameters parameters) {
        this.baseline = baseline;
        this.parameters = parameters;
        neededSeconds = parameters.minShortfallSeconds();
        bounds = new int[baseline.lanes.size * GROUNDS];
        for (int lane = 0; lane < baseline.lanes.size; lane++) {
            double km = baseline.lanes.leastKm[lane];
            int at = lane * GROUNDS;
            if (Double.isNaN(km)) {
                bounds[at] = WITHOUT_COORDINATES;
            } else if (km < parameters.minDistanceKm()) {
                bounds[at] = TOO_NEAR;
            } else {
                bounds[at] = seconds(km, parameters.freeFlowKmh());
                bounds[at + 1] = seconds(km, roadKmh(km));
                bounds[at + 2] =
                        bounds[at + 1] + 60 * parameters.handlingMinutes(baseline.lanes.mode(lane));
            }
        }
    }

    private int seconds(double km, double kmh) {
        return (int) (km / kmh * 3600 * parameters.speedFactor());
    }

    private double roadKmh(double km) {
        return baseline.roads.kmh(km, parameters.freeFlowKmh());
    }

    /** The speed of a ground over the straight line, the speed factor taken into account. */
    double boundKmh(int row, Ground ground) {
        double kmh = ground == Ground.PHYSICS ? parameters.freeFlowKmh() : roadKmh(leastKm(row));
        return kmh / parameters.speedFactor();
    }

    double leastKm(int row) {
        return baseline.lanes.leastKm[baseline.rows.laneOf[row]];
    }

    /** Seconds a kilometre takes at least on any road. */
    double physicsSecondsPerKm() {
        return 3600 * parameters.speedFactor() / parameters.freeFlowKmh();
    }

    /** Why a row's travel time is not judged; empty if it is. */
    Optional<Unjudged> unjudged(int row) {
        if (baseline.rows.staged(row)) {
            return Optional.of(Unjudged.AT_PORT);
        }
        return switch (bounds[baseline.rows.laneOf[row] * GROUNDS]) {
            case WITHOUT_COORDINATES -> Optional.of(Unjudged.WITHOUT_COORDINATES);
            case TOO_NEAR -> Optional.of(Unjudged.TOO_NEAR);
            default -> Optional.empty();
        };
    }

    /** The least time of a row that is judged, on a ground. */
    int boundSeconds(int row, Ground ground) {
        return bounds[baseline.rows.laneOf[row] * GROUNDS + ground.ordinal()];
    }

    /** The strongest ground on which the time of a row that is judged is too short. */
    Optional<Ground> broken(int row) {
        long needed = (long) baseline.rows.availableSeconds(row) + neededSeconds;
        int at = baseline.rows.laneOf[row] * GROUNDS;
        if (needed > bounds[at + GROUNDS - 1]) {
            return Optional.empty();
        }
        return Optional.of(
                needed <= bounds[at]
                        ? Ground.PHYSICS
                        : needed <= bounds[at + 1] ? Ground.ROAD : Ground.HANDLING);
    }

    /** Whether the goods may have reached the port by air. */
    boolean feederPossible(int row) {
        return baseline.lanes.mode(baseline.rows.laneOf[row]) == Mode.AIR
                && leastKm(row) >= FEEDER_KM;
    }
}
