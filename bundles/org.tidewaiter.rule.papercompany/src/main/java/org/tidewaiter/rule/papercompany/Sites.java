package org.tidewaiter.rule.papercompany;

import java.util.List;
import org.tidewaiter.kernel.earth.GreatCircle;

/**
 * The distinct spots where firms sit: a host's coordinates, or else an address known to the
 * building or at least the street.
 *
 * <p>Memory: 24 bytes a site and the text of an address. Immutable, thread-safe.
 *
 * @param key what names it: the address key, or the coordinates
 * @param street whether only the street is known
 * @param country a dense code, {@link Place#NONE} if not known
 * @param latitude in degrees, NaN where no coordinates are known
 * @param longitude likewise
 * @param pointOf pairs of an address site and the site of coordinates that one trader gives: the
 *     address at even places
 */
record Sites(
        List<String> key,
        boolean[] street,
        int[] country,
        double[] latitude,
        double[] longitude,
        int[] pointOf) {

    /** Not known well enough. */
    static final int NONE = -1;

    private static final double METRES_A_KM = 1000;

    int size() {
        return street.length;
    }

    boolean isPoint(int site) {
        return !Double.isNaN(latitude[site]);
    }

    /** How far two sites of coordinates are apart. */
    double metres(int one, int other) {
        return METRES_A_KM
                * GreatCircle.distanceKm(
                        latitude[one], longitude[one], latitude[other], longitude[other]);
    }
}
