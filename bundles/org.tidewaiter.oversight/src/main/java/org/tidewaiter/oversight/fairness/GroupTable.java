package org.tidewaiter.oversight.fairness;

import java.util.List;

/**
 * A rule's findings by the groups of one attribute.
 *
 * @param people how many persons or traders there are in the records
 * @param selected how many of them a finding of the rule names
 * @param unknown findings whose subject is not in the records (any more); they are in no group
 * @param groups the largest first, ages rising; none where fewer than {@value #SMALLEST} people are
 *     in the records, or nothing is known of any
 */
public record GroupTable(
        String rule,
        Attribute attribute,
        int people,
        int selected,
        int unknown,
        List<Group> groups) {

    /** A group of fewer people is not shown by itself, so that nobody is recognized. */
    public static final int SMALLEST = 10;

    /** Copies its list. */
    public GroupTable {
        groups = List.copyOf(groups);
    }

    /** A group's share of all people. */
    public double share(Group group) {
        return (double) group.people() / people;
    }
}
