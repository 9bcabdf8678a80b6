package org.tidewaiter.rule.cotraveller;

import java.util.Arrays;

/**
 * How many others move with a pair as one: on at least four fifths of the voyages they share.
 *
 * <p>Teams, shifts and tours are as improbable under habits as accomplices are: statistics of pairs
 * cannot tell them apart. Their size can. Cost: one increment a fellow traveller. Memory: 4 bytes a
 * person. Used by one thread.
 */
final class Block {

    /**
     * Odds of an ordinary pair, such as a couple or two colleagues, against an accomplice. Beyond
     * them chance is no longer what competes with the suspicion. Stated, not learned.
     */
    private static final double ORDINARY_ODDS = 1e-6;

    /** Beyond this many others the odds do not change: they are even long before. */
    private static final int LARGEST = 100;

    private final Travel travel;
    private final int[] seen;
    private int[] touched = new int[256];
    private int touchedSize;

    Block(Travel travel) {
        this.travel = travel;
        this.seen = new int[travel.people().size()];
    }

    /** The pair that is not counted. */
    record Two(int person, int suspect) {}

    /** Counts the others who move with both. */
    int others(Pair pair) {
        Two two = new Two(pair.person(), pair.suspect().person());
        return companions(two, pair.shared(), leastShared(pair.shared().length)).length;
    }

    /** On how many of some voyages somebody must be to move with those who share them. */
    static int leastShared(int voyages) {
        return (4 * voyages + 4) / 5;
    }

    /** Those, but for the two, who were on at least {@code least} of the voyages, ascending. */
    int[] companions(Two two, int[] shared, int least) {
        for (int voyage : shared) {
            for (int i = travel.graph().rightBegin(voyage);
                    i < travel.graph().rightEnd(voyage);
                    i++) {
                touch(travel.graph().leftAt(i));
            }
        }
        int[] found =
                Arrays.stream(touched, 0, touchedSize)
                        .filter(other -> seen[other] >= least)
                        .filter(other -> other != two.person() && other != two.suspect())
                        .sorted()
                        .toArray();
        for (int i = 0; i < touchedSize; i++) {
            seen[touched[i]] = 0;
        }
        touchedSize = 0;
        return found;
    }

    private void touch(int person) {
        if (seen[person]++ == 0) {
            if (touchedSize == touched.length) {
                touched = Arrays.copyOf(touched, touchedSize * 2);
            }
            touched[touchedSize++] = person;
        }
    }

    /**
     * What the size of the block takes from the weight of a tail p, in log10 units, at most 0.
     *
     * <p>The tail p competes with chance; the block competes with an ordinary group that moves
     * together. Accomplices keep groups small: each further member is a quarter as likely as the
     * last. Ordinary groups have a long tail: b others in proportion to 1 / ((b + 1)(b + 2)). So an
     * ordinary group gains the factor g(b) = 4^b 2 / ((b + 1)(b + 2)) on accomplices, and p becomes
     * p + min(1, 1e-6 g(b)). These are stated assumptions, learned from no data.
     */
    static double weight(int others, double p) {
        if (others == 0) {
            return 0;
        }
        int b = Math.min(others, LARGEST);
        double gain = StrictMath.pow(4, b) * 2 / ((b + 1.0) * (b + 2.0));
        double ordinary = Math.min(1, ORDINARY_ODDS * gain);
        return -StrictMath.log10(Math.min(1 / p, 1 + ordinary / p));
    }
}
