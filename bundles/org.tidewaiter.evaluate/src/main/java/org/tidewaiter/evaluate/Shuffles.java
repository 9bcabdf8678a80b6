package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.scratch.OwnedFolder;
import org.tidewaiter.world.Composition;
import org.tidewaiter.world.MadeUpWorld;
import org.tidewaiter.world.WorldPlan;

/** What is found where there is nothing to find. */
record Shuffles(Host host, double scale) implements Section {

    private static final int SEEDS = 3;
    private static final long SHUFFLE_SEED = 1_000;

    @Override
    public String name() {
        return "shuffles";
    }

    @Override
    public void write(Markdown report) throws IOException, InterruptedException {
        report.heading("Nothing to find");
        report.paragraph(
                "**cotraveller** after a shuffle, "
                        + SEEDS
                        + " seeds together. *journeys*: each journey there and back goes to somebody"
                        + " else who begins one by the same flight number on the same weekday; no"
                        + " company survives. *itineraries*: whole years go to somebody else of the"
                        + " same home route; companies survive, but the suspects are now random"
                        + " people.");
        List<List<String>> rows = new ArrayList<>();
        for (Composition composition : Composition.values()) {
            rows.add(shuffled(composition, true));
            rows.add(shuffled(composition, false));
        }
        report.table(
                List.of("world", "shuffle", "pairs met", "count >= 3 names", "the rule names"),
                rows);
        report.paragraph(
                "**fakeexport** on the calm world without its fakes and without what is odd, by"
                        + " seed:");
        List<List<String>> clean = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            clean.add(clean(seed));
        }
        report.table(
                List.of("seed", "declarations", "findings by kind", "counted by the rule"), clean);
    }

    private List<String> shuffled(Composition composition, boolean journeys)
            throws IOException, InterruptedException {
        long met = 0;
        long counted = 0;
        long named = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            try (OwnedFolder scratch = OwnedFolder.make("evaluate")) {
                Path world = scratch.file("world");
                MadeUpWorld.write(new WorldPlan(seed, scale, composition), world, Monitor.NONE);
                Journeys shuffled = Journeys.read(world);
                if (journeys) {
                    shuffled.shuffleJourneys(world, SHUFFLE_SEED + seed);
                } else {
                    shuffled.shuffleItineraries(world, SHUFFLE_SEED + seed);
                }
                Map<String, Integer> shared = Counting.sharedVoyages(world);
                met += shared.size();
                counted += shared.values().stream().filter(count -> count >= 3).count();
                named += Found.pairs(run(world, "cotraveller"), "travels-with-suspect").size();
            }
        }
        return List.of(
                composition.name().toLowerCase(Locale.ROOT),
                journeys ? "journeys" : "itineraries",
                Long.toString(met),
                Long.toString(counted),
                Long.toString(named));
    }

    private List<String> clean(long seed) throws IOException, InterruptedException {
        try (OwnedFolder scratch = OwnedFolder.make("evaluate")) {
            Path world = scratch.file("world");
            MadeUpWorld.write(new WorldPlan(seed, scale, Composition.CALM), world, Monitor.NONE);
            Set<String> odd = Truth.read(world).schemes().keySet();
            List<CSVRecord> rows = Csv.read(world.resolve("exports.csv"));
            List<List<String>> honest =
                    rows.stream()
                            .filter(row -> !odd.contains(row.get("declaration_id")))
                            .map(CSVRecord::toList)
                            .toList();
            Csv.write(world, "exports", Csv.header(rows), honest);
            RunReport report = run(world, "fakeexport");
            Map<String, Integer> kinds = new TreeMap<>();
            for (Finding finding : report.findings()) {
                kinds.merge(finding.kind(), 1, Integer::sum);
            }
            return List.of(
                    Long.toString(seed),
                    Integer.toString(honest.size()),
                    kinds.toString(),
                    counts(report));
        }
    }

    static String counts(RunReport report) {
        Map<String, Long> counts = new TreeMap<>();
        for (RuleReport rule : report.rules()) {
            counts.putAll(rule.counts());
        }
        return counts.toString();
    }

    private RunReport run(Path world, String rule) throws InterruptedException {
        try (DataSet data = host.open(world)) {
            RunReport report =
                    host.run(RunRequest.on(data).only(Set.of(rule)).limit(Worlds.NO_LIMIT));
            Complaints.check(report);
            return report;
        }
    }
}
