package org.tidewaiter.kernel.chance;

/**
 * The upper tail of a count whose trials are alike within one who makes them.
 *
 * <p>Question: how surprising are k events in n trials of one party, when parties differ a little
 * in their rate? Idea: the rate of a party is drawn from a beta law; its correlation is 0 if all
 * have the same rate, which gives the binomial law. The first term is summed in logarithms, the
 * others follow by their ratio.
 *
 * <p>Cost: O(n) time, no memory. Deterministic on every platform. Thread-safe. Source: J. G.
 * Skellam, Journal of the Royal Statistical Society B 10 (1948) 257-261.
 */
public final class BetaBinomial {

    private BetaBinomial() {}

    /**
     * The chance of at least {@code atLeast} events.
     *
     * @param trials at least 0
     * @param atLeast from 0 to {@code trials}
     * @param rate the mean rate, in (0, 1)
     * @param correlation between trials of one party, in [0, 1)
     */
    public static double upperTail(int trials, int atLeast, double rate, double correlation) {
        if (!(rate > 0 && rate < 1) || !(correlation >= 0 && correlation < 1)) {
            throw new IllegalArgumentException(
                    "rate must be in (0, 1) and correlation in [0, 1), were "
                            + rate
                            + " and "
                            + correlation);
        }
        if (atLeast < 0 || atLeast > trials) {
            throw new IllegalArgumentException(
                    "atLeast must be from 0 to " + trials + ", was " + atLeast);
        }
        if (atLeast == 0) {
            return 1;
        }
        double term = StrictMath.exp(logTerm(trials, atLeast, rate, correlation));
        double sum = term;
        for (int k = atLeast; k < trials && term > sum * 1e-17; k++) {
            term *= up(trials, k, rate, correlation) / down(trials, k, rate, correlation);
            sum += term;
        }
        return Math.min(1, sum);
    }

    /** The logarithm of the chance of exactly k events. */
    private static double logTerm(int trials, int k, double rate, double correlation) {
        double log = 0;
        for (int i = 0; i < k; i++) {
            double of = (rate * (1 - correlation) + i * correlation) * (trials - i) / (i + 1.0);
            log += StrictMath.log(of / (1 - correlation + i * correlation));
        }
        for (int i = 0; i < trials - k; i++) {
            double not = (1 - rate) * (1 - correlation) + i * correlation;
            log += StrictMath.log(not / (1 - correlation + (k + i) * correlation));
        }
        return log;
    }

    private static double up(int trials, int k, double rate, double correlation) {
        return (trials - k) * (rate * (1 - correlation) + k * correlation);
    }

    private static double down(int trials, int k, double rate, double correlation) {
        return (k + 1.0) * ((1 - rate) * (1 - correlation) + (trials - k - 1) * correlation);
    }
}
