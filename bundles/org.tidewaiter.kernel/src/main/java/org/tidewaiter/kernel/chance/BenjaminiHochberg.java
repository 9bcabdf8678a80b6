package org.tidewaiter.kernel.chance;

/**
 * The false discovery rate at which each of many tests would just be found.
 *
 * <p>Question: of all that a threshold lets through, which share is chance? Idea: the r-th smallest
 * of m p-values stands for m p / r chance findings in r; the least of these at its rank or behind
 * is its q-value, so q never falls as p rises and equal p have equal q.
 *
 * <p>Cost: O(n log n) time, 16n bytes. Deterministic, free of the order of the tests. Source: Y.
 * Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289-300.
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * The q-values, in the order of the p-values.
     *
     * @param pValues each in [0, 1]
     * @param family how many tests were made, at least as many as p-values; those without one count
     *     as p = 1, which can only raise the q-values of the others
     */
    public static double[] qValues(double[] pValues, long family) {
        if (family < pValues.length) {
            throw new IllegalArgumentException(
                    "family must be at least " + pValues.length + ", was " + family);
        }
        return StepUp.qValues(pValues, p -> p * family);
    }
}
