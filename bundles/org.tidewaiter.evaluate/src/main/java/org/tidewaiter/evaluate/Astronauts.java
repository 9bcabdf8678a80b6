package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.scratch.OwnedFolder;

/** Who flew to space together beyond chance: real people, nobody guilty, nothing to be right of. */
record Astronauts(Host host, Path data) implements Section {

    private static final int PERMUTATIONS = 20;
    private static final int SHOWN = 12;
    private static final double NAMED = 0.05;
    private static final Map<String, Map<String, String>> SETTINGS =
            Map.of(
                    "cotraveller",
                    Map.of(
                            "lookBackMonths", "120",
                            "minSharedVoyages", "2",
                            "fdr", "0.5",
                            "includeKnownViolators", "true",
                            "journeyDays", "1"));

    @Override
    public String name() {
        return "astronauts";
    }

    @Override
    public void write(Markdown report) throws IOException, InterruptedException {
        report.heading("Who flew to space together");
        Path file = data.resolve("nasa_astronauts/astronauts.csv");
        if (!Files.exists(file)) {
            report.paragraph("Not measured: there is no `" + file + "`.");
            return;
        }
        Flown flown = Flown.read(file);
        RunReport real = run(flown);
        List<Long> dealt = new ArrayList<>();
        List<Long> dealtTwice = new ArrayList<>();
        for (long seed = 1; seed <= PERMUTATIONS; seed++) {
            Flown anew = flown.dealtAnew(seed);
            dealt.add(named(unordered(run(anew).findings())));
            dealtTwice.add(twice(anew.together()));
        }
        List<Finding> pairs = unordered(real.findings());
        Map<String, Integer> together = flown.together();
        report.paragraph(
                ("%d people; %d pairs flew together at least once. At least twice, which is what"
                                + " counting would name: %d; with the seats of each year dealt out"
                                + " anew, %d times: %s. The rule, with everyone who flew twice as a"
                                + " made-up suspect, names %d pairs at a false discovery rate of"
                                + " %s; dealt out anew: %s. The strongest, up to a rate of 0.5:")
                        .formatted(
                                flown.people(),
                                together.size() / 2,
                                twice(together),
                                PERMUTATIONS,
                                Spread.of(dealtTwice, Long::doubleValue).count(),
                                named(pairs),
                                NAMED,
                                Spread.of(dealt, Long::doubleValue).count()));
        if (pairs.isEmpty()) {
            report.paragraph("(none)");
        } else {
            report.table(
                    List.of("pair", "missions together", "expected", "p", "q", "class"),
                    pairs.stream().limit(SHOWN).map(pair -> row(flown, pair)).toList());
        }
        report.paragraph("Counted by the rule: " + Shuffles.counts(real));
    }

    private static long twice(Map<String, Integer> together) {
        return together.values().stream().filter(count -> count >= 2).count() / 2;
    }

    private static long named(List<Finding> pairs) {
        return pairs.stream().filter(pair -> pair.qValue().orElse(1) <= NAMED).count();
    }

    private RunReport run(Flown flown) throws IOException, InterruptedException {
        try (OwnedFolder scratch = OwnedFolder.make("evaluate")) {
            Path folder = Files.createDirectory(scratch.file("records"));
            flown.write(folder);
            try (DataSet records = host.open(folder)) {
                RunReport report =
                        host.run(
                                RunRequest.on(records)
                                        .only(SETTINGS.keySet())
                                        .overriding(SETTINGS)
                                        .limit(Worlds.NO_LIMIT));
                Complaints.check(report);
                return report;
            }
        }
    }

    /** The stronger of the two directions of each pair. */
    private static List<Finding> unordered(List<Finding> findings) {
        Set<Set<String>> seen = new HashSet<>();
        return findings.stream()
                .filter(finding -> finding.kind().equals("travels-with-suspect"))
                .filter(finding -> seen.add(Set.of(finding.subject().id(), finding.key())))
                .toList();
    }

    private static List<String> row(Flown flown, Finding pair) {
        String missions = "";
        String expected = "";
        for (Evidence line : pair.evidence()) {
            if (line.kind().equals("shared-voyages")) {
                missions = String.format(Locale.ROOT, "%.0f", line.value());
                expected = String.format(Locale.ROOT, "%.3f", line.expected().orElse(Double.NaN));
            }
        }
        return List.of(
                flown.name(pair.subject().id()) + " and " + flown.name(pair.key()),
                missions,
                expected,
                String.format(Locale.ROOT, "%.1e", pair.pValue().orElse(Double.NaN)),
                String.format(Locale.ROOT, "%.1e", pair.qValue().orElse(Double.NaN)),
                pair.riskClass().name().toLowerCase(Locale.ROOT));
    }
}
