package org.tidewaiter.rule.realimporter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tidewaiter.api.rule.Parameter;

/** The parameters of the rule; their meaning stands in the annotations. */
record RealImporterParameters(
        @Parameter(
                        title = "Look-back",
                        help =
                                "Declarations earlier than this before the end of the data are not"
                                        + " used. Set it to what the law allows.",
                        unit = "months",
                        byDefault = "60",
                        min = 2,
                        max = 600)
                int lookBackMonths,
        @Parameter(
                        title = "Offences",
                        help =
                                "Traders with a violation of one of these offences in effect are"
                                        + " the delinquents; codes of the host's list, parted by"
                                        + " commas, or * for every offence.",
                        byDefault = "TAX_DELINQUENCY")
                String offences,
        @Parameter(
                        title = "Chain before the date",
                        help =
                                "What a delinquent used so long before the date of its sanction is"
                                        + " its supply chain.",
                        unit = "months",
                        byDefault = "12",
                        min = 1,
                        max = 120)
                int beforeMonths,
        @Parameter(
                        title = "Time to reappear",
                        help = "So long after the date the trade may go on in another name.",
                        unit = "months",
                        byDefault = "36",
                        min = 1,
                        max = 120)
                int afterMonths,
        @Parameter(
                        title = "Early start",
                        help =
                                "Where the delinquent fell silent before the date, others may have"
                                        + " begun to use its partners since then, at most so long"
                                        + " before the date. Volume counts from the date on.",
                        unit = "days",
                        byDefault = "180",
                        min = 0,
                        max = 730)
                int earlyStartDays,
        @Parameter(
                        title = "Greatest commonness",
                        help =
                                "Sharing a partner is tested if at most this share of importers,"
                                        + " or at most five importers, use it.",
                        byDefault = "0.1",
                        min = 0.0001,
                        max = 0.5)
                double maxCommonness,
        @Parameter(
                        title = "Fewest shared partners",
                        help =
                                "An importer must have taken up this many partners of the"
                                        + " delinquent to be reported.",
                        unit = "partners",
                        byDefault = "2",
                        min = 1,
                        max = 50)
                int minSharedPartners,
        @Parameter(
                        title = "Least shared rarity",
                        help =
                                "The rarity of the partners taken up, added up: one used by one in"
                                        + " a hundred importers counts two, one in ten counts one,"
                                        + " and what always goes together counts once. Four is two"
                                        + " partners of one in a hundred.",
                        unit = "powers of ten",
                        byDefault = "4",
                        min = 0,
                        max = 100)
                double minSharedRarity,
        @Parameter(
                        title = "Fewest declarations",
                        help = "An importer with fewer since the date is not reported.",
                        unit = "declarations",
                        byDefault = "3",
                        min = 1,
                        max = 1000)
                int minDeclarations,
        @Parameter(
                        title = "Least handover",
                        help =
                                "If less of what left the delinquent's lanes of supplier, warehouse"
                                        + " and goods appeared at the importer, and nothing else"
                                        + " binds the two, the finding is only for watching. Pairs"
                                        + " of which so much of the delinquent's goods, by country"
                                        + " and office, is new at the importer are counted apart.",
                        byDefault = "0.25",
                        min = 0,
                        max = 1)
                double minHandover,
        @Parameter(
                        title = "Prompt handover",
                        help =
                                "Volume that appears within this time of leaving the delinquent"
                                        + " counts in full, later volume by half.",
                        unit = "days",
                        byDefault = "90",
                        min = 1,
                        max = 1100)
                int handoverLagDays,
        @Parameter(
                        title = "False discovery rate",
                        help =
                                "The share of findings that may be chance. Every pair that shares enough"
                                        + " to be looked at counts as tested; those with the"
                                        + " same trade are counted apart.",
                        byDefault = "0.05",
                        min = 1e-9,
                        max = 0.5)
                double fdr,
        @Parameter(
                        title = "False discovery rate to watch",
                        help =
                                "Pairs up to this rate are listed as class watch, with the rate"
                                        + " beside each. Set it to the false discovery rate to list"
                                        + " none.",
                        byDefault = "0.5",
                        min = 0,
                        max = 1)
                double watchFdr,
        @Parameter(
                        title = "Report delinquents",
                        help = "Also report importers that are delinquents themselves.",
                        byDefault = "false")
                boolean includeDelinquents,
        @Parameter(
                        title = "Near-identical chains",
                        help =
                                "Also report groups of importers whose supply chains are nearly"
                                        + " the same, delinquent or not.",
                        byDefault = "false")
                boolean nearIdenticalChains,
        @Parameter(
                        title = "Least similarity",
                        help =
                                "Two supply chains are nearly identical if their shared partners,"
                                        + " weighed by rarity, make up this share of all.",
                        byDefault = "0.6",
                        min = 0.3,
                        max = 1)
                double minSimilarity) {

    /** Days in a month of a window, on average. */
    private static final double MONTH_DAYS = 365.25 / 12;

    /** The q-value up to which a pair is told at all. */
    double tellLimit() {
        return Math.max(fdr, watchFdr);
    }

    /** The q-value up to which class act is open. */
    double actLimit() {
        return fdr / 10;
    }

    int beforeDays() {
        return (int) Math.round(beforeMonths * MONTH_DAYS);
    }

    int afterDays() {
        return (int) Math.round(afterMonths * MONTH_DAYS);
    }

    /** Up to how many holders, of so many importers, sharing a partner is tested. */
    int mostHolders(int importers) {
        return Math.max(Rarity.FEW, (int) Math.floor(maxCommonness * importers));
    }

    /** The sum of rarities, in quarters, from which on a pair is looked at. */
    int leastQuarters() {
        return Math.max(2, (int) Math.round(4 * minSharedRarity));
    }

    /** What sharing a partner adds to that sum; one alone never reaches the least. */
    int quarters(double rarity) {
        return Math.min(leastQuarters() - 1, Rarity.quarters(rarity));
    }

    boolean wants(String offence) {
        List<String> wanted =
                Arrays.stream(offences.split(",", -1))
                        .map(text -> text.trim().toUpperCase(Locale.ROOT))
                        .toList();
        return wanted.contains("*") || wanted.contains(offence);
    }
}
