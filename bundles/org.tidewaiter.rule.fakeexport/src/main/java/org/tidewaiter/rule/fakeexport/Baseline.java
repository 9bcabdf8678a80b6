package org.tidewaiter.rule.fakeexport;

import java.util.Arrays;
import org.tidewaiter.kernel.lane.LaneHierarchy;
import org.tidewaiter.kernel.lane.Population;
import org.tidewaiter.kernel.work.Workers;

/**
 * What the declarations of a look-back period teach, whatever the other parameters are.
 *
 * <p>Memory: 5 bytes a row, 24 a flow, 20 for each of the quickest fifth. Deterministic. Immutable.
 */
final class Baseline {

    /** Times under a minute are taken as one: at that scale clocks differ anyway. */
    static final int FLOOR_SECONDS = 60;

    private static final double LEAST_ERROR_RATE = 1e-4;
    private static final double MOST_ERROR_RATE = 0.05;

    final ExportRows rows;
    final Lanes lanes;
    final long fromSeconds;
    final Doubts doubts;

    /** Rows whose timing can be judged, ascending. */
    final int[] timed;

    final LaneHierarchy usual;
    final QuickFlows quick;
    final RoadSpeed roads;
    final Habits habits;

    private Baseline(Source source, long fromSeconds, Workers workers) {
        rows = source.rows();
        lanes = source.lanes();
        this.fromSeconds = fromSeconds;
        doubts = Doubts.find(rows, lanes, source.places(), fromSeconds);
        timed = Selection.of(rows.size, this::isTimed, workers);
        workers.checkpoint().run();
        roads = RoadSpeed.learn(rows, timed, lanes, workers);
        habits = Habits.count(rows, lanes, fromSeconds);
        usual =
                LaneHierarchy.learn(
                        new Population(timed, rows.gapSeconds, rows.exporterOf, rows.parties),
                        lanes.hierarchy(rows.laneOf),
                        FLOOR_SECONDS,
                        workers);
        quick = QuickFlows.find(this, workers);
    }

    /** The records as they were read. */
    record Source(ExportRows rows, Lanes lanes, PlaceBook places) {}

    static Baseline learn(Source source, long fromSeconds, Workers workers) {
        return new Baseline(source, fromSeconds, workers);
    }

    private boolean isTimed(int row) {
        return rows.acceptedAt[row] >= fromSeconds
                && rows.departed(row)
                && !rows.has(row, ExportRows.LATE)
                && doubts.timesStand(row);
    }

    /** Whether a row's timing can be judged. */
    boolean timed(int row) {
        return Arrays.binarySearch(timed, row) >= 0;
    }

    /** How many spreads a row's time lies above what is usual on its flow. */
    float score(int row) {
        int flow = usual.flowOf(row);
        double log = StrictMath.log(Math.max(FLOOR_SECONDS, rows.gapSeconds[row]));
        return (float) ((log - usual.location(flow)) / usual.spread(flow));
    }

    /** The time on a row's flow that lies so many spreads above what is usual. */
    double secondsAt(int row, double score) {
        int flow = usual.flowOf(row);
        return StrictMath.exp(usual.location(flow) + score * usual.spread(flow));
    }

    /** The finest level on which a row has enough peers, -1 if none has. */
    int peerLevel(int row, int minPeers) {
        int flow = usual.flowOf(row);
        for (int level = Lanes.LEVELS - 1; level >= 0; level--) {
            if (usual.peers(flow, level) >= minPeers) {
                return level;
            }
        }
        return -1;
    }

    /**
     * The chance that a record's times are simply wrong: as often as an ordinary declaration
     * departs before it is accepted, within bounds.
     */
    double errorRate() {
        double negative = doubts.count(Doubts.NEGATIVE) + 1.0;
        double rate = negative / (timed.length + doubts.count(Doubts.NEGATIVE) + 2.0);
        return Math.min(MOST_ERROR_RATE, Math.max(LEAST_ERROR_RATE, rate));
    }
}
