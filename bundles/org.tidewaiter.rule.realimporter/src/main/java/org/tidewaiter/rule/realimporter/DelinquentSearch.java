package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares delinquents with those who took up their partners, one delinquent after the other, and
 * keeps numbers only, of those pairs that may be told. 28 bytes an importer. Used by one thread.
 *
 * <p>Among pairs without the delinquent's kind of trade a q-value is never below its p-value. So
 * such a pair whose p-value is above the limit to be told, and which nothing else supports, only
 * counts as a test; at millions of pairs that is most of them.
 */
final class DelinquentSearch {

    private final Delinquents delinquents;
    private final RealImporterParameters parameters;
    private final Beginnings beginnings;
    private final ChainTrees trees;
    private final SuccessorSearch search;
    private final boolean everyone;

    /**
     * What one delinquent gave.
     *
     * @param imports whether it has any before its date
     * @param partnersCut how many of its partners were not tested
     * @param met how many importers took up at least one partner
     * @param tested how many of them were compared
     * @param sameTrade how many of those have enough of its kind of trade
     * @param sameTradeLikely how many of these share no more than chance does half of the time
     * @param comparisons that may be told
     */
    record Found(
            boolean imports,
            int partnersCut,
            long met,
            int tested,
            int sameTrade,
            int sameTradeLikely,
            List<Comparison> comparisons) {}

    DelinquentSearch(Delinquents delinquents, SuccessorSearch.Asked asked, Beginnings beginnings) {
        this.delinquents = delinquents;
        this.beginnings = beginnings;
        parameters = asked.parameters();
        everyone = asked.focus() == SuccessorSearch.EVERYONE;
        trees = new ChainTrees(delinquents.market);
        search = new SuccessorSearch(delinquents.market, asked);
    }

    /** Bytes that are held for an importer. */
    static long bytesAnImporter() {
        return 28;
    }

    Found search(int number) {
        Delinquent delinquent = delinquents.make(number, trees);
        SuccessorSearch.Result result = search.search(delinquent);
        int tested = 0;
        int sameTrade = 0;
        int likely = 0;
        List<Comparison> comparisons = new ArrayList<>();
        for (Pair pair : result.pairs()) {
            Comparison one = comparison(number, pair);
            tested += one.tested() ? 1 : 0;
            sameTrade += one.sameTrade() ? 1 : 0;
            likely += one.sameTrade() && one.p() > ChanceShare.LIKELY ? 1 : 0;
            if (mayBeTold(one)) {
                comparisons.add(one);
            }
        }
        return new Found(
                delinquent.tokens.length > 0,
                delinquent.tree.cut,
                result.met(),
                tested,
                sameTrade,
                likely,
                List.copyOf(comparisons));
    }

    private boolean mayBeTold(Comparison one) {
        return !everyone
                || one.sameTrade()
                || one.p() <= Math.max(Assessment.GREATEST_P, parameters.tellLimit());
    }

    private Comparison comparison(int number, Pair pair) {
        return Comparison.of(
                number,
                pair,
                pair.tested() && pair.p() <= Assessment.GREATEST_P ? beginnings.support(pair) : 1,
                pair.tested() && sameTrade(pair));
    }

    /** Whether the trade appeared at the candidate; where goods are not told, the lanes tell. */
    private boolean sameTrade(Pair pair) {
        SameTrade trade = SameTrade.of(pair);
        if (trade.told()) {
            return trade.share() >= parameters.minHandover();
        }
        return delinquents.market.rows.tellsLanes()
                && Handover.of(pair, parameters).all() >= parameters.minHandover();
    }
}
