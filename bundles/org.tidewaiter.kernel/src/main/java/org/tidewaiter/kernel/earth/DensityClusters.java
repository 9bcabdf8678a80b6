package org.tidewaiter.kernel.earth;

import org.tidewaiter.kernel.work.Workers;

/**
 * Groups of places that lie close together, by density (DBSCAN).
 *
 * <p>Question: which rows lie in one crowd, when a crowd is any chain of places each of which has
 * at least so many rows within reach? Idea: rows with the same coordinates are one point with a
 * weight; the earth is cut into cells so small that all points of a cell reach each other, so that
 * a heavy cell needs no distance at all, and two cells are joined by the first pair of core points
 * in reach. The chord between points on the unit sphere is compared, which is the great-circle
 * distance exactly; neither the antimeridian nor a pole is a border.
 *
 * <p>A point is a core if the rows within reach of it, its own included, number at least the
 * minimum. Cores within reach of each other share a cluster. Any other point with a core in reach
 * is a border point: it belongs to the cluster of the lowest number among the cores that it
 * reaches. Clusters are numbered from 0 by their first core point in the order of the grid: bands
 * from south to north, in a band from -180 degrees to the east. So labels depend on the set of
 * coordinates only, not on the order of the rows or the number of threads.
 *
 * <p>Cost: O(n log n) to sort distinct points; then about 20 cells are looked up a cell, and
 * distances are counted by {@link #distances()}. The worst case of cells that face each other just
 * out of reach is quadratic in the points of the two. Memory: about 120 bytes a distinct point
 * while it runs, 5 bytes a row after. Deterministic, immutable, thread-safe.
 *
 * <p>Source: M. Ester, H.-P. Kriegel, J. Sander, X. Xu, A Density-Based Algorithm for Discovering
 * Clusters in Large Spatial Databases with Noise, KDD 1996; cells of diagonal reach: A. Gunawan, A
 * Faster Algorithm for DBSCAN, Eindhoven 2013.
 */
public final class DensityClusters {

    /** The label of a row that no cluster holds, or that has no coordinates. */
    public static final int NONE = -1;

    /** The smallest reach: below it the grid would have more bands than an int counts. */
    static final double MIN_REACH_METRES = 0.1;

    /** The largest reach: an eighth of the way round the earth. */
    static final double MAX_REACH_METRES = 5_000_000;

    private static final double METRES_A_KM = 1000;

    private final int[] pointOfRow;
    private final int[] labels;
    private final boolean[] core;
    private final int size;
    private final long distances;

    private DensityClusters(int[] pointOfRow, DensityScan scan) {
        this.pointOfRow = pointOfRow;
        this.labels = scan.labels();
        this.core = scan.core();
        this.size = scan.clusters();
        this.distances = scan.distances();
    }

    /**
     * Finds the clusters.
     *
     * @param latitudesDegrees by row, -90 to 90; NaN for a row without coordinates
     * @param longitudesDegrees by row, -180 to 180; NaN for a row without coordinates
     * @param reachMetres what counts as near, along the surface, {@value #MIN_REACH_METRES} to
     *     {@value #MAX_REACH_METRES}
     * @param minRows how many rows within reach, itself included, make a core; at least 1
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static DensityClusters of(
            double[] latitudesDegrees,
            double[] longitudesDegrees,
            double reachMetres,
            int minRows,
            Workers workers) {
        if (latitudesDegrees.length != longitudesDegrees.length) {
            throw new IllegalArgumentException(
                    "latitudes and longitudes must be of equal number, were "
                            + latitudesDegrees.length
                            + " and "
                            + longitudesDegrees.length);
        }
        if (!(reachMetres >= MIN_REACH_METRES && reachMetres <= MAX_REACH_METRES)) {
            throw new IllegalArgumentException(
                    "reach must be "
                            + MIN_REACH_METRES
                            + " to "
                            + MAX_REACH_METRES
                            + " metres, was "
                            + reachMetres);
        }
        if (minRows < 1) {
            throw new IllegalArgumentException("minimum must be at least 1, was " + minRows);
        }
        workers.checkpoint().run();
        double reach = reachMetres / METRES_A_KM / GreatCircle.RADIUS_KM;
        SphereGrid grid = new SphereGrid(latitudesDegrees, longitudesDegrees, reach);
        return new DensityClusters(grid.points.ofRow, new DensityScan(grid, minRows, workers));
    }

    /** How many clusters there are; their labels are 0 to {@code size() - 1}. */
    public int size() {
        return size;
    }

    /** The cluster of a row, {@link #NONE} if it is in none. */
    public int label(int row) {
        int point = pointOfRow[row];
        return point < 0 ? NONE : labels[point];
    }

    /** Whether a row lies at a core point. */
    public boolean isCore(int row) {
        int point = pointOfRow[row];
        return point >= 0 && core[point];
    }

    /** How many different coordinates there are. */
    public int points() {
        return labels.length;
    }

    /** How many distances were compared. */
    public long distances() {
        return distances;
    }
}
