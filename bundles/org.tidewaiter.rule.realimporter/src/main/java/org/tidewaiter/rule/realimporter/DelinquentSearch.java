package org.tidewaiter.rule.realimporter;

import java.util.List;

/**
 * Compares delinquents with those who took up their partners, one delinquent after the other, and
 * keeps numbers only. 20 bytes an importer. Used by one thread.
 */
final class DelinquentSearch {

    private final Delinquents delinquents;
    private final RealImporterParameters parameters;
    private final Beginnings beginnings;
    private final ChainTrees trees;
    private final SuccessorSearch search;

    /**
     * What one delinquent gave.
     *
     * @param imports whether it has any before its date
     * @param partnersCut how many of its partners were not tested
     * @param met how many importers took up at least one partner
     */
    record Found(boolean imports, int partnersCut, long met, List<Comparison> comparisons) {}

    DelinquentSearch(Delinquents delinquents, SuccessorSearch.Asked asked, Beginnings beginnings) {
        this.delinquents = delinquents;
        this.beginnings = beginnings;
        parameters = asked.parameters();
        trees = new ChainTrees(delinquents.market);
        search = new SuccessorSearch(delinquents.market, asked);
    }

    /** Bytes that are held for an importer. */
    static long bytesAnImporter() {
        return 20;
    }

    Found search(int number) {
        Delinquent delinquent = delinquents.make(number, trees);
        SuccessorSearch.Result result = search.search(delinquent);
        return new Found(
                delinquent.tokens.length > 0,
                delinquent.tree.cut,
                result.met(),
                result.pairs().stream().map(pair -> comparison(number, pair)).toList());
    }

    private Comparison comparison(int number, Pair pair) {
        return Comparison.of(
                number,
                pair,
                pair.tested() ? beginnings.support(pair) : 1,
                pair.tested() && wentOver(pair));
    }

    private boolean wentOver(Pair pair) {
        return delinquents.market.rows.tellsLanes()
                && Handover.of(pair, parameters).all() >= parameters.minHandover();
    }
}
