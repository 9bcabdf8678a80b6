package org.tidewaiter.rule.papercompany;

import java.util.Arrays;

/**
 * Members by the group they belong to, ascending in each.
 *
 * <p>Cost: O(members + groups). Memory: 4 bytes a member and group. Immutable, thread-safe.
 */
final class Groups {

    private final int[] borders;
    private final int[] members;

    private Groups(int[] borders, int[] members) {
        this.borders = borders;
        this.members = members;
    }

    /** Sorts members into groups; one whose group is negative is left out. */
    static Groups of(int[] groupOf, int groups) {
        int[] borders = new int[groups + 1];
        for (int group : groupOf) {
            if (group >= 0) {
                borders[group + 1]++;
            }
        }
        for (int i = 1; i < borders.length; i++) {
            borders[i] += borders[i - 1];
        }
        int[] members = new int[borders[groups]];
        int[] next = borders.clone();
        for (int member = 0; member < groupOf.length; member++) {
            if (groupOf[member] >= 0) {
                members[next[groupOf[member]]++] = member;
            }
        }
        return new Groups(borders, members);
    }

    /** How many groups there are. */
    int size() {
        return borders.length - 1;
    }

    /** How many members a group has. */
    int count(int group) {
        return borders[group + 1] - borders[group];
    }

    /** The members of a group. */
    int[] members(int group) {
        return Arrays.copyOfRange(members, borders[group], borders[group + 1]);
    }

    /** The first member of a group that is not empty. */
    int first(int group) {
        return members[borders[group]];
    }
}
