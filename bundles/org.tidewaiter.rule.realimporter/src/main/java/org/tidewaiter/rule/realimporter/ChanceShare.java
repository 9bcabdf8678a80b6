package org.tidewaiter.rule.realimporter;

/**
 * The share of a family of tests that is chance.
 *
 * <p>Chance gives every p-value alike, so half of it lies above a half, where hardly any successor
 * is. Source: J. D. Storey, Journal of the Royal Statistical Society B 64 (2002) 479-498; one is
 * added as J. D. Storey, J. E. Taylor and D. Siegmund do, ibid. 66 (2004) 187-205.
 */
final class ChanceShare {

    /** Above this p-value hardly anything but chance is expected. */
    static final double LIKELY = 0.5;

    private ChanceShare() {}

    /**
     * The estimate, in (0, 1]; 1 of no tests.
     *
     * @param likely how many p-values lie above {@link #LIKELY}
     * @param family how many tests there are
     */
    static double estimate(long likely, long family) {
        return family == 0 ? 1 : Math.min(1, (likely + 1) / ((1 - LIKELY) * family));
    }
}
