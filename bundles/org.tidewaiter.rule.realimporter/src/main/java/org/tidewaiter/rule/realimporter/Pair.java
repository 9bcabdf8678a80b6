package org.tidewaiter.rule.realimporter;

/**
 * A delinquent, an importer that took up some of its partners, and how surprising that is.
 *
 * @param shared the nodes of the delinquent's tree that the candidate took up
 * @param expected how many the candidate's own choices would take up by chance
 * @param p the chance of sharing so much or more, given that it is enough to be looked at
 * @param declarations of the candidate since the anchor
 * @param delinquentItself whether the candidate is a delinquent too
 * @param tested whether it counts as a test that can succeed; else its q-value is 1
 */
record Pair(
        Delinquent delinquent,
        int candidate,
        int[] shared,
        double expected,
        double p,
        int declarations,
        boolean delinquentItself,
        boolean tested) {

    /** The weight of what is shared in log10 units. */
    double rarity() {
        return java.util.stream.IntStream.of(shared)
                .mapToDouble(node -> delinquent.market.rarity(delinquent.tree.tokens[node]))
                .sum();
    }

    /** The same, tested. */
    Pair tested(double mean, double chance) {
        return new Pair(
                delinquent, candidate, shared, mean, chance, declarations, delinquentItself, true);
    }
}
