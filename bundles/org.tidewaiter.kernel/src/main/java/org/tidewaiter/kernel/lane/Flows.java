package org.tidewaiter.kernel.lane;

import org.tidewaiter.kernel.work.Workers;

/**
 * Rows brought together by finest lane, and within a lane by party.
 *
 * <p>A <em>flow</em> is one party on one finest lane; flows count from 0 by lane, then party. Cost:
 * O(n). Memory: 8 bytes a row, 12 a flow. Deterministic at any number of threads. Immutable once
 * made.
 */
final class Flows {

    /** The flow by row, -1 of a row that was not given. */
    final int[] flowOf;

    /** Where each flow begins among the values, and last where all end. */
    final int[] borders;

    /** The values, flow by flow. */
    final int[] values;

    final int[] lanes;
    final int[] parties;
    final int partyCount;

    private Flows(Population population, int[] ordered, int[] laneOf) {
        partyCount = population.parties();
        int[] partyOf = population.partyOf();
        int count = 0;
        for (int i = 0; i < ordered.length; i++) {
            count += begins(ordered, i, laneOf, partyOf) ? 1 : 0;
        }
        flowOf = new int[laneOf.length];
        java.util.Arrays.fill(flowOf, -1);
        borders = new int[count + 1];
        values = new int[ordered.length];
        lanes = new int[count];
        parties = new int[count];
        int flow = -1;
        for (int i = 0; i < ordered.length; i++) {
            int row = ordered[i];
            if (begins(ordered, i, laneOf, partyOf)) {
                flow++;
                borders[flow] = i;
                lanes[flow] = laneOf[row];
                parties[flow] = partyOf[row];
            }
            flowOf[row] = flow;
            values[i] = population.valueOf()[row];
        }
        borders[count] = ordered.length;
    }

    static Flows of(Population population, int[] laneOf, int lanes, Workers workers) {
        int[] ordered =
                StableOrder.byKey(
                        population.rows(), population.partyOf(), population.parties(), workers);
        ordered = StableOrder.byKey(ordered, laneOf, lanes, workers);
        return new Flows(population, ordered, laneOf);
    }

    private static boolean begins(int[] ordered, int i, int[] laneOf, int[] partyOf) {
        return i == 0
                || laneOf[ordered[i]] != laneOf[ordered[i - 1]]
                || partyOf[ordered[i]] != partyOf[ordered[i - 1]];
    }

    int size() {
        return lanes.length;
    }
}
