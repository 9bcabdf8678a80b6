package org.tidewaiter.kernel.chance;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The level at which a step-up procedure would just find each of many tests: of all that a
 * threshold lets through, the share that is expected from chance, the least at a test's own p-value
 * or any larger. O(n log n).
 */
final class StepUp {

    private StepUp() {}

    /**
     * The q-values, in the order of the p-values, each at most 1.
     *
     * @param pValues each in [0, 1]
     * @param chance how many chance findings to expect at or below a p-value, never falling
     */
    static double[] qValues(double[] pValues, DoubleUnaryOperator chance) {
        double[] sorted = pValues.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && !(sorted[0] >= 0 && sorted[sorted.length - 1] <= 1)) {
            throw new IllegalArgumentException(
                    "p-values must be in [0, 1], were "
                            + sorted[0]
                            + " to "
                            + sorted[sorted.length - 1]);
        }
        double[] atRank = new double[sorted.length];
        double least = 1;
        for (int rank = sorted.length; rank > 0; rank--) {
            least = Math.min(least, chance.applyAsDouble(sorted[rank - 1]) / rank);
            atRank[rank - 1] = least;
        }
        double[] qValues = new double[pValues.length];
        for (int i = 0; i < pValues.length; i++) {
            qValues[i] = atRank[Arrays.binarySearch(sorted, pValues[i])];
        }
        return qValues;
    }
}
