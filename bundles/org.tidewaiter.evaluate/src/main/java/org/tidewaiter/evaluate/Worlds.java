package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.world.Composition;
import org.tidewaiter.world.MadeUpWorld;
import org.tidewaiter.world.WorldPlan;

/** Findings in made-up worlds against what was planted, beside counting and averages. */
record Worlds(Host host, int seeds, double scale) implements Section {

    static final int NO_LIMIT = 1_000_000;

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
        report.heading("Made-up worlds, scale " + scale + ", " + seeds + " seeds");
        Tables tables = new Tables(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Composition composition : Composition.values()) {
            List<Outcome> outcomes = new ArrayList<>();
            for (long seed = 1; seed <= seeds; seed++) {
                outcomes.add(outcome(seed, composition));
            }
            tables.add(composition.name().toLowerCase(Locale.ROOT), outcomes);
        }
        report.paragraph("**cotraveller**, pairs of traveller and suspect:");
        report.table(HEADER, tables.pairs());
        report.paragraph(
                "**fakeexport**, declarations with impossible or improbable timing or in a burst:");
        report.table(HEADER, tables.fakes());
        report.paragraph(
                "What stands in the first places (as many as were planted) though it was not, and"
                        + " what was planted and is not there, over all seeds:");
        report.table(List.of("world", "rule", "wrongly there", "missed"), tables.errors());
    }

    private Outcome outcome(long seed, Composition composition)
            throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.make()) {
            Path world = scratch.folder().resolve("world");
            MadeUpWorld.write(new WorldPlan(seed, scale, composition), world, Monitor.NONE);
            Truth truth = Truth.read(world);
            Map<String, Integer> shared = Counting.sharedVoyages(world);
            Averages.Hours hours = Averages.read(world);
            RunReport report;
            try (DataSet data = host.open(world)) {
                report = host.run(RunRequest.on(data).limit(NO_LIMIT));
            }
            Complaints.check(report);
            return new Outcome(
                    truth,
                    Map.of(
                            "rule", Found.pairs(report),
                            "count", Counting.ranking(shared, seed),
                            "count >= 3", Counting.atLeast(shared, 3, seed)),
                    Map.of(
                            "rule", Found.timings(report),
                            "gap", Averages.ranking(hours.gaps(), seed),
                            "gap >= 0", Averages.inOrder(hours.gaps(), seed),
                            "gap < average travel", Averages.tooSoon(hours.spare(), seed)),
                    Found.declarations(report, Set.of("never-departed")));
        }
    }

    /**
     * What came of one world.
     *
     * @param pairs rankings by method
     * @param fakes rankings by method
     */
    private record Outcome(
            Truth truth,
            Map<String, List<String>> pairs,
            Map<String, List<String>> fakes,
            List<String> neverDeparted) {}

    private record Tables(
            List<List<String>> pairs, List<List<String>> fakes, List<List<String>> errors) {

        void add(String world, List<Outcome> runs) {
            for (String method : List.of("rule", "count", "count >= 3")) {
                pairs.add(row(world, method, runs, run -> run.truth().pairs(), Outcome::pairs));
            }
            for (String method : List.of("rule", "gap", "gap >= 0", "gap < average travel")) {
                fakes.add(
                        row(
                                world,
                                method + ", catchable",
                                runs,
                                run -> run.truth().timedFakes(),
                                Outcome::fakes));
                fakes.add(
                        row(
                                world,
                                method + ", all fakes",
                                runs,
                                run -> run.truth().allFakes(),
                                Outcome::fakes));
            }
            fakes.add(neverDeparted(world, runs));
            errors.add(
                    errors(world, "cotraveller", runs, run -> run.truth().pairs(), Outcome::pairs));
            errors.add(
                    errors(
                            world,
                            "fakeexport",
                            runs,
                            run -> run.truth().timedFakes(),
                            Outcome::fakes));
        }

        private static List<String> row(
                String world,
                String method,
                List<Outcome> runs,
                Function<Outcome, Set<String>> planted,
                Function<Outcome, Map<String, List<String>>> rankings) {
            String key = method.contains(",") ? method.substring(0, method.indexOf(',')) : method;
            List<Score> scores =
                    runs.stream()
                            .map(
                                    run ->
                                            Score.of(
                                                    ranking(rankings.apply(run), key),
                                                    planted.apply(run)))
                            .toList();
            return cells(world, method, Spread.of(runs, run -> planted.apply(run).size()), scores);
        }

        private static List<String> neverDeparted(String world, List<Outcome> runs) {
            List<Score> scores =
                    runs.stream()
                            .map(run -> Score.of(run.neverDeparted(), run.truth().neverDeparted()))
                            .toList();
            Spread planted = Spread.of(runs, run -> run.truth().neverDeparted().size());
            return cells(world, "rule, never departed", planted, scores);
        }

        private static List<String> cells(
                String world, String method, Spread planted, List<Score> scores) {
            return List.of(
                    world,
                    method,
                    planted.count(),
                    Spread.of(scores, Score::precisionAtPlanted).share(),
                    Spread.of(scores, Score::averagePrecision).share(),
                    Spread.of(scores, Score::named).count(),
                    Spread.of(scores, Score::precision).share(),
                    Spread.of(scores, Score::recall).share());
        }

        private static List<String> errors(
                String world,
                String rule,
                List<Outcome> runs,
                Function<Outcome, Set<String>> planted,
                Function<Outcome, Map<String, List<String>>> rankings) {
            Map<String, Integer> wrong = new TreeMap<>();
            Map<String, Integer> missed = new TreeMap<>();
            for (Outcome run : runs) {
                Set<String> truth = planted.apply(run);
                List<String> top =
                        ranking(rankings.apply(run), "rule").stream().limit(truth.size()).toList();
                Map<String, String> schemes = run.truth().schemes();
                top.stream()
                        .filter(id -> !truth.contains(id))
                        .forEach(
                                id ->
                                        wrong.merge(
                                                schemes.getOrDefault(id, "by chance"),
                                                1,
                                                Integer::sum));
                Set<String> there = Set.copyOf(top);
                truth.stream()
                        .filter(id -> !there.contains(id))
                        .forEach(
                                id -> missed.merge(schemes.getOrDefault(id, "?"), 1, Integer::sum));
            }
            return List.of(world, rule, wrong.toString(), missed.toString());
        }

        private static List<String> ranking(Map<String, List<String>> rankings, String method) {
            return rankings.getOrDefault(method, List.of());
        }
    }
}
