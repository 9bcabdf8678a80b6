package org.tidewaiter.rule.cotraveller;

/**
 * A sign that two people belong together, tried on several occasions.
 *
 * <p>Question: how much likelier is what was seen among people who act together than among
 * strangers? Idea: how often those who act together show a sign is not known, so it is averaged
 * over: three in four show it no more than strangers, on purpose or not; the others show it on two,
 * five or eight of ten occasions, each equally likely. These are stated figures. Being a mean of
 * likelihood ratios, the factor is 1 in the mean among strangers (an e-value), so that p-values may
 * be divided by it; it never falls below three quarters. Occasions are not independent in every
 * way, so it is held below a thousand. Used by one thread.
 */
final class Tie {

    private static final double[] AMONG_PARTNERS = {0.2, 0.5, 0.8};
    private static final double HIDDEN = 0.75;
    private static final double MOST_FOR = 3;

    private int trials;
    private int hits;
    private final double[] ratios = {1, 1, 1};

    /** One occasion on which the records tell; {@code chance} is that of strangers, above 0. */
    void tried(boolean hit, double chance) {
        trials++;
        hits += hit ? 1 : 0;
        for (int i = 0; i < ratios.length; i++) {
            double among = AMONG_PARTNERS[i];
            double stranger = Math.min(among, chance);
            ratios[i] *= hit ? among / stranger : (1 - among) / (1 - stranger);
        }
    }

    int trials() {
        return trials;
    }

    int hits() {
        return hits;
    }

    /** What it adds, in log10 units; 0 if it was never tried. */
    double weight() {
        double mean = 0;
        for (double ratio : ratios) {
            mean += ratio / ratios.length;
        }
        return Math.min(MOST_FOR, StrictMath.log10(HIDDEN + (1 - HIDDEN) * mean));
    }

    /** Whether it supports the suspicion on its own. */
    boolean supports() {
        return hits > 0 && weight() > 0;
    }
}
