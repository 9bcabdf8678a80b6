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
 * @param comparisons delinquent by delinquent, candidates ascending
 */
record Searched(long withoutImports, long partnersCut, long met, List<Comparison> comparisons) {

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
                found.stream().flatMap(one -> one.comparisons().stream()).toList());
    }

    /** By number of the delinquent, how many pairs were tested. */
    long[] tested(int delinquents) {
        long[] tested = new long[delinquents];
        comparisons.stream().filter(Comparison::tested).forEach(one -> tested[one.number()]++);
        return tested;
    }
}
