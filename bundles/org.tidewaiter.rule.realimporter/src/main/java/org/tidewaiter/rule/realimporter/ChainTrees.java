package org.tidewaiter.rule.realimporter;

import java.util.stream.IntStream;
import org.tidewaiter.kernel.column.IntList;

/**
 * Makes the trees of delinquents, one after the other.
 *
 * <p>Its counters are written for the users of a tree's partners and cleared for them alone, so a
 * tree costs what its users cost, however many importers there are. 16 bytes an importer. Used by
 * one thread.
 */
final class ChainTrees {

    final Market market;
    private final long[] nodesOf;
    private final long[] takenUp;

    ChainTrees(Market market) {
        this.market = market;
        nodesOf = new long[market.sets.sets()];
        takenUp = new long[market.sets.sets()];
    }

    /** Bytes that are held for an importer. */
    static long bytesAnImporter() {
        return 16;
    }

    /**
     * What the other users of nodes use.
     *
     * @param shared by two nodes, how many use both
     * @param choices by node and part, how many partners of the part its users have, added up
     * @param joined by node, how many users are not counted, since they may be one hand with others
     */
    record Users(int[][] shared, long[][] choices, int[] joined) {}

    /** The days on which taking up counts, and what is asked for. */
    record Wanted(int anchorDay, int untilDay, RealImporterParameters parameters) {}

    /**
     * Hangs the partners of a delinquent that few use.
     *
     * @param used the tokens it used before its date
     */
    ChainTree tree(int delinquent, int[] used, Wanted wanted) {
        int mostHolders = wanted.parameters.mostHolders(market.importers);
        int[] few =
                IntStream.of(used)
                        .filter(token -> market.rows.book.part(token).tested())
                        .filter(token -> market.sets.holders(token) <= mostHolders)
                        .filter(token -> market.sets.holders(token) > 1)
                        .toArray();
        int[] nodes = ChainTree.rarest(market, few);
        Users users = users(nodes, delinquent, wanted);
        return new ChainTree(market, nodes, few.length - nodes.length, users);
    }

    private Users users(int[] tokens, int delinquent, Wanted wanted) {
        IntList met = meet(tokens, wanted);
        nodesOf[delinquent] = 0;
        takenUp[delinquent] = 0;
        Fellows fellows = fellows(met, tokens, wanted.parameters);
        Users users =
                new Users(
                        new int[tokens.length][tokens.length],
                        new long[tokens.length][ChainPart.ALL.size()],
                        new int[tokens.length]);
        for (int i = 0; i < met.size(); i++) {
            int user = met.at(i);
            long joined = fellows.counted(user);
            for (long rest = joined; rest != 0; rest &= rest - 1) {
                users.joined[Long.numberOfTrailingZeros(rest)]++;
            }
            add(users, user, nodesOf[user] & ~joined);
            nodesOf[user] = 0;
            takenUp[user] = 0;
        }
        return users;
    }

    private IntList meet(int[] tokens, Wanted wanted) {
        IntList met = new IntList();
        for (int node = 0; node < tokens.length; node++) {
            int last = market.sets.lastOf(tokens[node]);
            for (int i = market.sets.firstOf(tokens[node]); i < last; i++) {
                int user = market.sets.holderAt(i);
                int since = market.sets.heldSince(i);
                if (nodesOf[user] == 0) {
                    met.add(user);
                }
                nodesOf[user] |= 1L << node;
                boolean inTime = since >= wanted.anchorDay && since <= wanted.untilDay;
                takenUp[user] |= inTime ? 1L << node : 0;
            }
        }
        return met;
    }

    private Fellows fellows(IntList met, int[] tokens, RealImporterParameters parameters) {
        Fellows fellows = new Fellows();
        for (int i = 0; i < met.size(); i++) {
            long nodes = takenUp[met.at(i)];
            if (Long.bitCount(nodes) >= parameters.minSharedPartners()) {
                int weight = 0;
                for (long rest = nodes; rest != 0; rest &= rest - 1) {
                    int token = tokens[Long.numberOfTrailingZeros(rest)];
                    weight += parameters.quarters(market.rarity(token));
                }
                if (weight >= parameters.leastQuarters()) {
                    fellows.offer(met.at(i), nodes, weight);
                }
            }
        }
        return fellows;
    }

    private void add(Users users, int user, long nodes) {
        for (long rest = nodes; rest != 0; rest &= rest - 1) {
            int node = Long.numberOfTrailingZeros(rest);
            for (ChainPart part : ChainPart.TESTED) {
                users.choices[node][part.ordinal()] += market.partners(user, part);
            }
            for (long up = rest; up != 0; up &= up - 1) {
                users.shared[Long.numberOfTrailingZeros(up)][node]++;
            }
        }
    }
}
