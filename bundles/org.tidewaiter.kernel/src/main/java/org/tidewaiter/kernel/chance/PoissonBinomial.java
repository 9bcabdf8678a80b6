package org.tidewaiter.kernel.chance;

/**
 * The number of successes among independent trials that each have their own chance.
 *
 * <p>Question: how likely are k or more successes? Idea: add trial after trial to the distribution
 * of the count, kept only below k; what passes k is gathered in one sum. All terms are positive, so
 * the relative error stays near n times 1e-16 however small the tail is.
 *
 * <p>Cost: O(n k) time, 8k bytes. Deterministic: plain sums in the order of the trials. Source:
 * direct convolution, as in Y. Hong, Computational Statistics and Data Analysis 59 (2013) 41-51,
 * truncated at k. Stateless and thread-safe.
 */
public final class PoissonBinomial {

    private PoissonBinomial() {}

    /**
     * P(K >= k).
     *
     * @param chances of the trials, each in [0, 1]
     * @param k any number; 1 is returned for k up to 0
     */
    public static double upperTail(double[] chances, int k) {
        if (k <= 0) {
            return 1;
        }
        if (k > chances.length) {
            check(chances);
            return 0;
        }
        double[] below = new double[k];
        below[0] = 1;
        double passed = 0;
        for (int trial = 0; trial < chances.length; trial++) {
            double p = checked(chances[trial]);
            double q = 1 - p;
            passed += below[k - 1] * p;
            for (int count = Math.min(k - 1, trial + 1); count > 0; count--) {
                below[count] = below[count] * q + below[count - 1] * p;
            }
            below[0] *= q;
        }
        return Math.min(1, passed);
    }

    /**
     * P(K >= k | K >= 1): the tail for those who were only looked at because of a first success.
     *
     * @param chances of the trials, each in [0, 1]; 1 is returned if all are 0
     * @param k any number; 1 is returned for k up to 1
     */
    public static double upperTailOnceMet(double[] chances, int k) {
        if (k <= 1) {
            check(chances);
            return 1;
        }
        double met = upperTail(chances, 1);
        return met == 0 ? 1 : Math.min(1, upperTail(chances, k) / met);
    }

    /**
     * Whether P(K >= k) is at least one half for certain, so that no tail needs to be computed: a
     * median of K is at most the mean rounded up and at least the mean rounded down (K. Jogdeo and
     * S. M. Samuels, Annals of Mathematical Statistics 39 (1968) 1191-1195).
     *
     * @param mean the sum of the chances
     */
    public static boolean isOrdinary(double mean, int k) {
        return k <= Math.floor(mean);
    }

    private static void check(double[] chances) {
        for (double chance : chances) {
            checked(chance);
        }
    }

    static double checked(double chance) {
        if (chance >= 0 && chance <= 1) {
            return chance;
        }
        throw new IllegalArgumentException("a chance must be in [0, 1], was " + chance);
    }
}
