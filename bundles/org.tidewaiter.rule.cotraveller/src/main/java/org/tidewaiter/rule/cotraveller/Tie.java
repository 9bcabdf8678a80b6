package org.tidewaiter.rule.cotraveller;

/**
 * A sign that two people belong together, tried on several occasions.
 *
 * <p>Weighed as a likelihood ratio: three in ten who act together show the sign, a stated figure,
 * against the chance of it among strangers. Occasions are not independent, so the sum is bounded.
 * Used by one thread.
 */
final class Tie {

    private static final double AMONG_PARTNERS = 0.3;
    private static final double MOST_AGAINST = -0.5;
    private static final double MOST_FOR = 3;

    private int trials;
    private int hits;
    private double sum;

    /** One occasion on which the records tell; {@code chance} is that of strangers, above 0. */
    void tried(boolean hit, double chance) {
        double among = Math.min(AMONG_PARTNERS, chance);
        double ratio = hit ? AMONG_PARTNERS / among : (1 - AMONG_PARTNERS) / (1 - among);
        trials++;
        hits += hit ? 1 : 0;
        sum += StrictMath.log10(ratio);
    }

    int trials() {
        return trials;
    }

    int hits() {
        return hits;
    }

    /** What it adds, in log10 units. */
    double weight() {
        return Math.max(MOST_AGAINST, Math.min(MOST_FOR, sum));
    }

    /** Whether it supports the suspicion on its own. */
    boolean supports() {
        return hits > 0 && weight() > 0;
    }
}
