package org.tidewaiter.kernel.earth;

import java.util.Arrays;

/**
 * The occupied cells of a sphere, so small that all points of a cell are within reach of each
 * other.
 *
 * <p>Idea: a cell's sides are at most the chord of the reach over the square root of 2, so that its
 * diagonal is at most that chord. What a point can reach then lies within two bands, and within the
 * columns that the widest difference of longitude allows. Immutable.
 */
final class SphereGrid {

    /** Rounding must never part what belongs together. */
    private static final double SLACK = 1e-9;

    private static final int BANDS_IN_REACH = 2;

    /** What to do with a cell; it says whether to go on. */
    interface Visit {
        boolean cell(int cell);
    }

    final GridPoints points;
    private final double squaredChord;
    private final int cells;
    private final int[] starts;
    private final int[] columnOfCell;
    private final int[] bandOfCell;
    private final int[] bandRows;
    private final int[] bandStarts;
    private final int[] bandColumns;
    private final double[] bandSpreads;

    /** Builds the grid for a reach in radians, above 0 and below a right angle. */
    SphereGrid(double[] latitudesDegrees, double[] longitudesDegrees, double reach) {
        double chord = 2 * StrictMath.sin(reach / 2);
        squaredChord = chord * chord;
        Bands grid = new Bands(chord / Math.sqrt(2) * (1 - SLACK));
        points = new GridPoints(latitudesDegrees, longitudesDegrees, grid);
        int[] cellStarts = new int[points.size + 1];
        cells = fillStarts(cellStarts);
        starts = Arrays.copyOf(cellStarts, cells + 1);
        columnOfCell = new int[cells];
        bandOfCell = new int[cells];
        int[] rows = new int[cells];
        int[] firsts = new int[cells + 1];
        int bands = fillBands(rows, firsts);
        bandRows = Arrays.copyOf(rows, bands);
        bandStarts = Arrays.copyOf(firsts, bands + 1);
        bandColumns = new int[bands];
        bandSpreads = new double[bands];
        for (int band = 0; band < bands; band++) {
            bandColumns[band] = grid.columns(bandRows[band]);
            bandSpreads[band] = grid.spread(bandRows[band], reach);
        }
    }

    private int fillStarts(int[] cellStarts) {
        int found = 0;
        for (int point = 0; point < points.size; point++) {
            if (point == 0
                    || points.bands[point] != points.bands[point - 1]
                    || points.columns[point] != points.columns[point - 1]) {
                cellStarts[found++] = point;
            }
        }
        cellStarts[found] = points.size;
        return found;
    }

    private int fillBands(int[] rows, int[] firsts) {
        int bands = 0;
        for (int cell = 0; cell < cells; cell++) {
            int row = points.bands[starts[cell]];
            columnOfCell[cell] = points.columns[starts[cell]];
            if (bands == 0 || rows[bands - 1] != row) {
                rows[bands] = row;
                firsts[bands++] = cell;
            }
            bandOfCell[cell] = bands - 1;
        }
        firsts[bands] = cells;
        return bands;
    }

    int cells() {
        return cells;
    }

    /** The first point of a cell; that of the next cell is behind its last. */
    int start(int cell) {
        return starts[cell];
    }

    /** Whether the angle between two points is at most the reach. */
    boolean near(int one, int other) {
        double dx = points.x[one] - points.x[other];
        double dy = points.y[one] - points.y[other];
        double dz = points.z[one] - points.z[other];
        return dx * dx + dy * dy + dz * dz <= squaredChord;
    }

    /** Visits all cells that may hold a point within reach of a cell's points, itself included. */
    void around(int cell, Visit visit) {
        int band = bandOfCell[cell];
        int row = bandRows[band];
        double width = Bands.TURN / bandColumns[band];
        double west = columnOfCell[cell] * width - bandSpreads[band];
        double east = (columnOfCell[cell] + 1) * width + bandSpreads[band];
        int first = band;
        while (first > 0 && bandRows[first - 1] >= row - BANDS_IN_REACH) {
            first--;
        }
        for (int near = first;
                near < bandRows.length && bandRows[near] <= row + BANDS_IN_REACH;
                near++) {
            if (!within(near, west, east, visit)) {
                return;
            }
        }
    }

    private boolean within(int band, double west, double east, Visit visit) {
        int columns = bandColumns[band];
        int from = (int) Math.floor(west / Bands.TURN * columns - SLACK);
        int to = (int) Math.floor(east / Bands.TURN * columns + SLACK);
        if (to - from + 1 >= columns) {
            return run(band, 0, columns - 1, visit);
        }
        from = Math.floorMod(from, columns);
        to = Math.floorMod(to, columns);
        if (from <= to) {
            return run(band, from, to, visit);
        }
        return run(band, from, columns - 1, visit) && run(band, 0, to, visit);
    }

    private boolean run(int band, int fromColumn, int toColumn, Visit visit) {
        int end = bandStarts[band + 1];
        int found = Arrays.binarySearch(columnOfCell, bandStarts[band], end, fromColumn);
        int cell = found < 0 ? -found - 1 : found;
        while (cell < end && columnOfCell[cell] <= toColumn) {
            if (!visit.cell(cell)) {
                return false;
            }
            cell++;
        }
        return true;
    }
}
