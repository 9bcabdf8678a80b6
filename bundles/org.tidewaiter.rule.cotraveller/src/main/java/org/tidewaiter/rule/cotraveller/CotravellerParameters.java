package org.tidewaiter.rule.cotraveller;

import org.tidewaiter.api.rule.Parameter;

/** What the rule can be told. */
record CotravellerParameters(
        @Parameter(
                        title = "Look-back",
                        help =
                                "Voyages before this are not used. Set it to what the law that"
                                        + " governs passenger data allows.",
                        unit = "months",
                        byDefault = "24",
                        min = 1,
                        max = 120)
                int lookBackMonths,
        @Parameter(
                        title = "Least shared voyages",
                        help =
                                "A person must have been on this many voyages with a suspect to be"
                                        + " reported; outbound and return count as two.",
                        unit = "voyages",
                        byDefault = "3",
                        min = 2,
                        max = 100)
                int minSharedVoyages,
        @Parameter(
                        title = "False discovery rate",
                        help =
                                "The share of findings that may be chance. Everyone who met a"
                                        + " suspect counts as tested.",
                        byDefault = "0.05",
                        min = 1e-9,
                        max = 0.5)
                double fdr,
        @Parameter(
                        title = "False discovery rate to watch",
                        help =
                                "Pairs up to this rate are listed as class watch, with the rate"
                                        + " beside each: as likely right as wrong, by default. Set"
                                        + " it to the false discovery rate to list none.",
                        byDefault = "0.5",
                        min = 0,
                        max = 1)
                double watchFdr,
        @Parameter(
                        title = "False discovery rate to act on",
                        help =
                                "A finding is of class act only at or below this rate, and never"
                                        + " above a tenth of the false discovery rate, and only"
                                        + " with independent support.",
                        byDefault = "0.001",
                        min = 1e-12,
                        max = 0.05)
                double actFdr,
        @Parameter(
                        title = "Least voyages of a suspect",
                        help = "A suspect with fewer voyages in the look-back is not tested.",
                        unit = "voyages",
                        byDefault = "2",
                        min = 1,
                        max = 100)
                int minSuspectVoyages,
        @Parameter(
                        title = "Least voyages that make a habit",
                        help =
                                "From this many voyages of a person on one route, weekday and time"
                                        + " of day, or on one regular service, they count as a"
                                        + " habit.",
                        unit = "voyages",
                        byDefault = "3",
                        min = 1,
                        max = 100)
                int stratumMinVoyages,
        @Parameter(
                        title = "Adjust to load",
                        help =
                                "Expect more chance meetings on fuller voyages, as on the eve of a"
                                        + " holiday.",
                        byDefault = "true")
                boolean loadAdjustment,
        @Parameter(
                        title = "Report known violators",
                        help = "Also report people who have a violation in effect themselves.",
                        byDefault = "false")
                boolean includeKnownViolators,
        @Parameter(
                        title = "Longest journey",
                        help =
                                "Voyages up to the return home are one journey unless they lie"
                                        + " further apart.",
                        unit = "days",
                        byDefault = "60",
                        min = 1,
                        max = 365)
                int journeyDays,
        @Parameter(
                        title = "Booked together",
                        help =
                                "Separate bookings through one agency this close in time support a"
                                        + " finding.",
                        unit = "minutes",
                        byDefault = "30",
                        min = 1,
                        max = 1440)
                int bookedWithinMinutes) {

    /** The q-value up to which a pair is told at all. */
    double tellLimit() {
        return Math.max(fdr, watchFdr);
    }

    /** The q-value up to which class act is open. */
    double actLimit() {
        return Math.min(actFdr, fdr / 10);
    }
}
