package org.tidewaiter.casework.work;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.Filter.Snoozed;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Worklist;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.casework.store.Session;

/**
 * Pages of findings. A page is found by the last row of the page before, so that the thousandth
 * costs what the first does and no row is skipped or shown twice when others come and go.
 */
final class Worklists {

    private final Session session;
    private final Instant now;
    private final Query query;

    private Worklists(Session session, Instant now, Query query) {
        this.session = session;
        this.now = now;
        this.query = query;
    }

    static Worklist page(Session session, Instant now, Query query) throws SQLException {
        return new Worklists(session, now, query).page();
    }

    private Worklist page() throws SQLException {
        List<WorklistRow> rows = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        Condition condition = passing(query.filter());
        snoozes(condition, query.filter().snoozed());
        query.after().ifPresent(mark -> beyond(condition, Mark.of(query, mark)));
        List<Object> arguments = new ArrayList<>();
        arguments.add(now);
        arguments.addAll(condition.arguments);
        arguments.add(query.limit() + 1);
        session.walk(
                Rows.SELECT + condition.where() + orderBy() + " LIMIT ?",
                row -> {
                    rows.add(Rows.worklist(row));
                    marks.add(Mark.at(query, row));
                },
                arguments.toArray());
        boolean more = rows.size() > query.limit();
        Optional<String> next =
                more ? Optional.of(marks.get(query.limit() - 1).text()) : Optional.empty();
        long snoozed = snoozed();
        return new Worklist(
                more ? rows.subList(0, query.limit()) : rows, total(snoozed), snoozed, next);
    }

    private long total(long snoozed) throws SQLException {
        if (query.filter().snoozed() == Snoozed.ONLY) {
            return snoozed;
        }
        Condition condition = passing(query.filter());
        long all = count("SELECT COUNT(*) AS n FROM finding f " + condition.where(), condition);
        return query.filter().snoozed() == Snoozed.LISTED ? all : all - snoozed;
    }

    /** Begins at the snoozes, which are few, and not at the findings. */
    private long snoozed() throws SQLException {
        Condition condition = passing(query.filter());
        condition.and("s.ended_at IS NULL AND s.until_time > ?", now);
        return count(
                "SELECT COUNT(DISTINCT f.id) AS n FROM snooze s JOIN finding f"
                        + " ON f.subject_key = s.party_key AND f.rule = s.rule "
                        + condition.where(),
                condition);
    }

    private long count(String sql, Condition condition) throws SQLException {
        return session.first(sql, row -> row.getLong("n"), condition.arguments.toArray())
                .orElse(0L);
    }

    private static Condition passing(Filter filter) {
        Condition condition = new Condition();
        if (!filter.statuses().isEmpty() && filter.statuses().size() < Status.values().length) {
            condition.and(
                    "f.status IN ("
                            + filter.statuses().stream()
                                    .map(status -> Integer.toString(status.ordinal()))
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ")");
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
                                        "f.search LIKE ? ESCAPE '!'",
                                        "%" + escaped(Taken.searched(text.strip())) + "%"));
        return condition;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private void snoozes(Condition condition, Snoozed wanted) {
        if (wanted == Snoozed.LEFT_OUT) {
            condition.and("NOT " + Rows.SNOOZED, now);
        } else if (wanted == Snoozed.ONLY) {
            condition.and(Rows.SNOOZED, now);
        }
    }

    /** The first column alone again, for which a database without more thought uses its index. */
    private void beyond(Condition condition, Mark mark) {
        List<String> columns = Mark.columns(query.order());
        String names = columns.stream().map(c -> "f." + c).collect(Collectors.joining(", "));
        String direction = query.reversed() ? "<" : ">";
        condition.and("f." + columns.get(0) + " " + direction + "= ?", mark.values().get(0));
        condition.and(
                "(" + names + ") " + direction + " (" + Rows.marks(columns.size()) + ")",
                mark.values().toArray());
    }

    private String orderBy() {
        String direction = query.reversed() ? " DESC" : "";
        return " ORDER BY "
                + Mark.columns(query.order()).stream()
                        .map(column -> "f." + column + direction)
                        .collect(Collectors.joining(", "));
    }

    /** Parts of a WHERE clause with their arguments. */
    private static final class Condition {

        private final List<String> parts = new ArrayList<>();
        private final List<Object> arguments = new ArrayList<>();

        void and(String part, Object... more) {
            parts.add(part);
            arguments.addAll(List.of(more));
        }

        String where() {
            return parts.isEmpty() ? "" : "WHERE " + String.join(" AND ", parts);
        }
    }
}
