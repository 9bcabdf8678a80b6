package org.tidewaiter.console;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Ports;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.UnmetNeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what a folder holds, what each rule can do with it, and what was rejected. */
@Command(
        name = "check",
        description = "What is there, what each rule can use, and what was rejected.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private static final int SAMPLES = 20;

    private final Services services;

    @Mixin private final DataOptions options = new DataOptions();

    CheckCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        try (DataSet data = options.open(services)) {
            PrintStream out = services.out();
            out.println("Data set " + data.name() + ", as of " + asOf(data.asOf()));
            out.println(data.fingerprint());
            out.println();
            tables(data, out);
            rules(data, out);
            rejects(data.rejects(), out);
        }
        return ExitCode.DONE;
    }

    private static String asOf(Instant instant) {
        return instant.equals(Instant.EPOCH) ? "no time: no row has one" : instant.toString();
    }

    private static void tables(DataSet data, PrintStream out) {
        out.printf("%-12s %12s %12s %12s%n", "table", "rows", "rejected", "superseded");
        for (Port port : Ports.ALL) {
            Table table = data.table(port).orElse(null);
            if (table == null) {
                out.printf("%-12s %12s%n", port.table(), "absent");
                continue;
            }
            RejectReport.Count count =
                    data.rejects()
                            .tables()
                            .getOrDefault(port.table(), new RejectReport.Count(table.rows(), 0, 0));
            out.printf(
                    "%-12s %,12d %,12d %,12d%n",
                    port.table(), table.rows(), count.rejected(), count.superseded());
            String empty =
                    port.columns().stream()
                            .filter(column -> !table.has(column))
                            .map(Column::name)
                            .collect(Collectors.joining(", "));
            if (!empty.isEmpty() && table.rows() > 0) {
                out.println("             without values: " + empty);
            }
        }
        out.println();
    }

    private void rules(DataSet data, PrintStream out) {
        for (RiskRule rule : services.engine().rules()) {
            List<UnmetNeed> unmet = services.engine().unmet(rule, data);
            boolean applicable = unmet.stream().allMatch(need -> need.need().optional());
            out.println(
                    rule.card().id()
                            + " ("
                            + rule.profile()
                            + "): "
                            + (applicable ? "can run" : "not applicable"));
            for (UnmetNeed need : told(unmet)) {
                out.println(
                        "  "
                                + (need.need().optional() ? "better with: " : "needs: ")
                                + need.reason());
            }
        }
        out.println();
    }

    /**
     * A table that a rule cannot do without is told of once, not with every wish for its columns.
     */
    static List<UnmetNeed> told(List<UnmetNeed> unmet) {
        Set<Port> needed =
                unmet.stream()
                        .map(UnmetNeed::need)
                        .filter(need -> !need.optional())
                        .map(Need::port)
                        .collect(Collectors.toSet());
        return unmet.stream()
                .filter(one -> !one.need().optional() || !needed.contains(one.need().port()))
                .toList();
    }

    private static void rejects(RejectReport report, PrintStream out) {
        report.notes().forEach(note -> out.println("note: " + note));
        long all = report.rejected();
        out.println(all == 0 ? "no row was rejected" : all + " rows were rejected");
        report.samples().stream().limit(SAMPLES).forEach(reject -> out.println(line(reject)));
        if (all > Math.min(SAMPLES, report.samples().size())) {
            out.println(
                    "... and "
                            + (all - Math.min(SAMPLES, report.samples().size()))
                            + " more rejected rows");
        }
    }

    /** A reject as {@code file:line column: reason (value); advice}. */
    static String line(Reject reject) {
        return reject.file()
                + (reject.line() > 0 ? ":" + reject.line() : "")
                + (reject.column().isEmpty() ? "" : " " + reject.column())
                + ": "
                + reject.reason()
                + (reject.value().isEmpty() ? "" : " (\"" + reject.value() + "\")")
                + "; "
                + reject.advice();
    }
}
