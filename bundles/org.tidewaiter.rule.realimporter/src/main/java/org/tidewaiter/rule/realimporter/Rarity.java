package org.tidewaiter.rule.realimporter;

/** How much sharing a partner says, by how many use it. */
final class Rarity {

    /** What so few importers use is rare in any data. */
    static final int FEW = 5;

    private static final double LN_10 = StrictMath.log(10);

    private Rarity() {}

    /** log10 of importers to holders, at least 0. */
    static double weight(int holders, int importers) {
        return holders == 0 ? 0 : Math.max(0, StrictMath.log10((double) importers / holders));
    }

    /** A weight in whole quarters, at least 1, as the test counts it. */
    static int quarters(double weight) {
        return Math.max(1, (int) Math.round(4 * weight));
    }

    /** Minus the logarithm of a chance; the least chance that is weighed is 1e-300. */
    static double surprise(double chance) {
        double held = Math.max(1e-300, chance);
        return held == 1 ? 0 : -StrictMath.log(held) / LN_10;
    }

    /** The logarithm of a ratio, held between two bounds. */
    static double log10(double ratio, double least, double most) {
        return Math.min(most, Math.max(least, StrictMath.log10(ratio)));
    }
}
