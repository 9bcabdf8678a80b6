package org.tidewaiter.api.finding;

/**
 * Turns a sum of weights into the strength of a finding.
 *
 * <p>With x = weight / 4, strength is (1 + x / (1 + |x|)) / 2: 0.5 where nothing speaks for or
 * against, 0.75 at four orders of magnitude, never 1. Unlike a logistic curve it nears 1 slowly, so
 * that the strongest findings still differ: at a weight of 300, weights that are 1e-10 apart.
 */
public final class Strength {

    private static final double WEIGHT_AT_THREE_QUARTERS = 4;
    private static final double GREATEST = Math.nextDown(1.0);

    private Strength() {}

    /** The strength, in [0, 1), of a finite sum of weights in log10 units. */
    public static double of(double weight) {
        double x = weight / WEIGHT_AT_THREE_QUARTERS;
        // the same function, written so that neither side loses digits
        return x < 0 ? 0.5 / (1 - x) : Math.min(GREATEST, 1 - 0.5 / (1 + x));
    }
}
