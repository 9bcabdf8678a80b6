package org.tidewaiter.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidewaiter.scratch.OwnedFolder;

/** Measures and writes the results as Markdown to standard output and as JSON to a file. */
public final class Bench {

    private static final int WRONG_USAGE = 2;
    private static final int UNEQUAL = 1;

    static final List<Row> ROWS =
            List.of(
                    JointVoyages.suspects(),
                    JointVoyages.suspectsUnbuilt(),
                    JointVoyages.pairs(),
                    Successors.row(),
                    Addresses.row(),
                    Colocated.row(),
                    Loading.row(),
                    Lanes.row(),
                    GraphDatabase.row());

    private Bench() {}

    /** See {@code bin/bench}. */
    public static void main(String[] arguments) throws Exception {
        Plan plan;
        try {
            plan = Plan.of(ROWS.stream().map(Row::name).toList(), arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(WRONG_USAGE);
            return;
        }
        List<Result> results = new ArrayList<>();
        for (Row row : ROWS) {
            if (plan.rows().isEmpty() || plan.rows().contains(row.name())) {
                results.add(new Result(row, measure(row, plan)));
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(heading(plan));
        out.print(Markdown.table(results));
        Files.writeString(plan.json(), Json.of(plan, machine(), results));
        if (results.stream().anyMatch(result -> result.outcome() instanceof Outcome.Unequal)) {
            System.exit(UNEQUAL);
        }
    }

    private static Outcome measure(Row row, Plan plan) throws Exception {
        Runner.Progress progress = what -> System.err.println("bench: " + row.name() + ": " + what);
        progress.tell("draw the records");
        try (OwnedFolder scratch = OwnedFolder.make("bench");
                Contest contest = row.prepare(setting(plan, scratch.path()))) {
            return new Runner(Clock.system(), plan.threads(), plan.leastShare(), progress)
                    .compare(contest.ours(), contest.peer());
        } catch (Row.NotHere e) {
            return new Outcome.Absent(e.reason());
        }
    }

    private static Setting setting(Plan plan, Path scratch) {
        return new Setting(plan.size(), plan.threads(), plan.seed(), scratch);
    }

    private static String heading(Plan plan) {
        return "Size %,d, %d thread(s), rounds kept from a share of %.2f on, seed %d; %s\n"
                .formatted(plan.size(), plan.threads(), plan.leastShare(), plan.seed(), machine());
    }

    private static Map<String, String> machine() {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("java", System.getProperty("java.version"));
        machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        return machine;
    }
}
