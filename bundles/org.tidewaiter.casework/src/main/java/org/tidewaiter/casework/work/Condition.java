package org.tidewaiter.casework.work;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.Status;

/** Parts of a WHERE clause on {@code finding f}, with their arguments. */
final class Condition {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();
    private final boolean few;

    private Condition(boolean few) {
        this.few = few;
    }

    /**
     * What passes a filter, snoozed or not.
     *
     * @param few whether so few pass that the database should gather them by whatever index it
     *     likes and sort them. If not, it should walk the index that gives them in order, of which
     *     H2 must be persuaded: it uses no index for a condition that is asked whether it is true
     */
    static Condition passing(Filter filter, boolean few) {
        Condition condition = new Condition(few);
        if (!filter.statuses().isEmpty() && filter.statuses().size() < Status.values().length) {
            condition.and(
                    filter.statuses().stream()
                            .map(one -> Integer.toString(one.ordinal()))
                            .sorted()
                            .collect(Collectors.joining(", ", "f.status IN (", ")")));
        }
        filter.rule().ifPresent(rule -> condition.and("f.rule = ?", rule));
        filter.kind().ifPresent(kind -> condition.and("f.kind = ?", kind));
        filter.riskClass().ifPresent(c -> condition.and("f.risk_class = ?", c.name()));
        filter.assignee().ifPresent(officer -> condition.and("f.assignee = ?", officer));
        filter.dueBefore().ifPresent(end -> condition.and("f.review_by < ?", end));
        filter.text()
                .filter(text -> !text.isBlank())
                .ifPresent(
                        text ->
                                condition.and(
                                        "f.number IN (SELECT w.finding FROM searched w"
                                                + " WHERE w.words LIKE ? ESCAPE '!')",
                                        "%" + escaped(Taken.searched(text.strip())) + "%"));
        return condition;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private void and(String part, Object... more) {
        parts.add(few ? part : "(" + part + ") IS TRUE");
        arguments.addAll(List.of(more));
    }

    /** A part more, for which the database may use an index. */
    Condition within(String part, Object... more) {
        parts.add(part);
        arguments.addAll(List.of(more));
        return this;
    }

    String where() {
        return parts.isEmpty() ? "" : "WHERE " + String.join(" AND ", parts);
    }

    /** All arguments of the statement. */
    Object[] arguments() {
        return arguments.toArray();
    }

    /** All arguments, between others that stand before and after the clause. */
    Object[] arguments(Object before, Object after) {
        List<Object> all = new ArrayList<>();
        all.add(before);
        all.addAll(arguments);
        all.add(after);
        return all.toArray();
    }
}
