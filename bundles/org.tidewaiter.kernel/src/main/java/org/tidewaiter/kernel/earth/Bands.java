package org.tidewaiter.kernel.earth;

/**
 * Cuts a sphere into bands of latitude and these into columns, all in radians.
 *
 * <p>No cell is higher or wider than {@code side}. Columns go round: the antimeridian is no border,
 * and a band at a pole has a handful of them.
 */
record Bands(double side) {

    static final double HALF_TURN = Math.PI;
    static final double TURN = 2 * Math.PI;

    int bandOf(double latitude) {
        return (int) Math.floor((latitude + HALF_TURN / 2) / side);
    }

    int columnOf(double longitude, int columns) {
        int column = (int) Math.floor((longitude + HALF_TURN) / TURN * columns);
        return Math.max(0, Math.min(columns - 1, column));
    }

    /** As many columns as keep the band's longest parallel in pieces of at most the side. */
    int columns(int band) {
        double south = south(band);
        double north = south + side;
        boolean equator = south <= 0 && north >= 0;
        double nearest = equator ? 0 : Math.min(Math.abs(south), Math.abs(north));
        return (int) Math.ceil(TURN * StrictMath.cos(nearest) / side) + 1;
    }

    /**
     * By how much the longitude of a point may differ from one in the band that is no farther than
     * {@code reach}, an angle below a right one.
     */
    double spread(int band, double reach) {
        double south = south(band);
        double farthest = Math.max(Math.abs(south), Math.abs(south + side));
        double cosine = StrictMath.cos(Math.min(HALF_TURN / 2, farthest));
        double sine = StrictMath.sin(reach);
        return sine >= cosine ? HALF_TURN : StrictMath.asin(sine / cosine);
    }

    private double south(int band) {
        return band * side - HALF_TURN / 2;
    }
}
