package org.tidewaiter.kernel.earth;

import org.tidewaiter.kernel.column.TupleCodes;

/**
 * The distinct points of many rows, in the order of band, column and coordinates, whatever the
 * order of the rows. Immutable once built.
 */
final class GridPoints {

    private static final int BAND = 0;
    private static final int COLUMN = 1;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE = 4;
    private static final int WIDTH = 6;

    final int size;
    final int[] ofRow;
    final int[] weights;
    final int[] bands;
    final int[] columns;
    final double[] x;
    final double[] y;
    final double[] z;

    GridPoints(double[] latitudesDegrees, double[] longitudesDegrees, Bands grid) {
        TupleCodes codes = new TupleCodes(WIDTH);
        ofRow = collapse(codes, latitudesDegrees, longitudesDegrees, grid);
        size = codes.size();
        weights = new int[size];
        bands = new int[size];
        columns = new int[size];
        x = new double[size];
        y = new double[size];
        z = new double[size];
        int[] ranks = codes.ranks();
        for (int code = 0; code < size; code++) {
            place(ranks[code], codes, code);
        }
        for (int row = 0; row < ofRow.length; row++) {
            if (ofRow[row] >= 0) {
                ofRow[row] = ranks[ofRow[row]];
                weights[ofRow[row]]++;
            }
        }
    }

    private static int[] collapse(
            TupleCodes codes, double[] latitudes, double[] longitudes, Bands grid) {
        int[] ofRow = new int[latitudes.length];
        int[] tuple = new int[WIDTH];
        for (int row = 0; row < ofRow.length; row++) {
            double latitude = latitudes[row] + 0.0;
            double longitude = longitudes[row] == 180 ? -180 : longitudes[row] + 0.0;
            if (Double.isNaN(latitude) || Double.isNaN(longitude)) {
                ofRow[row] = -1;
                continue;
            }
            check(latitude, longitude, row);
            int band = grid.bandOf(StrictMath.toRadians(latitude));
            tuple[BAND] = band;
            tuple[COLUMN] = grid.columnOf(StrictMath.toRadians(longitude), grid.columns(band));
            put(tuple, LATITUDE, latitude);
            put(tuple, LONGITUDE, longitude);
            ofRow[row] = codes.add(tuple);
        }
        return ofRow;
    }

    private static void check(double latitude, double longitude, int row) {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new IllegalArgumentException(
                    "row "
                            + row
                            + " lies nowhere on earth: latitude must be -90 to 90 degrees, was "
                            + latitude
                            + "; longitude must be -180 to 180 degrees, was "
                            + longitude);
        }
    }

    private static void put(int[] tuple, int at, double value) {
        long bits = Double.doubleToLongBits(value);
        tuple[at] = (int) (bits >>> Integer.SIZE);
        tuple[at + 1] = (int) bits;
    }

    private static double real(TupleCodes codes, int code, int at) {
        long high = (long) codes.value(code, at) << Integer.SIZE;
        return Double.longBitsToDouble(high | Integer.toUnsignedLong(codes.value(code, at + 1)));
    }

    private void place(int point, TupleCodes codes, int code) {
        bands[point] = codes.value(code, BAND);
        columns[point] = codes.value(code, COLUMN);
        double latitude = StrictMath.toRadians(real(codes, code, LATITUDE));
        double longitude = StrictMath.toRadians(real(codes, code, LONGITUDE));
        double radius = StrictMath.cos(latitude);
        x[point] = radius * StrictMath.cos(longitude);
        y[point] = radius * StrictMath.sin(longitude);
        z[point] = StrictMath.sin(latitude);
    }
}
