package org.tidewaiter.rule.realimporter;

import java.util.stream.IntStream;
import org.tidewaiter.kernel.column.IntList;

/**
 * Makes the trees of delinquents, one after the other.
 *
 * <p>Its counters are written for the users of a tree's partners and cleared for them alone, so a
 * tree costs what its users cost, however many importers there are. 8 bytes an importer. Used by
 * one thread.
 */
final class ChainTrees {

    final Market market;
    private final long[] nodesOf;

    ChainTrees(Market market) {
        this.market = market;
        nodesOf = new long[market.sets.sets()];
    }

    /** Bytes that are held for an importer. */
    static long bytesAnImporter() {
        return 8;
    }

    /**
     * What the other users of nodes use.
     *
     * @param shared by two nodes, how many use both
     * @param choices by node and part, how many partners of the part its users have, added up
     */
    record Users(int[][] shared, long[][] choices) {}

    /**
     * Hangs the partners of a delinquent that few use.
     *
     * @param used the tokens it used before its date
     * @param mostHolders up to how many importers may use a partner
     */
    ChainTree tree(int delinquent, int[] used, int mostHolders) {
        int[] few =
                IntStream.of(used)
                        .filter(token -> market.rows.book.part(token).tested())
                        .filter(token -> market.sets.holders(token) <= mostHolders)
                        .filter(token -> market.sets.holders(token) > 1)
                        .toArray();
        int[] nodes = ChainTree.rarest(market, few);
        return new ChainTree(market, nodes, few.length - nodes.length, users(nodes, delinquent));
    }

    private Users users(int[] tokens, int delinquent) {
        IntList met = new IntList();
        for (int node = 0; node < tokens.length; node++) {
            int last = market.sets.lastOf(tokens[node]);
            for (int i = market.sets.firstOf(tokens[node]); i < last; i++) {
                int user = market.sets.holderAt(i);
                if (nodesOf[user] == 0) {
                    met.add(user);
                }
                nodesOf[user] |= 1L << node;
            }
        }
        Users users =
                new Users(
                        new int[tokens.length][tokens.length],
                        new long[tokens.length][ChainPart.ALL.size()]);
        for (int i = 0; i < met.size(); i++) {
            int user = met.at(i);
            if (user != delinquent) {
                add(users, user);
            }
            nodesOf[user] = 0;
        }
        return users;
    }

    private void add(Users users, int user) {
        for (long rest = nodesOf[user]; rest != 0; rest &= rest - 1) {
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
