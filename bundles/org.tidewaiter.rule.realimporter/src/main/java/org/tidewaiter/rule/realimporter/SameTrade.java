package org.tidewaiter.rule.realimporter;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much of a delinquent's kinds of trade appeared at a candidate, whoever supplies or handles
 * it.
 *
 * <p>A kind of trade is a heading of goods from one country over one customs office, as far as the
 * declarations tell. Partners can be given new names and be exchanged; what is brought in, from
 * where and over which office, stays as long as there are customers for it. A kind that the
 * candidate brought in before does not count. One pass over the candidate's rows.
 *
 * @param told whether the delinquent's declarations tell of any kind
 * @param share of the delinquent's volume before its date that was of kinds which are new at the
 *     candidate, in [0, 1]
 */
record SameTrade(boolean told, double share) {

    static SameTrade of(Pair pair) {
        Delinquent delinquent = pair.delinquent();
        SortedMap<Long, Double> kinds = delinquent.kinds();
        ImportRows rows = delinquent.market.rows;
        int first = rows.from(pair.candidate(), delinquent.market.fromDay);
        int anchor = rows.from(pair.candidate(), delinquent.anchorDay);
        int end = rows.from(pair.candidate(), delinquent.untilDay + 1);
        SortedSet<Long> fresh = kinds(rows, anchor, end);
        fresh.removeAll(kinds(rows, first, anchor));
        double taken = 0;
        double all = 0;
        for (var kind : kinds.entrySet()) {
            all += kind.getValue();
            taken += fresh.contains(kind.getKey()) ? kind.getValue() : 0;
        }
        return new SameTrade(!kinds.isEmpty(), all == 0 ? 0 : taken / all);
    }

    /** The volume of each kind at places from and before to. */
    static SortedMap<Long, Double> volumes(ImportRows rows, int from, int to) {
        SortedMap<Long, Double> volumes = new TreeMap<>();
        for (int place = from; place < to; place++) {
            if (isTold(rows, place)) {
                volumes.merge(kind(rows, place), (double) rows.volumeOf[place], Double::sum);
            }
        }
        return Collections.unmodifiableSortedMap(volumes);
    }

    private static SortedSet<Long> kinds(ImportRows rows, int from, int to) {
        SortedSet<Long> kinds = new TreeSet<>();
        for (int place = from; place < to; place++) {
            if (isTold(rows, place)) {
                kinds.add(kind(rows, place));
            }
        }
        return kinds;
    }

    private static boolean isTold(ImportRows rows, int place) {
        return heading(rows, place) >= 0;
    }

    private static int heading(ImportRows rows, int place) {
        return rows.book.heading(rows.code(ChainPart.GOODS, place));
    }

    private static long kind(ImportRows rows, int place) {
        long route = rows.code(ChainPart.ROUTE, place) + 1L;
        return (long) heading(rows, place) << Integer.SIZE | route;
    }
}
