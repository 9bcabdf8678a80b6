package org.tidewaiter.rule.realimporter;

/**
 * A delinquent, an importer that took up some of its partners, and how surprising that is.
 *
 * @param shared the nodes of the delinquent's tree that the candidate took up
 * @param rarity the weight of these in log10 units; what goes along with another counts once
 * @param expected how many the candidate's own choices would take up by chance
 * @param p the chance of sharing so much or more, once anything is shared
 * @param declarations of the candidate since the anchor
 * @param delinquentItself whether the candidate is a delinquent too
 * @param tested whether it counts as a test that can succeed; else its q-value is 1
 */
record Pair(
        Delinquent delinquent,
        int candidate,
        int[] shared,
        double rarity,
        double expected,
        double p,
        int declarations,
        boolean delinquentItself,
        boolean tested) {

    /** The same, tested. */
    Pair tested(double mean, double chance) {
        return new Pair(
                delinquent,
                candidate,
                shared,
                rarity,
                mean,
                chance,
                declarations,
                delinquentItself,
                true);
    }
}
