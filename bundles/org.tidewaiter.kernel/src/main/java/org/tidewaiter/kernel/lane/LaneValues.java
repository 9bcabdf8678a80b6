package org.tidewaiter.kernel.lane;

import java.util.Arrays;
import org.tidewaiter.kernel.work.Workers;

/**
 * The values of every lane of a level in ascending order, with exact quantiles when one party is
 * left out.
 *
 * <p>Question: what is usual on a lane for everyone but this party? Idea: a party's values stand at
 * known places of the lane's sorted values; the k-th value of the others stands k places on, and
 * one further for every value of the party before it, which a binary search over the party's places
 * finds. A <em>group</em> is the values of one party on one lane. Flows come in the order of their
 * lanes, so each lane's values lie together and are sorted where they lie.
 *
 * <p>Cost: O(n log n) for the longest lane at worst, O(log group) a quantile. Memory: 8 bytes a row
 * and 4 a lane and group, 8 more a row while it is built. Deterministic at any number of threads.
 * Immutable once built, thread-safe.
 *
 * <p>The quantile q of n values is the value at rank floor(q (n - 1)) from 0.
 */
final class LaneValues {

    private final int[] laneBorders;
    private final int[] values;
    private final int[] groupBorders;
    private final int[] groupLanes;
    private final int[] places;

    /** Which group each flow belongs to, at this level. */
    private record Groups(int[] ofFlow, int[] lanes, int[] borders) {}

    private LaneValues(int[] laneBorders, Groups groups, int size) {
        this.laneBorders = laneBorders;
        this.values = new int[size];
        this.groupBorders = groups.borders();
        this.groupLanes = groups.lanes();
        this.places = new int[size];
    }

    /**
     * Sorts the values of a level's lanes.
     *
     * @param laneOfFlow the lane of the level by flow, ascending
     * @param groupOfFlow receives the group by flow; groups count from 0 by lane, then party
     */
    static LaneValues of(
            Flows flows, int[] laneOfFlow, int lanes, int[] groupOfFlow, Workers workers) {
        int[] laneBorders = new int[lanes + 1];
        for (int flow = 0; flow < flows.size(); flow++) {
            laneBorders[laneOfFlow[flow] + 1] += flows.borders[flow + 1] - flows.borders[flow];
        }
        for (int lane = 0; lane < lanes; lane++) {
            laneBorders[lane + 1] += laneBorders[lane];
        }
        Groups groups = groups(flows, laneOfFlow, lanes, groupOfFlow, workers);
        LaneValues sorted = new LaneValues(laneBorders, groups, flows.values.length);
        long[] keys = new long[flows.values.length];
        workers.share(
                flows.size(),
                (part, from, to) -> {
                    for (int flow = from; flow < to; flow++) {
                        for (int i = flows.borders[flow]; i < flows.borders[flow + 1]; i++) {
                            keys[i] = (long) flows.values[i] << Integer.SIZE | groupOfFlow[flow];
                        }
                    }
                });
        int[] next = groups.borders().clone();
        workers.share(
                keys.length,
                (part, from, to) -> {
                    int lane = firstAt(laneBorders, from);
                    for (; lane < lanes && laneBorders[lane] < to; lane++) {
                        sorted.sort(lane, keys, next);
                    }
                });
        return sorted;
    }

    /** The first lane that begins at a place or behind it. */
    private static int firstAt(int[] laneBorders, int place) {
        int at = Arrays.binarySearch(laneBorders, place);
        while (at > 0 && laneBorders[at - 1] == place) {
            at--;
        }
        return at < 0 ? ~at : at;
    }

    private static Groups groups(
            Flows flows, int[] laneOfFlow, int lanes, int[] groupOfFlow, Workers workers) {
        int[] order = new int[flows.size()];
        Arrays.setAll(order, flow -> flow);
        order = StableOrder.byKey(order, flows.parties, flows.partyCount, workers);
        order = StableOrder.byKey(order, laneOfFlow, lanes, workers);
        int[] groupLanes = new int[order.length];
        int[] borders = new int[order.length + 1];
        int group = -1;
        int end = 0;
        for (int i = 0; i < order.length; i++) {
            int flow = order[i];
            if (i == 0
                    || laneOfFlow[flow] != laneOfFlow[order[i - 1]]
                    || flows.parties[flow] != flows.parties[order[i - 1]]) {
                group++;
                groupLanes[group] = laneOfFlow[flow];
            }
            groupOfFlow[flow] = group;
            end += flows.borders[flow + 1] - flows.borders[flow];
            borders[group + 1] = end;
        }
        return new Groups(
                groupOfFlow,
                Arrays.copyOf(groupLanes, group + 1),
                Arrays.copyOf(borders, group + 2));
    }

    private void sort(int lane, long[] keys, int[] next) {
        int begin = laneBorders[lane];
        int end = laneBorders[lane + 1];
        Arrays.sort(keys, begin, end);
        for (int i = begin; i < end; i++) {
            values[i] = (int) (keys[i] >> Integer.SIZE);
            places[next[(int) keys[i]]++] = i - begin;
        }
    }

    /** How many lanes there are. */
    int lanes() {
        return laneBorders.length - 1;
    }

    /** How many groups there are. */
    int groups() {
        return groupLanes.length;
    }

    /** The lane of a group. */
    int laneOf(int group) {
        return groupLanes[group];
    }

    /** How many values a lane has. */
    int size(int lane) {
        return laneBorders[lane + 1] - laneBorders[lane];
    }

    /** How many values a lane has without this group. */
    int sizeWithout(int group) {
        return size(groupLanes[group]) - own(group);
    }

    private int own(int group) {
        return groupBorders[group + 1] - groupBorders[group];
    }

    /** A quantile of a lane that has at least one value. */
    int quantile(int lane, double q) {
        return values[laneBorders[lane] + rank(q, size(lane))];
    }

    /** A quantile of what a group's lane has without the group, at least one value. */
    int quantileWithout(int group, double q) {
        int rank = rank(q, sizeWithout(group));
        int begin = groupBorders[group];
        int low = 0;
        int high = own(group);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[begin + middle] - middle > rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return values[laneBorders[groupLanes[group]] + rank + low];
    }

    private static int rank(double q, int size) {
        if (size < 1 || !(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException(
                    "a quantile needs a value and 0 <= q <= 1, had " + size + " and " + q);
        }
        return (int) (q * (size - 1));
    }
}
