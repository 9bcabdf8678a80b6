package org.tidewaiter.rule.fakeexport;

import java.util.Arrays;
import java.util.List;

/**
 * The length of the shortest tree that joins places: no way through all of them is shorter.
 *
 * <p>Cost: O(k^2) for k places. Source: R. C. Prim, Bell System Technical Journal 36 (1957)
 * 1389-1401.
 */
final class SpanningTree {

    private SpanningTree() {}

    /** The length by least distances; a place may occur twice. */
    static double lengthKm(List<Integer> places, PlaceBook book) {
        int size = places.size();
        double[] nearestKm = new double[size];
        boolean[] joined = new boolean[size];
        Arrays.fill(nearestKm, Double.POSITIVE_INFINITY);
        double length = 0;
        int last = 0;
        for (int count = 1; count < size; count++) {
            joined[last] = true;
            int next = -1;
            for (int i = 0; i < size; i++) {
                if (!joined[i]) {
                    double km = book.leastKmToPort(places.get(last), places.get(i));
                    nearestKm[i] = Math.min(nearestKm[i], km);
                    next = next < 0 || nearestKm[i] < nearestKm[next] ? i : next;
                }
            }
            length += nearestKm[next];
            last = next;
        }
        return length;
    }
}
