package org.tidewaiter.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The results as a table in Markdown. */
final class Markdown {

    private static final String HEADER =
            """
            | row | asked | ours | peer | ours, CPU s | peer, CPU s | peer / ours | goal | rounds kept, dropped | rows of the answer |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private Markdown() {}

    /** All results, one a line. */
    static String table(List<Result> results) {
        StringBuilder table = new StringBuilder(HEADER);
        results.forEach(result -> table.append(line(result)).append('\n'));
        return table.toString();
    }

    private static String line(Result result) {
        Row row = result.row();
        String begin =
                "| %s | %s | %s | %s | "
                        .formatted(row.name(), row.question(), row.ours(), row.peer());
        return begin + String.join(" | ", cells(row, result.outcome())) + " |";
    }

    private static List<String> cells(Row row, Outcome outcome) {
        if (outcome instanceof Outcome.Compared compared) {
            Interval ratio = compared.ratio();
            return List.of(
                    seconds(compared, round -> round.ours().cpuSeconds()),
                    seconds(compared, round -> round.peer().cpuSeconds()),
                    "**%s** (%s to %s, %.0f %%)"
                            .formatted(
                                    number(ratio.median()),
                                    number(ratio.low()),
                                    number(ratio.high()),
                                    100 * ratio.confidence()),
                    goal(row, ratio),
                    compared.kept().size() + ", " + compared.dropped(),
                    String.valueOf(compared.answer().rows()));
        } else if (outcome instanceof Outcome.Inconclusive few) {
            String rounds = few.kept() + ", " + few.dropped();
            String rows = String.valueOf(few.answer().rows());
            return List.of("", "", "inconclusive", goal(row), rounds, rows);
        } else if (outcome instanceof Outcome.Unequal unequal) {
            String rows = unequal.ours().rows() + " and " + unequal.peer().rows();
            return List.of("", "", "none: the answers differ", goal(row), "", rows);
        }
        return List.of("", "", ((Outcome.Absent) outcome).reason(), goal(row), "", "");
    }

    private static String goal(Row row) {
        return row.hasGoal() ? ">= " + number(row.goal()) : "";
    }

    private static String goal(Row row, Interval ratio) {
        String met = ratio.low() >= row.goal() ? ", met" : ", **not met**";
        return goal(row) + (row.hasGoal() ? met : "");
    }

    private static String seconds(Outcome.Compared compared, ToDoubleFunction<Round> cpu) {
        double[] all = compared.kept().stream().mapToDouble(cpu).toArray();
        return number(Interval.of(all).median());
    }

    /** Three digits that count. */
    static String number(double value) {
        int whole = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : value >= 0.1 ? 3 : 4;
        return String.format(Locale.ROOT, "%." + whole + "f", value);
    }
}
