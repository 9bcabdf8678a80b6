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
    private final int[] physicsSeconds;
    private final int[] roadSeconds;

    LeastTimes(Baseline baseline, FakeExportParameters parameters) {
        this.baseline = baseline;
        this.parameters = parameters;
        physicsSeconds = new int[baseline.lanes.size];
        roadSeconds = new int[baseline.lanes.size];
        for (int lane = 0; lane < physicsSeconds.length; lane++) {
            double km = baseline.lanes.leastKm[lane];
            if (Double.isNaN(km)) {
                physicsSeconds[lane] = WITHOUT_COORDINATES;
            } else if (km < parameters.minDistanceKm()) {
                physicsSeconds[lane] = TOO_NEAR;
            } else {
                physicsSeconds[lane] = seconds(km, parameters.freeFlowKmh());
                roadSeconds[lane] = seconds(km, roadKmh(km));
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
        return switch (physicsSeconds[baseline.rows.laneOf[row]]) {
            case WITHOUT_COORDINATES -> Optional.of(Unjudged.WITHOUT_COORDINATES);
            case TOO_NEAR -> Optional.of(Unjudged.TOO_NEAR);
            default -> Optional.empty();
        };
    }

    /** The least time of a row that is judged, on a ground. */
    int boundSeconds(int row, Ground ground) {
        int lane = baseline.rows.laneOf[row];
        return switch (ground) {
            case PHYSICS -> physicsSeconds[lane];
            case ROAD -> roadSeconds[lane];
            case HANDLING ->
                    roadSeconds[lane] + 60 * parameters.handlingMinutes(baseline.lanes.mode(lane));
        };
    }

    /** The strongest ground on which the time of a row that is judged is too short. */
    Optional<Ground> broken(int row) {
        long needed = (long) baseline.rows.availableSeconds(row) + parameters.minShortfallSeconds();
        for (Ground ground : Ground.values()) {
            if (needed <= boundSeconds(row, ground)) {
                return Optional.of(ground);
            }
        }
        return Optional.empty();
    }

    /** Whether the goods may have reached the port by air. */
    boolean feederPossible(int row) {
        return baseline.lanes.mode(baseline.rows.laneOf[row]) == Mode.AIR
                && leastKm(row) >= FEEDER_KM;
    }
}
