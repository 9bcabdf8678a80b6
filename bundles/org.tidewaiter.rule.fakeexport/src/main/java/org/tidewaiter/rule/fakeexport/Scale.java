package org.tidewaiter.rule.fakeexport;

/**
 * The one scale on which impossible, improbable and burst timings are weighed.
 *
 * <p>The weight of a time is -log10 of the chance that an honest declaration shows it: either it is
 * honest and that quick (the chance under the peers, or under the tolerance of clocks and places
 * for a bound), or its record is wrong by so much. The chance of a wrong record is learned as the
 * share of ordinary declarations that depart before their acceptance; the chance that a wrong
 * record is wrong by at least t minutes is taken as 1 / (1 + t / 60). A wrong record thus limits
 * what any time alone can prove, and more so the smaller the error that would explain it.
 *
 * @param errorRate the chance that the times of a record are wrong
 */
record Scale(double errorRate) {

    private static final double ERROR_MINUTES = 60;

    /**
     * The weight of a time.
     *
     * @param chance of an honest and right record
     * @param wrongByMinutes by how much the record would have to be wrong, at least 0
     */
    double weight(double chance, double wrongByMinutes) {
        double wrong = errorRate / (1 + Math.max(0, wrongByMinutes) / ERROR_MINUTES);
        return -StrictMath.log10(Math.min(1, chance + wrong));
    }

    /** The chance of an honest record to fall so short of a bound. */
    static double tolerated(Ground ground, double shortfallMinutes) {
        return StrictMath.exp(-Math.max(0, shortfallMinutes) / ground.toleranceMinutes);
    }

    /** The logarithm of a ratio, held between two bounds. */
    static double log10(double ratio, double least, double most) {
        return Math.min(most, Math.max(least, StrictMath.log10(ratio)));
    }
}
