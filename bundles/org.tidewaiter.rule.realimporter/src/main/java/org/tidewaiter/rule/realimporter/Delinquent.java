package org.tidewaiter.rule.realimporter;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A delinquent, what it used before its date, and how rare that is.
 *
 * <p>Used by one thread.
 */
final class Delinquent {

    final Market market;
    final Sanction sanction;

    /** The first day of what counts as its chain. */
    final int beforeDay;

    /** From this day on, others may have taken up its partners. */
    final int anchorDay;

    /** The last day that counts. */
    final int untilDay;

    /** What it used before its date, ascending. */
    final int[] tokens;

    /** The weight of all of it, in log10 units; what goes along with another counts once. */
    final double total;

    final ChainTree tree;
    private final Popularity.Own own;
    private final Map<Integer, Popularity> popularities = new HashMap<>();
    private @Nullable SortedMap<LaneFlows.Lane, LaneFlows.Flow> lost;
    private @Nullable SortedMap<Long, Double> kinds;

    /** The days between which there is something to see. */
    record Span(int fromDay, int asOfDay) {

        /** The last day on which what others do counts. */
        int untilDay(Sanction sanction, RealImporterParameters parameters) {
            return Math.min(asOfDay, sanction.day() + parameters.afterDays());
        }
    }

    Delinquent(ChainTrees trees, Sanction sanction, Span span, RealImporterParameters parameters) {
        market = trees.market;
        this.sanction = sanction;
        ImportRows rows = market.rows;
        beforeDay = Math.max(span.fromDay, sanction.day() - parameters.beforeDays());
        untilDay = span.untilDay(sanction, parameters);
        int from = rows.from(sanction.trader(), beforeDay);
        int to = rows.from(sanction.trader(), sanction.day());
        int silentFrom = to == from ? sanction.day() : rows.dayOf[to - 1] + 1;
        anchorDay =
                Math.min(
                        sanction.day(),
                        Math.max(silentFrom, sanction.day() - parameters.earlyStartDays()));
        tokens = rows.tokens(from, to);
        ChainTrees.Wanted wanted = new ChainTrees.Wanted(anchorDay, untilDay, parameters);
        tree = trees.tree(sanction.trader(), tokens, wanted);
        total = Arrays.stream(tokens).mapToDouble(this::weight).sum();
        int first = rows.from(sanction.trader(), market.fromDay);
        int end = rows.start[sanction.trader() + 1];
        own = new Popularity.Own(rows, market.strata, Strata.choices(rows, first, end));
    }

    /** What a token adds to the likeness of two chains, in log10 units. */
    double weight(int token) {
        int node = node(token);
        double rarity = market.rarity(token);
        return node < 0 ? rarity : rarity * tree.ownShare(node);
    }

    /** The node of a token, -1 if it is not tested. */
    int node(int token) {
        return Math.max(-1, Arrays.binarySearch(tree.tokens, token));
    }

    /** The nodes that a candidate took up. */
    int[] takenUpBy(int candidate) {
        return IntStream.range(0, tree.size())
                .filter(
                        node -> {
                            int since = market.since(candidate, tree.tokens[node]);
                            return since >= anchorDay && since <= untilDay;
                        })
                .toArray();
    }

    /** What left its lanes; reckoned once. */
    SortedMap<LaneFlows.Lane, LaneFlows.Flow> lost() {
        if (lost == null) {
            lost = Collections.unmodifiableSortedMap(LaneFlows.lost(this));
        }
        return lost;
    }

    /** The volumes of its kinds of trade before its date, see {@link SameTrade}; reckoned once. */
    SortedMap<Long, Double> kinds() {
        if (kinds == null) {
            int[] places = places();
            kinds = SameTrade.volumes(market.rows, places[0], places[1]);
        }
        return kinds;
    }

    boolean uses(int token) {
        return Arrays.binarySearch(tokens, token) >= 0;
    }

    /** How often a choice falls on the partner of a node. */
    Popularity popularity(int node) {
        return popularities.computeIfAbsent(
                node, key -> new Popularity(own, tree.tokens[key], tree.shareCounted(key)));
    }

    /** The places of its declarations that make its chain: the first, and behind the last. */
    int[] places() {
        int trader = sanction.trader();
        return new int[] {
            market.rows.from(trader, beforeDay), market.rows.from(trader, sanction.day())
        };
    }
}
