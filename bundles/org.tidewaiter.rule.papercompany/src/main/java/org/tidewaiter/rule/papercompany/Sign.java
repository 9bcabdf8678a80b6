package org.tidewaiter.rule.papercompany;

/**
 * A sign of paper companies, looked for in each of several firms.
 *
 * <p>Weighed as a likelihood ratio: how often paper companies show it, a stated figure, against how
 * often firms show it, learned from the records where they tell. Firms of one building are not
 * independent, so the sum is bounded. Used by one thread.
 */
final class Sign {

    /** What is stated of a sign: its share among paper companies, and the bounds of its weight. */
    enum Kind {
        /** Deals with one buying party only, given how often it shipped. */
        EXCLUSIVE(0.9, -1, 1.5),
        /** Registered shortly before its first shipment. */
        YOUNG(0.6, -0.5, 2),
        /** Registered within days of another of them. */
        REGISTERED_TOGETHER(0.5, -0.3, 1.5),
        /** Has a telephone number or mail address of another of them. */
        SHARED_CONTACT(0.4, -0.3, 3),
        /** Has a representative or director of another of them. */
        SHARED_OFFICER(0.4, -0.3, 3),
        /** Has a contact, representative or director of the importer. */
        TIED_TO_IMPORTER(0.1, -0.1, 3),
        /** Most of its shipments are priced off like goods. */
        VALUE_OFF(0.4, -0.3, 1.5),
        /** Shipped after it was struck off the register. */
        CLOSED(0.15, -0.1, 1.5);

        private final double amongPaper;
        private final double mostAgainst;
        private final double mostFor;

        Kind(double amongPaper, double mostAgainst, double mostFor) {
            this.amongPaper = amongPaper;
            this.mostAgainst = mostAgainst;
            this.mostFor = mostFor;
        }
    }

    /** A share that was learned from few is never taken for nothing. */
    private static final double LEAST_SHARE = 0.002;

    private final Kind kind;
    private int trials;
    private int hits;
    private double sum;
    private double expected;

    Sign(Kind kind) {
        this.kind = kind;
    }

    /** A firm of which the records tell; {@code share} of firms like it show the sign. */
    void tried(boolean hit, double share) {
        // A sign that ordinary firms show as often as paper companies says nothing.
        double ordinary = Math.max(LEAST_SHARE, Math.min(kind.amongPaper, share));
        double ratio = hit ? kind.amongPaper / ordinary : (1 - kind.amongPaper) / (1 - ordinary);
        trials++;
        hits += hit ? 1 : 0;
        expected += share;
        sum += StrictMath.log10(ratio);
    }

    Kind kind() {
        return kind;
    }

    int trials() {
        return trials;
    }

    int hits() {
        return hits;
    }

    /** How many ordinary firms would show it. */
    double expected() {
        return expected;
    }

    /** What it adds, in log10 units. */
    double weight() {
        return trials == 0 ? 0 : Math.max(kind.mostAgainst, Math.min(kind.mostFor, sum));
    }

    /** Whether it supports the suspicion by itself: one firm says little of several. */
    boolean supports() {
        boolean several = hits > 1 || kind == Kind.TIED_TO_IMPORTER;
        return several && hits > 0 && weight() > 0;
    }
}
