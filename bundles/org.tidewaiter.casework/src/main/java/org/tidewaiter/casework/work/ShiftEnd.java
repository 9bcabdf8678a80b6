package org.tidewaiter.casework.work;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tidewaiter.casework.InspectionOrder.Standing;
import org.tidewaiter.casework.Listed;
import org.tidewaiter.casework.OpenWork;
import org.tidewaiter.casework.OrderQuery;
import org.tidewaiter.casework.ShiftQuery;
import org.tidewaiter.casework.Snooze;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.casework.store.Session;

/** What is open for an officer, and what he did. */
final class ShiftEnd {

    private static final String IN_REVIEW = "f.status = " + Status.IN_REVIEW.ordinal();
    private static final String ESCALATED = "f.status = " + Status.ESCALATED.ordinal();
    private static final String NOT_CLOSED =
            "f.status IN (%d, %d, %d)"
                    .formatted(
                            Status.NEW.ordinal(),
                            Status.IN_REVIEW.ordinal(),
                            Status.ESCALATED.ordinal());

    /** The status that it has was set by an officer; its one argument. */
    private static final String SET_BY =
            "EXISTS (SELECT 1 FROM step s WHERE s.finding = f.number AND s.officer = ?"
                    + " AND s.version = (SELECT MAX(d.version) FROM step d"
                    + " WHERE d.finding = f.number AND d.act IN ('DECIDED', 'UNDONE')))";

    /** Its two arguments are the officer. */
    private static final String HIS =
            "(f.assignee = ? OR (f.assignee = '' AND ("
                    + IN_REVIEW
                    + " OR "
                    + ESCALATED
                    + ") AND "
                    + SET_BY
                    + "))";

    /** Read since another gave it to him, or at all; its three arguments are the officer. */
    private static final String READ =
            "EXISTS (SELECT 1 FROM audit_entry a WHERE a.object = 'finding/' || f.id"
                    + " AND a.officer = ? AND a.action = 'read' AND a.made_at >= COALESCE("
                    + "(SELECT MAX(s.made_at) FROM step s WHERE s.finding = f.number"
                    + " AND s.act = 'ASSIGNED' AND s.assignee = ? AND s.officer <> ?),"
                    + " f.first_seen))";

    /** What an officer does; the rest is what runs do. */
    private static final Set<Step.Act> OF_OFFICERS =
            EnumSet.of(
                    Step.Act.DECIDED,
                    Step.Act.UNDONE,
                    Step.Act.ASSIGNED,
                    Step.Act.INSPECTED,
                    Step.Act.ORDERED,
                    Step.Act.ORDER_CANCELLED);

    private final Session session;
    private final Instant now;
    private final ShiftQuery query;
    private final String me;

    ShiftEnd(Session session, Instant now, ShiftQuery query) {
        this.session = session;
        this.now = now;
        this.query = query;
        this.me = query.officer();
    }

    OpenWork open() throws SQLException {
        Instant next = now.plus(query.ahead());
        return new OpenWork(
                now,
                next,
                findings(IN_REVIEW + " AND " + HIS, me, me),
                findings(NOT_CLOSED + " AND f.review_by < ? AND " + HIS, next, me, me),
                findings(ESCALATED + " AND f.assignee IN ('', ?) AND " + SET_BY, me, me),
                findings("f.assignee = ? AND " + NOT_CLOSED + " AND NOT " + READ, me, me, me, me),
                OrderRows.list(
                        session,
                        new OrderQuery(
                                Set.of(Standing.OPEN),
                                Optional.empty(),
                                Optional.of(me),
                                query.limit())),
                snoozes(next),
                done());
    }

    private Listed<WorklistRow> findings(String where, Object... arguments) throws SQLException {
        long total = count("finding f WHERE " + where, arguments);
        List<Object> all = new ArrayList<>(List.of(now));
        all.addAll(Arrays.asList(arguments));
        all.add(query.limit());
        return new Listed<>(
                session.list(
                        Rows.SELECT
                                + "WHERE "
                                + where
                                + " ORDER BY f.review_by, f.weakness, f.number LIMIT ?",
                        Rows::worklist,
                        all.toArray()),
                total);
    }

    private Listed<Snooze> snoozes(Instant next) throws SQLException {
        String where =
                "WHERE s.officer = ? AND s.ended_at IS NULL AND s.until_time > ?"
                        + " AND s.until_time <= ?";
        return new Listed<>(
                session.list(
                        Snoozes.SELECT + where + " ORDER BY s.until_time, s.id LIMIT ?",
                        Snoozes::snooze,
                        me,
                        now,
                        next,
                        query.limit()),
                count("snooze s " + where, me, now, next));
    }

    private long count(String from, Object... arguments) throws SQLException {
        return session.first(
                        "SELECT COUNT(*) AS n FROM " + from, row -> row.getLong("n"), arguments)
                .orElse(0L);
    }

    private List<OpenWork.Count> done() throws SQLException {
        Map<Step.Act, Map<String, Long>> counts = new EnumMap<>(Step.Act.class);
        session.walk(
                "SELECT act, status, found, COUNT(*) AS n FROM step"
                        + " WHERE officer = ? AND made_at >= ? GROUP BY act, status, found",
                row -> {
                    Step.Act act = Step.Act.valueOf(row.getString("act"));
                    String result =
                            act == Step.Act.DECIDED
                                    ? Rows.status(row).name()
                                    : row.getString("found");
                    counts.computeIfAbsent(act, a -> new TreeMap<>())
                            .merge(result, row.getLong("n"), Long::sum);
                },
                me,
                query.since());
        List<OpenWork.Count> done = new ArrayList<>();
        counts.keySet().retainAll(OF_OFFICERS);
        counts.forEach(
                (act, results) ->
                        results.forEach(
                                (result, n) -> done.add(new OpenWork.Count(act, result, n))));
        return done;
    }
}
