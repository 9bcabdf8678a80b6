package org.tidewaiter.casework.work;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidewaiter.casework.Filter.Snoozed;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.Worklist;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.casework.store.Session;

/**
 * Pages of findings.
 *
 * <p>A page is found by the last row of the page before, so that the thousandth costs what the
 * first does and no row is skipped or shown twice when others come and go. Every order has an
 * index; a page walks it until it is full. The snoozed are few and are taken out here.
 */
final class Worklists {

    /** So many are sorted in no time; of more, an index soon gives a page full. */
    private static final int FEW = 2_000;

    private static final String SNOOZED_NOW =
            "SELECT DISTINCT f.number FROM snooze s JOIN finding f ON "
                    + Rows.OF_SUBJECT
                    + " WHERE s.ended_at IS NULL AND s.until_time > ?";

    private final Session session;
    private final Instant now;
    private final Query query;
    private final List<String> columns;
    private final Set<Long> snoozed = new HashSet<>();
    private final List<WorklistRow> rows = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private long passing;

    private Worklists(Session session, Instant now, Query query) {
        this.session = session;
        this.now = now;
        this.query = query;
        columns = Mark.columns(query.order());
    }

    static Worklist page(Session session, Instant now, Query query) throws SQLException {
        return new Worklists(session, now, query).page();
    }

    private Worklist page() throws SQLException {
        session.walk(SNOOZED_NOW, row -> snoozed.add(row.getLong("number")), now);
        passing = count(Condition.passing(query.filter(), true));
        if (query.after().isPresent()) {
            beyond(Mark.of(query, query.after().get()));
        } else {
            fill(condition());
        }
        boolean more = rows.size() > query.limit();
        Optional<String> next =
                more ? Optional.of(marks.get(query.limit() - 1).text()) : Optional.empty();
        long asleep = snoozedOfFilter();
        return new Worklist(
                more ? rows.subList(0, query.limit()) : rows, total(asleep), asleep, next);
    }

    private Condition condition() {
        Condition condition = Condition.passing(query.filter(), passing < FEW);
        if (query.filter().snoozed() == Snoozed.ONLY) {
            condition.within("f.number IN (" + SNOOZED_NOW + ")", now);
        }
        return condition;
    }

    /**
     * Fills the page with what comes after a row: first what is equal to it in all columns but the
     * last, then in fewer, so that each statement is one stretch of the index.
     */
    private void beyond(Mark mark) throws SQLException {
        String direction = query.reversed() ? " < ?" : " > ?";
        for (int equal = columns.size() - 1; equal >= 0; equal--) {
            if (rows.size() <= query.limit()) {
                Condition condition = condition();
                for (int i = 0; i < equal; i++) {
                    condition.within("f." + columns.get(i) + " = ?", mark.values().get(i));
                }
                condition.within("f." + columns.get(equal) + direction, mark.values().get(equal));
                fill(condition);
            }
        }
    }

    /** Adds rows until there is one more than the page holds. */
    private void fill(Condition condition) throws SQLException {
        boolean leaveOut = query.filter().snoozed() == Snoozed.LEFT_OUT;
        int wanted = query.limit() + 1;
        int enough = wanted - rows.size() + (leaveOut ? snoozed.size() : 0);
        session.walk(
                Rows.SELECT + condition.where() + orderBy() + " LIMIT ?",
                row -> {
                    boolean out = leaveOut && snoozed.contains(row.getLong("number"));
                    if (!out && rows.size() < wanted) {
                        rows.add(Rows.worklist(row));
                        marks.add(Mark.at(query, row));
                    }
                },
                condition.arguments(now, enough));
    }

    private String orderBy() {
        String direction = query.reversed() ? " DESC" : "";
        return columns.stream()
                .map(column -> "f." + column + direction)
                .collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    private long total(long asleep) {
        return switch (query.filter().snoozed()) {
            case LEFT_OUT -> passing - asleep;
            case LISTED -> passing;
            case ONLY -> asleep;
        };
    }

    private long snoozedOfFilter() throws SQLException {
        long count = 0;
        for (List<Long> some : Rows.parts(List.copyOf(snoozed))) {
            count +=
                    count(
                            Condition.passing(query.filter(), false)
                                    .within(
                                            "f.number IN (" + Rows.marks(some.size()) + ")",
                                            some.toArray()));
        }
        return count;
    }

    private long count(Condition condition) throws SQLException {
        return session.first(
                        "SELECT COUNT(*) AS n FROM finding f " + condition.where(),
                        row -> row.getLong("n"),
                        condition.arguments())
                .orElse(0L);
    }
}
