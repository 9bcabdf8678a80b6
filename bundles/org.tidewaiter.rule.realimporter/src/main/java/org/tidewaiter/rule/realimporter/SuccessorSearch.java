package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.tidewaiter.kernel.chance.LinkedSums;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.similarity.SharedWeights;

/**
 * Finds who took up the partners of a delinquent, and how surprising that is.
 *
 * <p>Question: an importer made so many new choices of brokers, suppliers and so on, at these
 * offices and in these goods; how likely do they fall on so many, and so rare, partners of the
 * delinquent? Idea: each new choice falls on a partner as often as the choices of others do in its
 * stratum; a partner that goes along with another one is a trial that hangs on it. The rarities of
 * the shared partners are added up. Only those whose sum reaches the least shared rarity are looked
 * at; so the tail of the sum is taken given that it does, and they alone are the family.
 *
 * <p>Cost: one step for each user of each partner, then for each candidate with enough shared
 * partners one {@link LinkedSums}. Memory: 12 bytes an importer. Used by one thread; several may
 * share a market.
 */
final class SuccessorSearch {

    private static final int NEVER = Integer.MAX_VALUE;

    /** Everyone is asked about. */
    static final int EVERYONE = -1;

    private final Market market;
    private final RealImporterParameters parameters;
    private final BitSet delinquents;
    private final int focus;
    private final SharedWeights shares;

    private final int least;

    /**
     * What is asked.
     *
     * @param delinquents who is one itself
     * @param focus the candidate whose pairs are kept however weak, {@link #EVERYONE} for none
     */
    record Asked(RealImporterParameters parameters, BitSet delinquents, int focus) {}

    /**
     * What one delinquent gave.
     *
     * @param met how many importers took up at least one partner
     * @param pairs those that are tested, and those of the focus
     */
    record Result(long met, List<Pair> pairs) {}

    SuccessorSearch(Market market, Asked asked) {
        this.market = market;
        parameters = asked.parameters();
        delinquents = asked.delinquents();
        focus = asked.focus();
        shares = new SharedWeights(market.sets);
        least = parameters.leastQuarters();
    }

    /** How many users of partners were looked at so far. */
    long steps() {
        return shares.steps();
    }

    Result search(Delinquent delinquent) {
        shares.begin(delinquent.anchorDay, delinquent.untilDay);
        for (int token : delinquent.tree.tokens) {
            shares.add(token, weight(token));
        }
        IntList enough = new IntList();
        int itself = 0;
        for (int i = 0; i < shares.met(); i++) {
            int candidate = shares.metAt(i);
            if (candidate == delinquent.sanction.trader()) {
                itself++;
            } else if (candidate == focus || sharesEnough(candidate)) {
                enough.add(candidate);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int candidate : Arrays.stream(enough.toArray()).sorted().toArray()) {
            Pair pair = pair(delinquent, candidate);
            if (pair.tested() || candidate == focus) {
                pairs.add(pair);
            }
        }
        if (asksAboutAFriend(delinquent)) {
            pairs.add(pair(delinquent, focus));
        }
        return new Result(shares.met() - itself, pairs);
    }

    private boolean sharesEnough(int candidate) {
        return shares.weight(candidate) >= least
                && shares.count(candidate) >= parameters.minSharedPartners();
    }

    /** Whether the focus took up nothing, but had some of the delinquent's partners all along. */
    private boolean asksAboutAFriend(Delinquent delinquent) {
        return focus >= 0
                && focus != delinquent.sanction.trader()
                && shares.count(focus) == 0
                && IntStream.of(delinquent.tree.tokens)
                        .anyMatch(token -> market.since(focus, token) < delinquent.anchorDay);
    }

    private Pair pair(Delinquent delinquent, int candidate) {
        ImportRows rows = market.rows;
        int from = rows.from(candidate, delinquent.anchorDay);
        int to = rows.from(candidate, delinquent.untilDay + 1);
        int[] shared = delinquent.takenUpBy(candidate);
        int declarations = rows.declarations(from, to);
        boolean itself = delinquents.get(candidate);
        Pair pair = new Pair(delinquent, candidate, shared, 0, 1, declarations, itself, false);
        boolean enough =
                sharesEnough(candidate)
                        && declarations >= parameters.minDeclarations()
                        && (parameters.includeDelinquents() || !itself);
        if (!enough) {
            return pair;
        }
        LinkedSums sums =
                sums(delinquent, candidate, NewChoices.of(delinquent, candidate, from, to));
        double looked = sums.upperTail(least);
        double chance =
                looked == 0 ? 1 : Math.min(1, sums.upperTail(shares.weight(candidate)) / looked);
        return pair.tested(sums.mean(), chance);
    }

    private int weight(int token) {
        return parameters.quarters(market.rarity(token));
    }

    /**
     * The trials of a candidate. What it used before cannot be taken up; what goes along with such
     * a partner may be, as if that had just been taken up.
     */
    private LinkedSums sums(Delinquent delinquent, int candidate, NewChoices choices) {
        ChainTree tree = delinquent.tree;
        LinkedSums sums = new LinkedSums(tree.size());
        int[] since = new int[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            since[node] = market.since(candidate, tree.tokens[node]);
            int weight = weight(tree.tokens[node]);
            double made = choices.size(tree.part(node));
            if (made == 0 || since[node] < delinquent.anchorDay) {
                sums.add(0, weight);
                continue;
            }
            double chance = choices.chance(tree.part(node), delinquent.popularity(node));
            int parent = tree.parent(node);
            if (parent < 0) {
                sums.add(chance, weight);
                continue;
            }
            boolean usesParent = since[parent] < NEVER;
            boolean usesBoth = usesParent && since[node] < NEVER;
            ChainTree.Candidate one =
                    new ChainTree.Candidate(candidate, usesParent, usesBoth, made);
            double after = Math.max(chance, tree.afterParent(node, one));
            if (since[parent] < delinquent.anchorDay) {
                sums.add(after, weight);
            } else {
                sums.hang(parent, chance, after, weight);
            }
        }
        return sums;
    }
}
