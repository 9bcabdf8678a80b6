package org.tidewaiter.oversight.fairness;

/**
 * One group of a {@link GroupTable}.
 *
 * @param kind what {@code value} means
 * @param value the text in the records, the age band or the broker; empty unless {@code NAMED}
 * @param people how many persons or traders of it there are in the records
 * @param selected how many of them a finding names
 * @param findings how many findings name them
 * @param selectionQ the false discovery rate at which the group is selected more or less than its
 *     share; 1 if it is not tested
 * @param precisionQ the same for the share of hits among its decided findings
 */
public record Group(
        Kind kind,
        String value,
        int people,
        int selected,
        int findings,
        int hits,
        int falseAlarms,
        double selectionQ,
        double precisionQ) {

    /** What a group is. */
    public enum Kind {
        /** Those of one value. */
        NAMED,
        /** Those of whom the records do not say it. */
        NOT_STATED,
        /**
         * Those of values with fewer than {@value GroupTable#SMALLEST} each, and of the next larger
         * where they would be fewer together.
         */
        SMALL
    }

    /** How many of its findings came to a hit or a false alarm. */
    public int decided() {
        return hits + falseAlarms;
    }

    /** The same with its rates. */
    Group with(double forSelection, double forPrecision) {
        return new Group(
                kind,
                value,
                people,
                selected,
                findings,
                hits,
                falseAlarms,
                forSelection,
                forPrecision);
    }
}
