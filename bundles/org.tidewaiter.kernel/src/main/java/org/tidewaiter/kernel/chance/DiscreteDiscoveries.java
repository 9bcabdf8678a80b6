package org.tidewaiter.kernel.chance;

/**
 * The false discovery rate at which each of many tests of counts would just be found.
 *
 * <p>Question and idea are those of {@link BenjaminiHochberg}; but instead of m p chance findings
 * at p, as many are expected as the tests can give there, which for counts is far fewer. Divided by
 * one less the greatest p-value that may be a finding at all, the rate holds for independent tests;
 * undivided it does not in every case.
 *
 * <p>Cost: O(n log n) time, 16n bytes. Deterministic, free of the order of the tests. Source: the
 * step-up procedure HSU of S. Döhler, G. Durand, E. Roquain, New FDR bounds for discrete and
 * heterogeneous tests, Electronic Journal of Statistics 12 (2018) 1867-1900; support as in N.
 * Ignatiadis, R. Wang, A. Ramdas, E-values as unnormalized weights in multiple testing, Biometrika
 * 111 (2024) 417-439.
 */
public final class DiscreteDiscoveries {

    private DiscreteDiscoveries() {}

    /**
     * The q-values, in the order of the p-values.
     *
     * @param pValues each in [0, 1], already divided by its support; 1 for what is no finding
     * @param chance all tests made
     * @param support by how much they were divided
     */
    public static double[] qValues(
            double[] pValues, ChanceFindings chance, ChanceFindings.Support support) {
        double sure = 1 - support.greatestP();
        double[] qValues = StepUp.qValues(pValues, p -> chance.atMost(p, support) / sure);
        for (int i = 0; i < pValues.length; i++) {
            qValues[i] = pValues[i] < 1 ? qValues[i] : 1;
        }
        return qValues;
    }
}
