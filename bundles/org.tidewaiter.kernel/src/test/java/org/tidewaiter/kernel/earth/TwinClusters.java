package org.tidewaiter.kernel.earth;

import java.util.stream.IntStream;

/** Clusters by the definition: every pair compared, by the haversine. */
final class TwinClusters {

    private final double[][] places;
    private final double reachMetres;
    private final int[] roots;
    final boolean[] core;

    TwinClusters(double[][] places, double reachMetres, int minRows) {
        this.places = places;
        this.reachMetres = reachMetres;
        this.core = new boolean[places.length];
        this.roots = IntStream.range(0, places.length).toArray();
        for (int i = 0; i < places.length; i++) {
            int one = i;
            core[i] =
                    IntStream.range(0, places.length).filter(j -> near(one, j)).count() >= minRows;
        }
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < i; j++) {
                if (core[i] && core[j] && near(i, j)) {
                    relabel(roots[i], roots[j]);
                }
            }
        }
    }

    private void relabel(int from, int to) {
        for (int i = 0; i < roots.length; i++) {
            roots[i] = roots[i] == from ? to : roots[i];
        }
    }

    private boolean near(int i, int j) {
        return GreatCircle.distanceKm(places[i][0], places[i][1], places[j][0], places[j][1]) * 1000
                <= reachMetres;
    }

    int root(int i) {
        return roots[i];
    }

    IntStream coresInReach(int i) {
        return IntStream.range(0, places.length).filter(j -> core[j] && near(i, j));
    }

    boolean reachesCore(int i) {
        return coresInReach(i).findAny().isPresent();
    }
}
