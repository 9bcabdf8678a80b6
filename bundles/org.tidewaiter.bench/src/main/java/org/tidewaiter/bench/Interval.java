package org.tidewaiter.bench;

import java.util.Arrays;

/**
 * A median and an interval for it, free of any law of the values.
 *
 * <p>Idea: of n values, each lies below the true median with chance one half, so the true median
 * lies between the k-th least and the k-th greatest value unless fewer than k fall on one side: a
 * binomial tail. The narrowest such interval that holds with at least {@value #LEAST_CONFIDENCE} is
 * given, or the widest if none does. Source: the sign test; W. J. Conover, Practical Nonparametric
 * Statistics (1999), section 3.2.
 *
 * @param confidence with which the interval holds the true median
 */
record Interval(double median, double low, double high, double confidence) {

    static final double LEAST_CONFIDENCE = 0.9;

    /** Of at least one value. */
    static Interval of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a median needs at least 1 value, had 0");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        int cut = 0;
        while (2 * (cut + 2) <= n + 1 && confidence(n, cut + 1) >= LEAST_CONFIDENCE) {
            cut++;
        }
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        return new Interval(median, sorted[cut], sorted[n - 1 - cut], confidence(n, cut));
    }

    /** That more than {@code cut} of n values fall on either side of the true median. */
    private static double confidence(int n, int cut) {
        double tail = 0;
        double term = StrictMath.pow(0.5, n);
        for (int below = 0; below <= cut; below++) {
            tail += term;
            term *= (n - below) / (below + 1.0);
        }
        return Math.max(0, 1 - 2 * tail);
    }
}
