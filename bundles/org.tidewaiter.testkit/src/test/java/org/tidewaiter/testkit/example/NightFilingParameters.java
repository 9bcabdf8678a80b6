package org.tidewaiter.testkit.example;

import org.tidewaiter.api.rule.Parameter;

/** What an administration may set. */
record NightFilingParameters(
        @Parameter(
                        title = "Fewest declarations",
                        help = "A broker with fewer says nothing about habits.",
                        unit = "declarations",
                        byDefault = "20",
                        min = 2)
                int minDeclarations,
        @Parameter(
                        title = "Night share",
                        help =
                                "The share of declarations between 22 and 4 UTC that is worth a look.",
                        byDefault = "0.5",
                        min = 0,
                        max = 1)
                double minNightShare) {}
