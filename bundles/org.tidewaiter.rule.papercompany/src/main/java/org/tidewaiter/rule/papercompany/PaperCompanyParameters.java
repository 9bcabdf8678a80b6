package org.tidewaiter.rule.papercompany;

import org.tidewaiter.api.rule.Parameter;

/** The parameters of the rule; their meaning stands in the annotations. */
record PaperCompanyParameters(
        @Parameter(
                        title = "Look-back",
                        help =
                                "Shipments declared earlier than this before the end of the data do"
                                        + " not count. Set it to what the law allows.",
                        unit = "months",
                        byDefault = "36",
                        min = 1,
                        max = 600)
                int lookBackMonths,
        @Parameter(
                        title = "Least exporters",
                        help =
                                "An importer must buy of this many exporters in one building to be"
                                        + " reported. Exporters known to the street only count"
                                        + " half.",
                        unit = "exporters",
                        byDefault = "3",
                        min = 2,
                        max = 1000)
                int minExporters,
        @Parameter(
                        title = "Least companies",
                        help =
                                "Without imports, a building with so many companies is reported."
                                        + " Companies known to the street only count half.",
                        unit = "companies",
                        byDefault = "2",
                        min = 2,
                        max = 1000)
                int minCompanies,
        @Parameter(
                        title = "Reach of a building",
                        help =
                                "Points nearer to each other than this are one building where there"
                                        + " are enough of them. At 75 m neighbouring houses run"
                                        + " together.",
                        unit = "m",
                        byDefault = "30",
                        min = 1,
                        max = 500)
                double reachMetres,
        @Parameter(
                        title = "Least points of a building",
                        help =
                                "So many firms within reach of a point make it the core of a"
                                        + " building; fewer stand alone unless they stand on one"
                                        + " spot.",
                        unit = "firms",
                        byDefault = "3",
                        min = 2,
                        max = 1000)
                int minPoints,
        @Parameter(
                        title = "Least exporters of a city",
                        help =
                                "A building is held against the known exporters of its city if"
                                        + " there are so many, or else of its region or country;"
                                        + " and against those of the same goods if there are so"
                                        + " many.",
                        unit = "exporters",
                        byDefault = "30",
                        min = 5,
                        max = 100000)
                int minStratum,
        @Parameter(
                        title = "False discovery rate",
                        help =
                                "The share of findings that may be chance. Every importer and"
                                        + " building count as tested where as many exporters as"
                                        + " are asked for could have met.",
                        byDefault = "0.05",
                        min = 1e-9,
                        max = 0.5)
                double fdr,
        @Parameter(
                        title = "False discovery rate to watch",
                        help =
                                "Up to this rate a finding is listed as class watch. Set it to the"
                                        + " false discovery rate to list none.",
                        byDefault = "0.2",
                        min = 0,
                        max = 1)
                double watchFdr,
        @Parameter(
                        title = "Firms that make a hub",
                        help =
                                "A building where more unrelated firms sit is a business tower or a"
                                        + " registration office unless shown otherwise.",
                        unit = "firms",
                        byDefault = "20",
                        min = 2,
                        max = 100000)
                int hubFirms,
        @Parameter(
                        title = "Young firm",
                        help =
                                "A firm whose first shipment came within so many days of its"
                                        + " registration is young.",
                        unit = "days",
                        byDefault = "180",
                        min = 1,
                        max = 3650)
                int youngDays,
        @Parameter(
                        title = "Longest list",
                        help =
                                "At most so many findings of a kind are handed on, the strongest"
                                        + " first; the others are counted.",
                        unit = "findings",
                        byDefault = "20000",
                        min = 1,
                        max = 1000000)
                int maxListed) {

    /** The q-value up to which a finding is told at all. */
    double tellLimit() {
        return Math.max(fdr, watchFdr);
    }

    /** The q-value up to which class act is open. */
    double actLimit() {
        return fdr / 10;
    }
}
