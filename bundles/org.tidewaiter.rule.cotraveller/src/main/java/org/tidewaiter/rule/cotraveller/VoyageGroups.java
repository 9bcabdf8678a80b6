package org.tidewaiter.rule.cotraveller;

import org.tidewaiter.kernel.column.TupleCodes;

/**
 * Voyages put into groups, such as those of one route, and how many or how full they were in a
 * range.
 *
 * <p>Each group lists its voyages in order of departure beside running totals of their travellers,
 * so a range costs two binary searches. Memory: 20 bytes a voyage. Immutable and thread-safe.
 */
final class VoyageGroups {

    private final int[] groupOf;
    private final int[] start;
    private final int[] members;
    private final long[] loadBefore;

    /** Groups voyages by equal tuples; {@code keys} has the group of each voyage as its code. */
    VoyageGroups(int[] groupOf, int groups, int[] load) {
        this.groupOf = groupOf;
        this.start = new int[groups + 1];
        for (int group : groupOf) {
            start[group + 1]++;
        }
        for (int group = 0; group < groups; group++) {
            start[group + 1] += start[group];
        }
        this.members = new int[groupOf.length];
        this.loadBefore = new long[groupOf.length + 1];
        int[] next = start.clone();
        for (int voyage = 0; voyage < groupOf.length; voyage++) {
            members[next[groupOf[voyage]]++] = voyage;
        }
        for (int place = 0; place < members.length; place++) {
            loadBefore[place + 1] = loadBefore[place] + load[members[place]];
        }
    }

    /** Groups voyages by equal tuples of a width. */
    static VoyageGroups by(TupleCodes codes, int[] load, KeyOfVoyage key) {
        int[] groupOf = new int[load.length];
        int[] tuple = new int[codes.width()];
        for (int voyage = 0; voyage < groupOf.length; voyage++) {
            key.fill(voyage, tuple);
            groupOf[voyage] = codes.add(tuple);
        }
        return new VoyageGroups(groupOf, codes.size(), load);
    }

    /** Writes what groups a voyage. */
    @FunctionalInterface
    interface KeyOfVoyage {
        void fill(int voyage, int[] into);
    }

    int groups() {
        return start.length - 1;
    }

    int groupOf(int voyage) {
        return groupOf[voyage];
    }

    /** How many voyages of a group are in a range. */
    int voyages(int group, VoyageRange range) {
        return place(group, range.end()) - place(group, range.begin());
    }

    /** How many travellers they carried together. */
    long load(int group, VoyageRange range) {
        return loadBefore[place(group, range.end())] - loadBefore[place(group, range.begin())];
    }

    private int place(int group, int voyage) {
        int found = java.util.Arrays.binarySearch(members, start[group], start[group + 1], voyage);
        return found >= 0 ? found : -found - 1;
    }
}
