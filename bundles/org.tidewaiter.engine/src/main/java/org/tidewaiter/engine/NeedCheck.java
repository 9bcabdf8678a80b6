package org.tidewaiter.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.UnmetNeed;

/** Compares what a rule or an explanation needs with what the records have. */
final class NeedCheck {

    private NeedCheck() {}

    /** One line a need that is not met. */
    static List<UnmetNeed> unmet(List<Need> needs, DataSet data) {
        return needs.stream().flatMap(need -> unmet(need, data).stream()).toList();
    }

    /** Why it cannot be asked at all, empty if it can. */
    static Optional<RuleOutcome> hindrance(List<Need> needs, DataSet data) {
        List<UnmetNeed> hindering =
                unmet(needs, data).stream().filter(unmet -> !unmet.need().optional()).toList();
        return hindering.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RuleOutcome.NotApplicable(
                                hindering.stream()
                                        .map(UnmetNeed::reason)
                                        .collect(Collectors.joining(" ")),
                                hindering.stream().map(UnmetNeed::phrase).toList()));
    }

    private static Optional<UnmetNeed> unmet(Need need, DataSet data) {
        String name = need.port().table();
        Optional<Table> table = data.table(need.port());
        if (table.isEmpty()) {
            String columns = listed(wanted(need));
            return Optional.of(
                    new UnmetNeed(
                            need,
                            "There is no table %s: add it, with values in %s."
                                    .formatted(name, columns),
                            new Phrase(
                                    "engine.why.noTable",
                                    Map.of("table", name, "columns", columns))));
        } else if (table.get().rows() == 0) {
            return Optional.of(
                    new UnmetNeed(
                            need,
                            "The table %s has no row that is known as of %s: add rows, or choose a later time."
                                    .formatted(name, data.asOf()),
                            new Phrase(
                                    "engine.why.noRow",
                                    Map.of("table", name, "asOf", data.asOf()))));
        }
        return withoutValue(need, table.get());
    }

    private static Optional<UnmetNeed> withoutValue(Need need, Table table) {
        List<Column> empty =
                need.columns().stream()
                        .filter(column -> !(column instanceof Column.Key))
                        .filter(column -> !table.has(column))
                        .toList();
        if (empty.isEmpty()) {
            return Optional.empty();
        }
        String name = need.port().table();
        return Optional.of(
                new UnmetNeed(
                        need,
                        "The table %s has no value in any row of %s: add the column, or fill it."
                                .formatted(name, listed(empty)),
                        new Phrase(
                                "engine.why.noValue",
                                Map.of("table", name, "columns", listed(empty)))));
    }

    /** What a table must have to be of use: its required columns and those of the need. */
    private static List<Column> wanted(Need need) {
        return need.port().columns().stream()
                .filter(column -> column.required() || need.columns().contains(column))
                .toList();
    }

    private static String listed(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
