package org.tidewaiter.kernel.lane;

import org.tidewaiter.kernel.work.Workers;

/**
 * Where a value should lie for a party on a lane, learned from everyone else.
 *
 * <p>Question: what location and spread do like cases have, when most lanes have few of them? Idea:
 * from the coarsest level of lanes to the finest, the logarithm of the median of the others on the
 * lane is blended with what the coarser levels said, as n : k; k is learned a level, as the ratio
 * of the variance within lanes to that between lanes of one coarser lane. The spread is that of a
 * normal law towards the low side, from the median to the 20 % quantile.
 *
 * <p>A <em>flow</em> is one party on one finest lane. Cost: O(levels n log n). Memory: 24 bytes a
 * row while it is made; 4 bytes a row, and 8, and 4 a level, a flow to keep. Deterministic at any
 * number of threads. Immutable once made, thread-safe. Source: empirical-Bayes shrinkage after W.
 * James and C. Stein (1961), with medians for means.
 */
public final class LaneHierarchy {

    /** So many values weigh as much for a lane's spread as all coarser levels do. */
    private static final double SPREAD_PRIOR = 20;

    private final int[] flowOf;
    private final float[] locations;
    private final float[] spreads;
    private final int[][] peers;

    private LaneHierarchy(Flows flows, int levels) {
        this.flowOf = flows.flowOf;
        this.locations = new float[flows.size()];
        this.spreads = new float[flows.size()];
        this.peers = new int[levels][flows.size()];
    }

    /**
     * Lanes at every level.
     *
     * @param laneOf the finest lane by row; of rows that are not learned from, any
     * @param levels by level, coarsest first, the lane of that level by finest lane, never
     *     descending; the last are the finest lanes themselves
     * @param sizes how many lanes each level has
     */
    public record Lanes(int[] laneOf, int[][] levels, int[] sizes) {

        /** Checks that lanes of a level come together. */
        public Lanes {
            for (int[] level : levels) {
                for (int lane = 1; lane < level.length; lane++) {
                    if (level[lane] < level[lane - 1]) {
                        throw new IllegalArgumentException(
                                "lanes of a level must not descend, did so at " + lane);
                    }
                }
            }
        }

        private int finest() {
            return sizes.length - 1;
        }

        private LaneValues values(int level, Flows flows, int[] groupOfFlow, Workers workers) {
            int[] laneOfFlow = new int[flows.size()];
            for (int flow = 0; flow < laneOfFlow.length; flow++) {
                laneOfFlow[flow] = levels[level][flows.lanes[flow]];
            }
            return LaneValues.of(flows, laneOfFlow, sizes[level], groupOfFlow, workers);
        }

        /** The lane one level coarser, by lane of a level. */
        private int[] parents(int level) {
            int[] parents = new int[sizes[level]];
            for (int lane = 0; lane < sizes[finest()]; lane++) {
                parents[levels[level][lane]] = levels[level - 1][lane];
            }
            return parents;
        }
    }

    /**
     * Learns from rows.
     *
     * @param floor values below are taken as this; at least 1, so that they have a logarithm
     */
    public static LaneHierarchy learn(
            Population population, Lanes lanes, int floor, Workers workers) {
        if (floor < 1) {
            throw new IllegalArgumentException("floor must be at least 1, was " + floor);
        }
        int finest = lanes.finest();
        Flows flows = Flows.of(population, lanes.laneOf(), lanes.sizes()[finest], workers);
        LaneHierarchy learned = new LaneHierarchy(flows, finest + 1);
        double[] locations = new double[0];
        for (int level = 0; level <= finest; level++) {
            int[] groupOfFlow = new int[flows.size()];
            LaneLogs logs = new LaneLogs(lanes.values(level, flows, groupOfFlow, workers), floor);
            double prior = level == 0 ? 0 : logs.prior(lanes.parents(level), locations);
            learned.blend(new Level(logs, level, prior), groupOfFlow, workers);
            locations = logs.laneLocations();
        }
        return learned;
    }

    /** What a level says. */
    private record Level(LaneLogs logs, int number, double prior) {}

    private void blend(Level level, int[] groups, Workers workers) {
        workers.share(
                groups.length,
                (part, from, to) -> {
                    for (int flow = from; flow < to; flow++) {
                        blend(level, groups[flow], flow);
                    }
                });
    }

    private void blend(Level level, int group, int flow) {
        int others = level.logs().peers(group);
        peers[level.number()][flow] = others;
        if (others > 0) {
            double location = level.logs().location(group);
            double spread = level.logs().spread(group, location);
            double spreadPrior = level.number() == 0 ? 0 : SPREAD_PRIOR;
            locations[flow] = mixed(location, others, locations[flow], level.prior());
            spreads[flow] = mixed(spread, others, spreads[flow], spreadPrior);
        }
    }

    private static float mixed(double seen, double count, double before, double prior) {
        return (float) ((seen * count + before * prior) / (count + prior));
    }

    /** How many flows there are. */
    public int flows() {
        return locations.length;
    }

    /** The flow of a row, -1 if the row was not learned from. */
    public int flowOf(int row) {
        return flowOf[row];
    }

    /** The logarithm of the value to expect on a flow; 0 if there are no others at any level. */
    public double location(int flow) {
        return locations[flow];
    }

    /** How far below the location one standard deviation reaches; 0 if there are no others. */
    public double spread(int flow) {
        return spreads[flow];
    }

    /** How many values others have on a flow's lane at a level, coarsest 0. */
    public int peers(int flow, int level) {
        return peers[level][flow];
    }
}
