package org.tidewaiter.casework;

/**
 * A share of hits with its 95 % interval after Wilson, <i>Probable inference, the law of
 * succession, and statistical inference</i>, JASA 22 (1927).
 *
 * @param rate hits a trial; NaN if there was no trial
 * @param low lower end of the interval, 0 without a trial
 * @param high upper end of the interval, 1 without a trial
 */
public record HitRate(long hits, long trials, double rate, double low, double high) {

    private static final double Z = 1.959963984540054;

    /** The rate of so many hits in so many trials. */
    public static HitRate of(long hits, long trials) {
        if (hits < 0 || hits > trials) {
            throw new IllegalArgumentException(
                    "hits must be 0 to the " + trials + " trials, were " + hits);
        }
        if (trials == 0) {
            return new HitRate(0, 0, Double.NaN, 0, 1);
        }
        double n = trials;
        double p = hits / n;
        double z2 = Z * Z;
        double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z * StrictMath.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
        return new HitRate(
                hits, trials, p, hits == 0 ? 0 : middle - half, hits == trials ? 1 : middle + half);
    }
}
