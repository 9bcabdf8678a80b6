package org.tidewaiter.rule.papercompany;

/** Weights in log10 units. */
final class Scale {

    /** The least p-value that is weighed; below, a double soon holds nothing. */
    private static final double LEAST_P = 1e-300;

    private Scale() {}

    /** Minus the logarithm of a tail, without a minus before zero. */
    static double weight(double p) {
        return p >= 1 ? 0 : -StrictMath.log10(Math.max(LEAST_P, p));
    }
}
