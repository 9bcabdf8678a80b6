package org.tidewaiter.rule.papercompany;

import java.util.function.IntFunction;
import org.tidewaiter.kernel.earth.GreatCircle;

/**
 * The distinct spots where firms sit: a host's coordinates, or else an address known to the
 * building or at least the street.
 *
 * <p>Memory: 21 bytes a site; its key is made when it is asked for. Immutable, thread-safe.
 *
 * @param key tells what names a site: the address key, or the coordinates
 * @param street whether only the street is known
 * @param country a dense code, {@link Place#NONE} if not known
 * @param latitude in degrees, NaN where no coordinates are known
 * @param longitude likewise
 * @param pointOf pairs of an address site and the site of coordinates that one trader gives: the
 *     address at even places
 */
record Sites(
        IntFunction<String> key,
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
