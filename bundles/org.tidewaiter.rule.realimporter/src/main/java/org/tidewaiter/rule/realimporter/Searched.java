package org.tidewaiter.rule.realimporter;

import java.util.List;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.kernel.work.Parts;

/**
 * What the search for successors of all delinquents gave.
 *
 * @param withoutImports how many delinquents have no imports before their date
 * @param partnersCut how many partners were not tested
 * @param met how many pairs share a partner
 * @param tested by number of the delinquent, how many pairs were compared
 * @param sameTrade how many of all those have enough of the delinquent's kind of trade
 * @param sameTradeLikely how many of these share no more than chance does half of the time
 * @param comparisons that may be told, delinquent by delinquent, candidates ascending
 */
record Searched(
        long withoutImports,
        long partnersCut,
        long met,
        List<Integer> tested,
        long sameTrade,
        long sameTradeLikely,
        List<Comparison> comparisons) {

    /**
     * Searches delinquent by delinquent; who is done with is forgotten.
     *
     * @param beginnings how usual it is to begin at a time
     */
    static Searched search(
            RuleContext context,
            Delinquents delinquents,
            SuccessorSearch.Asked asked,
            Beginnings beginnings) {
        int threads = Math.max(1, Math.min(context.threads(), delinquents.size()));
        int importers = delinquents.market.sets.sets();
        context.monitor().reserve(DelinquentSearch.bytesAnImporter() * threads * importers);
        context.monitor().phase("search-successors", delinquents.size());
        DelinquentSearch.Found[] found = new DelinquentSearch.Found[delinquents.size()];
        Parts.run(
                threads,
                threads,
                part -> {
                    DelinquentSearch search = new DelinquentSearch(delinquents, asked, beginnings);
                    for (int number = part; number < found.length; number += threads) {
                        found[number] = search.search(number);
                        context.monitor().step(1);
                    }
                });
        return sum(List.of(found));
    }

    private static Searched sum(List<DelinquentSearch.Found> found) {
        return new Searched(
                found.stream().filter(one -> !one.imports()).count(),
                found.stream().mapToLong(DelinquentSearch.Found::partnersCut).sum(),
                found.stream().mapToLong(DelinquentSearch.Found::met).sum(),
                found.stream().map(DelinquentSearch.Found::tested).toList(),
                found.stream().mapToLong(DelinquentSearch.Found::sameTrade).sum(),
                found.stream().mapToLong(DelinquentSearch.Found::sameTradeLikely).sum(),
                found.stream().flatMap(one -> one.comparisons().stream()).toList());
    }

    /** How many pairs were compared. */
    long allTested() {
        return tested.stream().mapToLong(Integer::longValue).sum();
    }

    /** How many tests the family has: of pairs with the kind of trade, or of the others. */
    long family(boolean ofSameTrade) {
        return ofSameTrade ? sameTrade : allTested() - sameTrade;
    }

    /** The share of chance in a family, 1 where hardly anything else is in it. */
    double chanceShare(boolean ofSameTrade) {
        return ofSameTrade ? ChanceShare.estimate(sameTradeLikely, sameTrade) : 1;
    }
}
