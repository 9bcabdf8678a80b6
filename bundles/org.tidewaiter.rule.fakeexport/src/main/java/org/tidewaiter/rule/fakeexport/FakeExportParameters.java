package org.tidewaiter.rule.fakeexport;

import org.tidewaiter.api.rule.Parameter;

/** The parameters of the rule; their meaning stands in the annotations. */
record FakeExportParameters(
        @Parameter(
                        title = "Look-back",
                        help =
                                "Declarations accepted earlier than this before the end of the data"
                                        + " are neither judged nor learned from. Set it to what the"
                                        + " law allows.",
                        unit = "months",
                        byDefault = "36",
                        min = 1,
                        max = 600)
                int lookBackMonths,
        @Parameter(
                        title = "Free-flow speed",
                        help =
                                "The highest average speed of a truck on an empty road, over the"
                                        + " straight line. Moves seen in the data can only lower"
                                        + " it.",
                        unit = "km/h",
                        byDefault = "90",
                        min = 20,
                        max = 200)
                double freeFlowKmh,
        @Parameter(
                        title = "Speed factor",
                        help =
                                "The share of the free-flow travel time that even the fastest trip"
                                        + " takes. Lower it to be more careful.",
                        byDefault = "0.85",
                        min = 0.1,
                        max = 1)
                double speedFactor,
        @Parameter(
                        title = "Handling, sea",
                        help = "Least time between arrival at the port and departure of a ship.",
                        unit = "minutes",
                        byDefault = "120",
                        min = 0,
                        max = 10080)
                int seaHandlingMinutes,
        @Parameter(
                        title = "Handling, air",
                        help = "Least time between arrival at the airport and departure.",
                        unit = "minutes",
                        byDefault = "60",
                        min = 0,
                        max = 10080)
                int airHandlingMinutes,
        @Parameter(
                        title = "Handling, road and others",
                        help =
                                "Least time between arrival and departure for road, rail and"
                                        + " declarations that do not state a mode.",
                        unit = "minutes",
                        byDefault = "30",
                        min = 0,
                        max = 10080)
                int roadHandlingMinutes,
        @Parameter(
                        title = "Least distance",
                        help =
                                "Goods nearer to the port are not judged by travel time; origins"
                                        + " nearer to each other are one origin for a truck.",
                        unit = "km",
                        byDefault = "30",
                        min = 1,
                        max = 2000)
                double minDistanceKm,
        @Parameter(
                        title = "Least shortfall",
                        help =
                                "By how much the time must fall short of the least travel time;"
                                        + " absorbs clocks that differ.",
                        unit = "minutes",
                        byDefault = "30",
                        min = 0,
                        max = 1440)
                int minShortfallMinutes,
        @Parameter(
                        title = "Improbable quantile",
                        help =
                                "A time is improbably short only if no greater share of like flows"
                                        + " is as quick.",
                        byDefault = "0.01",
                        min = 0.0001,
                        max = 0.2)
                double improbableQuantile,
        @Parameter(
                        title = "False discovery rate",
                        help =
                                "The share of improbable timings, and of exporters with repeated near"
                                        + " misses, that may be chance. At 1 the quantile alone"
                                        + " decides.",
                        byDefault = "0.05",
                        min = 0.0001,
                        max = 1)
                double fdr,
        @Parameter(
                        title = "False discovery rate to watch",
                        help =
                                "Improbable timings up to this rate are listed as class watch, below"
                                        + " all others, with the rate beside each. At 0.2, up to one"
                                        + " in five of all improbable timings is chance, and most of"
                                        + " those stand here. Set it to 0 to list none.",
                        byDefault = "0.2",
                        min = 0,
                        max = 1)
                double watchFdr,
        @Parameter(
                        title = "Fewest peers",
                        help =
                                "A comparison rests on at least this many declarations of others;"
                                        + " with fewer, on those of a coarser cell.",
                        unit = "declarations",
                        byDefault = "50",
                        min = 10,
                        max = 100000)
                int minPeers,
        @Parameter(
                        title = "Never departed after",
                        help =
                                "Goods that have not departed so long after acceptance, and after"
                                        + " their extended loading date, are reported. The legal"
                                        + " term of the administration.",
                        unit = "days",
                        byDefault = "30",
                        min = 1,
                        max = 3650)
                int neverDepartedDays,
        @Parameter(
                        title = "Burst window",
                        help =
                                "Declarations on one truck or container are held against each other"
                                        + " if they begin within this time.",
                        unit = "hours",
                        byDefault = "24",
                        min = 1,
                        max = 168)
                int burstHours,
        @Parameter(
                        title = "Near-miss factor",
                        help =
                                "A time is a near miss if its share among like flows is up to this"
                                        + " many times the improbable quantile.",
                        byDefault = "5",
                        min = 1.5,
                        max = 20)
                double nearMissFactor,
        @Parameter(
                        title = "Fewest near misses",
                        help = "An exporter with fewer near misses is not reported for them.",
                        unit = "declarations",
                        byDefault = "5",
                        min = 2,
                        max = 1000)
                int minNearMisses,
        @Parameter(
                        title = "Longest list",
                        help =
                                "Of each kind, at most so many are handed on, the strongest first;"
                                        + " the others are counted.",
                        unit = "findings",
                        byDefault = "20000",
                        min = 1,
                        max = 1000000)
                int maxListed) {

    /** Checks what one range cannot: near misses must lie in the part of the law that is kept. */
    FakeExportParameters {
        if (improbableQuantile * nearMissFactor > 0.2) {
            throw new IllegalArgumentException(
                    "improbableQuantile times nearMissFactor must be at most 0.2, was "
                            + improbableQuantile * nearMissFactor);
        }
    }

    /** The q-value up to which an improbable timing is told at all. */
    double tellLimit() {
        return Math.max(fdr, watchFdr);
    }

    int handlingMinutes(Mode mode) {
        return switch (mode) {
            case SEA -> seaHandlingMinutes;
            case AIR -> airHandlingMinutes;
            case ROAD, RAIL, UNSTATED -> roadHandlingMinutes;
        };
    }

    int minShortfallSeconds() {
        return minShortfallMinutes * 60;
    }
}
