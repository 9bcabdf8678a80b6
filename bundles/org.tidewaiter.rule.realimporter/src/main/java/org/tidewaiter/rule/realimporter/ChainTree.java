package org.tidewaiter.rule.realimporter;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The partners of a delinquent that few use, each hung on the one that best tells whether it comes
 * too.
 *
 * <p>A node is a partner that at least one other importer uses, and not too many do. It hangs on
 * the earlier node (brokers first, then forwarders, warehouses, suppliers and the rest) among whose
 * other users it is most frequent. One user is always left out of that count, since the candidate
 * will be one of them. O(h + u k k) for h users in all, u of them with k nodes each. Made by {@link
 * ChainTrees}. Immutable.
 */
final class ChainTree {

    /** Of more partners than this, the rarest are tested. */
    static final int MOST_NODES = Long.SIZE;

    /** What goes together is known from so many others on. */
    private static final int FEWEST_OTHERS = 3;

    /** What more than half of those with the parent have goes along with it. */
    private static final double MOST = 0.5;

    /** Before the candidate is known, one who uses both and no more. */
    private static final User TYPICAL_USER = new User(true, true, 1);

    private final Market market;
    final int[] tokens;

    /** How many partners were left out. */
    final int cut;

    private final ChainPart[] parts;
    private final int[] parents;
    private final int[] users;
    private final int[] joined;
    private final Bond[] bonds;

    ChainTree(Market market, int[] tokens, int cut, ChainTrees.Users of) {
        this.market = market;
        this.tokens = tokens;
        this.cut = cut;
        parts = IntStream.of(tokens).mapToObj(market.rows.book::part).toArray(ChainPart[]::new);
        users = new int[tokens.length];
        joined = of.joined();
        parents = new int[tokens.length];
        bonds = new Bond[tokens.length];
        for (int node = 0; node < tokens.length; node++) {
            users[node] = of.shared()[node][node];
            parents[node] = -1;
            hang(node, of);
        }
    }

    /** Of partners that few use, the rarest that are made nodes, ascending. */
    static int[] rarest(Market market, int[] few) {
        return IntStream.of(few)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(market.sets::holders)
                                .thenComparingInt(token -> token))
                .limit(MOST_NODES)
                .mapToInt(token -> token)
                .sorted()
                .toArray();
    }

    private void hang(int node, ChainTrees.Users of) {
        double best = -1;
        for (int earlier = 0; earlier < node; earlier++) {
            Bond bond =
                    new Bond(
                            market.rows.book.sameParty(tokens[earlier], tokens[node]),
                            of.shared()[node][earlier],
                            users[earlier],
                            of.choices()[earlier][parts[node].ordinal()],
                            market.dependence.rate(parts[earlier], parts[node]));
            double chance = bond.chance(TYPICAL_USER, 1);
            if (chance > best) {
                best = chance;
                parents[node] = earlier;
                bonds[node] = bond;
            }
        }
    }

    int size() {
        return tokens.length;
    }

    ChainPart part(int node) {
        return parts[node];
    }

    /** The node that a node hangs on, -1 if it is the first. */
    int parent(int node) {
        return parents[node];
    }

    /** How many importers but the delinquent use a partner; those who may be one hand are one. */
    int users(int node) {
        return users[node];
    }

    /** How many users of a partner are not counted, since they may be one hand with another. */
    int joined(int node) {
        return joined[node];
    }

    /** The share of all who use a partner that is left when those who may be one hand are one. */
    double shareCounted(int node) {
        return joined[node] == 0 ? 1 : (double) users[node] / (users[node] + joined[node]);
    }

    /** The chance that who takes the parent takes this one too, as others did. */
    double afterParent(int node, Candidate candidate) {
        long own = market.partners(candidate.importer, parts[node]);
        User one = new User(candidate.usesParent, candidate.usesBoth, own);
        return bonds[node].chance(one, candidate.choices);
    }

    /** The share of a partner's weight that is not already in its parent's. */
    double ownShare(int node) {
        return 1 - goesAlong(node);
    }

    /** The share of the others with the parent who have this one too; 0 if there are too few. */
    double goesAlong(int node) {
        return parents[node] < 0 ? 0 : bonds[node].goesAlong(TYPICAL_USER);
    }

    /** How many others, one candidate not among them, use a partner and its parent. */
    int othersWithBoth(int node) {
        return parents[node] < 0 ? 0 : Math.max(0, bonds[node].both - 1);
    }

    /**
     * A candidate, who is to be left out of the count of others.
     *
     * @param usesParent whether it uses the parent
     * @param usesBoth whether it uses both
     * @param choices how many partners of the part it newly chose
     */
    record Candidate(int importer, boolean usesParent, boolean usesBoth, double choices) {}

    private record User(boolean usesParent, boolean usesBoth, long partners) {}

    /**
     * How a partner hangs on its parent, the delinquent left out.
     *
     * @param sameParty whether both are one trader
     * @param both how many importers use both
     * @param users how many use the parent
     * @param choices how many partners of the part those have, added up
     * @param rate how often a choice of ordinary importers with such a tie falls on the other's
     */
    private record Bond(boolean sameParty, int both, int users, long choices, double rate) {

        /**
         * The chance that one of some choices falls on the partner. A choice of a user of the
         * parent does so as often as other users' did; where most of these have both, who takes the
         * one takes the other at that rate, however few choices are made.
         */
        double chance(User without, double choicesMade) {
            if (sameParty) {
                return 1;
            }
            double others = others(without);
            double ofOthers = Math.max(0, choices - (without.usesParent ? without.partners : 0));
            double share = Math.min(1, (bothOf(without) + rate) / (ofOthers + 1));
            double chosen = -StrictMath.expm1(choicesMade * StrictMath.log1p(-share));
            double along = bothOf(without) / (others + 1);
            return Math.max(chosen, along >= MOST ? along : 0);
        }

        private double others(User without) {
            return Math.max(0, users - (without.usesParent ? 1 : 0));
        }

        private double bothOf(User without) {
            return Math.min(others(without), Math.max(0, both - (without.usesBoth ? 1 : 0)));
        }

        double goesAlong(User without) {
            if (sameParty) {
                return 1;
            }
            double others = others(without);
            return others < FEWEST_OTHERS ? 0 : Math.min(1, bothOf(without) / others);
        }
    }
}
