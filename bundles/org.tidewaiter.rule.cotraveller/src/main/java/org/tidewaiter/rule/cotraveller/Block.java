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
     * Of ten thousand people whom somebody meets on voyages, one is an ordinary companion who books
     * apart: a friend, a colleague. So one traveller in ten or so has one. Stated, not learned.
     */
    static final double ORDINARY_ODDS = 1e-4;

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
     * What lawful company takes from a weight against chance, in log10 units, at most 0.
     *
     * <p>The meetings and the signs compete with chance: x = 10^-weight. The suspicion competes
     * with ordinary company too, which meets and sits together as accomplices do, so x becomes x +
     * the odds of it: no number of meetings says more. Accomplices keep groups small: each further
     * member is a quarter as likely as the last. Ordinary groups have a long tail: b others in
     * proportion to 1 / ((b + 1)(b + 2)). So an ordinary group gains the factor 4^b 2 / ((b + 1)(b
     * + 2)) on accomplices. These are stated assumptions, learned from no data.
     *
     * @param others how many move with the two
     * @param weight against chance
     */
    static double weight(int others, double weight) {
        if (weight <= 0) {
            return 0;
        }
        int b = Math.min(others, LARGEST);
        double gain = StrictMath.pow(4, b) * 2 / ((b + 1.0) * (b + 2.0));
        double ordinary = Math.min(1, ORDINARY_ODDS * gain);
        double odds = ordinary * StrictMath.pow(10, weight);
        return -Math.min(weight, StrictMath.log10(1 + odds));
    }
}
