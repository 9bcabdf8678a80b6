package org.tidewaiter.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.run.UnmetNeed;

/** Compares what a rule or an explanation needs with what the records have. */
final class NeedCheck {

    private NeedCheck() {}

    /** One line a need that is not met. */
    static List<UnmetNeed> unmet(List<Need> needs, DataSet data) {
        return needs.stream()
                .flatMap(
                        need ->
                                reason(need, data)
                                        .map(reason -> new UnmetNeed(need, reason))
                                        .stream())
                .toList();
    }

    /** Why it cannot be asked at all, empty if it can. */
    static Optional<String> hindrance(List<Need> needs, DataSet data) {
        List<String> reasons =
                unmet(needs, data).stream()
                        .filter(unmet -> !unmet.need().optional())
                        .map(UnmetNeed::reason)
                        .toList();
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", reasons));
    }

    private static Optional<String> reason(Need need, DataSet data) {
        String name = need.port().table();
        Optional<Table> table = data.table(need.port());
        if (table.isEmpty()) {
            return Optional.of(
                    "There is no table %s: add it, with values in %s."
                            .formatted(name, listed(wanted(need))));
        } else if (table.get().rows() == 0) {
            return Optional.of(
                    "The table %s has no row that is known as of %s: add rows, or choose a later time."
                            .formatted(name, data.asOf()));
        }
        List<Column> empty =
                need.columns().stream()
                        .filter(column -> !(column instanceof Column.Key))
                        .filter(column -> !table.get().has(column))
                        .toList();
        return empty.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The table %s has no value in any row of %s: add the column, or fill it."
                                .formatted(name, listed(empty)));
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
