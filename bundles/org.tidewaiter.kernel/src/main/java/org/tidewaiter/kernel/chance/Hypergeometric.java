package org.tidewaiter.kernel.chance;

/**
 * The number of marked ones among those drawn from a population without return.
 *
 * <p>Question: of n drawn from N, of which K are marked, how likely are k or more marked ones?
 * Idea: the chance of the least possible number is a short product of ratios; each further number
 * follows from the one before. Terms are carried as logarithms, so that a population of millions
 * neither underflows nor loses digits to the difference of two large factorials.
 *
 * <p>Cost: O(min(n, K)) time, no memory. Deterministic. Immutable and thread-safe. Source: W.
 * Feller, An Introduction to Probability Theory and Its Applications 1 (1968), II.6.
 *
 * @param population N, at least 0
 * @param marked K, in [0, N]
 * @param drawn n, in [0, N]
 */
public record Hypergeometric(int population, int marked, int drawn) {

    /** Checks the bounds. */
    public Hypergeometric {
        if (marked < 0 || drawn < 0 || marked > population || drawn > population) {
            throw new IllegalArgumentException(
                    "marked and drawn must be in [0, "
                            + population
                            + "], were "
                            + marked
                            + " and "
                            + drawn);
        }
    }

    /** The mean number of marked ones. */
    public double mean() {
        return population == 0 ? 0 : (double) marked / population * drawn;
    }

    /** The least possible number of marked ones. */
    public int least() {
        return (int) Math.max(0, (long) marked + drawn - population);
    }

    /** The greatest possible number of marked ones. */
    public int most() {
        return Math.min(marked, drawn);
    }

    /**
     * P(K >= k); 1 for k up to the least possible number, 0 beyond the greatest.
     *
     * @param k any number
     */
    public double upperTail(int k) {
        if (k <= least()) {
            return 1;
        } else if (k > most()) {
            return 0;
        }
        double term = logOfLeast();
        double below = 0;
        double tail = 0;
        for (int count = least(); count <= most(); count++) {
            double chance = StrictMath.exp(term);
            below += count < k ? chance : 0;
            tail += count >= k ? chance : 0;
            term += logRatio(count);
        }
        // Of two parts that sum to one, the smaller has the digits.
        return tail < below ? Math.min(1, tail) : Math.max(0, 1 - below);
    }

    /** P(K >= k | K >= 1), for those who were only looked at because of a first one. */
    public double upperTailOnceMet(int k) {
        double met = upperTail(1);
        return k <= 1 || met == 0 ? 1 : Math.min(1, upperTail(k) / met);
    }

    /**
     * The logarithm of the chance of the least possible number: the smaller of the two samples,
     * drawn one by one, misses the larger as often as it can.
     */
    private double logOfLeast() {
        int few = most();
        int many = Math.max(marked, drawn);
        int met = least();
        double log = 0;
        // Choose which of the few are met, then meet those and miss the others.
        for (int i = 0; i < met; i++) {
            log += StrictMath.log((double) (few - i) / (met - i));
            log += StrictMath.log((double) (many - i) / (population - i));
        }
        for (int i = met; i < few; i++) {
            log += StrictMath.log((double) (population - many - (i - met)) / (population - i));
        }
        return log;
    }

    /** The logarithm of P(count + 1) / P(count). */
    private double logRatio(int count) {
        double up = (double) (marked - count) * (drawn - count);
        double down = (count + 1.0) * ((double) population - marked - drawn + count + 1);
        return StrictMath.log(up / down);
    }
}
