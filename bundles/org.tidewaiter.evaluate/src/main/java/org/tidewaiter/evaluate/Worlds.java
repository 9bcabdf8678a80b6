package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.scratch.OwnedFolder;
import org.tidewaiter.world.Composition;
import org.tidewaiter.world.MadeUpWorld;
import org.tidewaiter.world.WorldPlan;

/**
 * Findings in made-up worlds against what was planted, beside what an analyst would do.
 *
 * @param rules ids of rules to evaluate, all if empty
 */
record Worlds(Host host, Plan.Seeds seeds, double scale, Set<String> rules) implements Section {

    static final int NO_LIMIT = 1_000_000;

    private static final List<Contest> CONTESTS =
            List.of(
                    new TravelWithSuspects(),
                    new FastExports(),
                    new PaperExporters(),
                    new Successors());

    /** The rules that a world can be asked for. */
    static final List<String> RULES = CONTESTS.stream().map(Contest::rule).toList();

    private static final List<String> HEADER =
            List.of(
                    "world",
                    "method",
                    "planted",
                    "precision at planted",
                    "average precision",
                    "named",
                    "precision of named",
                    "recall of named");

    @Override
    public String name() {
        return "worlds";
    }

    @Override
    public void write(Markdown report) throws IOException, InterruptedException {
        report.heading(
                "Made-up worlds, scale "
                        + scale
                        + ", "
                        + seeds.count()
                        + " seeds from "
                        + seeds.first());
        List<Contest> contests =
                CONTESTS.stream()
                        .filter(contest -> rules.isEmpty() || rules.contains(contest.rule()))
                        .toList();
        Map<Contest, List<List<String>>> tables = new LinkedHashMap<>();
        contests.forEach(contest -> tables.put(contest, new ArrayList<>()));
        List<List<String>> errors = new ArrayList<>();
        for (Composition composition : Composition.values()) {
            String world = composition.name().toLowerCase(Locale.ROOT);
            List<Outcome> outcomes = new ArrayList<>();
            for (int i = 0; i < seeds.count(); i++) {
                outcomes.add(outcome(seeds.first() + i, composition, contests));
            }
            tables.forEach((contest, rows) -> rows.addAll(rows(world, contest, outcomes)));
            contests.forEach(contest -> errors.add(errors(world, contest, outcomes)));
        }
        tables.forEach(
                (contest, rows) -> {
                    report.paragraph("**" + contest.rule() + "**, " + contest.title() + ":");
                    report.table(HEADER, rows);
                });
        report.paragraph(
                "What stands in the first places (as many as were planted) though it was not, and"
                        + " what was planted and is not there, over all seeds:");
        report.table(List.of("world", "rule", "wrongly there", "missed"), errors);
    }

    private Outcome outcome(long seed, Composition composition, List<Contest> contests)
            throws IOException, InterruptedException {
        try (OwnedFolder scratch = OwnedFolder.make("evaluate")) {
            Path world = scratch.file("world");
            MadeUpWorld.write(new WorldPlan(seed, scale, composition), world, Monitor.NONE);
            Truth truth = Truth.read(world);
            RunReport report;
            try (DataSet data = host.open(world)) {
                Set<String> asked =
                        contests.stream().map(Contest::rule).collect(Collectors.toSet());
                report = host.run(RunRequest.on(data).only(asked).limit(NO_LIMIT));
            }
            Complaints.check(report);
            Map<Contest, List<Contest.Entry>> entries = new LinkedHashMap<>();
            for (Contest contest : contests) {
                entries.put(contest, contest.entries(world, truth, report, seed));
            }
            return new Outcome(truth, entries);
        }
    }

    /** What came of one world. */
    private record Outcome(Truth truth, Map<Contest, List<Contest.Entry>> entries) {

        private List<Contest.Entry> of(Contest contest) {
            return entries.getOrDefault(contest, List.of());
        }
    }

    private static List<List<String>> rows(String world, Contest contest, List<Outcome> outcomes) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < outcomes.get(0).of(contest).size(); i++) {
            int method = i;
            rows.add(
                    row(world, outcomes.stream().map(run -> run.of(contest).get(method)).toList()));
        }
        return rows;
    }

    private static List<String> row(String world, List<Contest.Entry> runs) {
        List<Score> scores = runs.stream().map(Contest.Entry::score).toList();
        return List.of(
                world,
                runs.get(0).method(),
                Spread.of(runs, run -> run.planted().size()).count(),
                Spread.of(scores, Score::precisionAtPlanted).share(),
                Spread.of(scores, Score::averagePrecision).share(),
                Spread.of(scores, Score::named).count(),
                Spread.of(scores, Score::precision).share(),
                Spread.of(scores, Score::recall).share());
    }

    private static List<String> errors(String world, Contest contest, List<Outcome> outcomes) {
        Map<String, Integer> wrong = new TreeMap<>();
        Map<String, Integer> missed = new TreeMap<>();
        for (Outcome run : outcomes) {
            Contest.Entry entry = run.of(contest).get(0);
            Map<String, String> schemes = run.truth().schemes();
            Set<String> there = Set.copyOf(entry.top());
            for (String id : there) {
                if (!entry.planted().contains(id)) {
                    wrong.merge(schemes.getOrDefault(id, "by chance"), 1, Integer::sum);
                }
            }
            for (String id : entry.planted()) {
                if (!there.contains(id)) {
                    missed.merge(schemes.getOrDefault(id, "?"), 1, Integer::sum);
                }
            }
        }
        return List.of(world, contest.rule(), wrong.toString(), missed.toString());
    }
}
