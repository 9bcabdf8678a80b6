package org.tidewaiter.casework.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.casework.CheckAnswer;
import org.tidewaiter.casework.CheckAnswer.Seen;
import org.tidewaiter.casework.InspectionOrder;
import org.tidewaiter.casework.InspectionOrder.Closing;
import org.tidewaiter.casework.InspectionOrder.Standing;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.InspectionResult.Found;
import org.tidewaiter.casework.Listed;
import org.tidewaiter.casework.OrderDraft;
import org.tidewaiter.casework.OrderQuery;
import org.tidewaiter.casework.OrderResult;
import org.tidewaiter.casework.Recipient;
import org.tidewaiter.casework.RuleEffort;
import org.tidewaiter.casework.store.Session;

/** Reads the tables {@code inspection_order} and {@code order_check}. */
final class OrderRows {

    private static final String FROM =
            "FROM inspection_order o JOIN finding f ON f.number = o.finding ";

    private static final String SELECT =
            "SELECT o.id, o.version, o.status, o.ordered_at, o.ordered_by, o.recipient_kind,"
                    + " o.recipient, o.place, o.due_by, o.note, o.closed_at, o.closed_by, o.reason,"
                    + " o.found, o.result_note, o.minutes_spent, f.id AS finding_id, f.rule, f.kind,"
                    + " f.subject_kind, f.subject_id, f.subject_label, f.facts_version "
                    + FROM;

    private OrderRows() {}

    /** A line of an order as it is kept. */
    private record Line(String what, String seen, String note) {}

    /** Makes an order of a row once its lines are known. */
    @FunctionalInterface
    private interface Unlined {
        InspectionOrder with(List<Line> lines);
    }

    static Optional<InspectionOrder> find(Session session, long number) throws SQLException {
        return orders(session, "WHERE o.id = ?", number).stream().findFirst();
    }

    static Listed<InspectionOrder> list(Session session, OrderQuery query) throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        List<Object> arguments = new ArrayList<>();
        if (!query.standings().isEmpty()) {
            conditions.add("o.status IN (" + Rows.marks(query.standings().size()) + ")");
            query.standings().stream().sorted().map(Enum::name).forEach(arguments::add);
        }
        query.finding()
                .ifPresent(
                        id -> {
                            conditions.add("f.id = ?");
                            arguments.add(id);
                        });
        query.concerns()
                .ifPresent(
                        officer -> {
                            conditions.add(
                                    "(o.ordered_by = ?"
                                            + " OR (o.recipient_kind = 'OFFICER' AND o.recipient = ?))");
                            arguments.addAll(List.of(officer, officer));
                        });
        String where = "WHERE " + String.join(" AND ", conditions);
        long total =
                session.first(
                                "SELECT COUNT(*) AS n " + FROM + where,
                                row -> row.getLong("n"),
                                arguments.toArray())
                        .orElse(0L);
        arguments.add(query.limit());
        return new Listed<>(
                orders(
                        session,
                        where
                                + " ORDER BY CASE WHEN o.status = 'OPEN' THEN 0 ELSE 1 END,"
                                + " CASE WHEN o.status = 'OPEN' THEN o.due_by END,"
                                + " o.closed_at DESC, o.id LIMIT ?",
                        arguments.toArray()),
                total);
    }

    static List<RuleEffort> efforts(Session session) throws SQLException {
        return session.list(
                "SELECT f.rule, COUNT(*) AS inspections,"
                        + " COUNT(CASE WHEN o.found IN ('FOUND', 'PARTLY') THEN 1 END) AS hits,"
                        + " SUM(o.minutes_spent) AS minutes "
                        + FROM
                        + "WHERE o.status = 'DONE' AND f.control = FALSE GROUP BY f.rule ORDER BY f.rule",
                row ->
                        new RuleEffort(
                                row.getString("rule"),
                                row.getLong("inspections"),
                                row.getLong("hits"),
                                row.getLong("minutes")));
    }

    private static List<InspectionOrder> orders(Session session, String where, Object... arguments)
            throws SQLException {
        Map<Long, Unlined> heads = new HashMap<>();
        List<Long> numbers =
                session.list(
                        SELECT + where,
                        row -> {
                            heads.put(row.getLong("id"), head(row));
                            return row.getLong("id");
                        },
                        arguments);
        Map<Long, List<Line>> lines = new HashMap<>();
        for (List<Long> some : Rows.parts(numbers)) {
            session.walk(
                    "SELECT order_id, what, seen, note FROM order_check WHERE order_id IN ("
                            + Rows.marks(some.size())
                            + ") ORDER BY order_id, line",
                    row ->
                            lines.computeIfAbsent(row.getLong("order_id"), n -> new ArrayList<>())
                                    .add(line(row)),
                    some.toArray());
        }
        List<InspectionOrder> orders = new ArrayList<>();
        for (Long number : numbers) {
            Unlined head = heads.get(number);
            if (head != null) {
                orders.add(head.with(lines.getOrDefault(number, List.of())));
            }
        }
        return orders;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getString("what"), row.getString("seen"), row.getString("note"));
    }

    private static Unlined head(ResultSet row) throws SQLException {
        long number = row.getLong("id");
        long version = row.getLong("version");
        InspectionOrder.Ground ground = ground(row);
        Recipient to =
                new Recipient(
                        Recipient.Kind.valueOf(row.getString("recipient_kind")),
                        row.getString("recipient"));
        String place = row.getString("place");
        Instant dueBy = Session.instant(row, "due_by");
        String note = row.getString("note");
        String officer = row.getString("ordered_by");
        Instant at = Session.instant(row, "ordered_at");
        Function<List<Line>, Optional<Closing>> closing = closing(row);
        return lines -> {
            List<String> checks = lines.stream().map(Line::what).toList();
            return new InspectionOrder(
                    number,
                    version,
                    ground,
                    new OrderDraft(to, place, dueBy, checks, note, officer),
                    at,
                    closing.apply(lines));
        };
    }

    private static InspectionOrder.Ground ground(ResultSet row) throws SQLException {
        return new InspectionOrder.Ground(
                row.getString("finding_id"),
                row.getString("rule"),
                row.getString("kind"),
                new Subject(
                        SubjectKind.valueOf(row.getString("subject_kind")),
                        row.getString("subject_id"),
                        row.getString("subject_label")),
                row.getInt("facts_version"));
    }

    private static Function<List<Line>, Optional<Closing>> closing(ResultSet row)
            throws SQLException {
        Standing standing = Standing.valueOf(row.getString("status"));
        if (standing == Standing.OPEN) {
            return lines -> Optional.empty();
        }
        Instant at = Session.instant(row, "closed_at");
        String officer = row.getString("closed_by");
        if (standing == Standing.CANCELLED) {
            Closing cancelled = new InspectionOrder.Cancelled(row.getString("reason"), officer, at);
            return lines -> Optional.of(cancelled);
        }
        InspectionResult outcome =
                new InspectionResult(
                        Found.valueOf(row.getString("found")),
                        row.getString("result_note"),
                        officer);
        int minutes = row.getInt("minutes_spent");
        return lines ->
                Optional.of(
                        new InspectionOrder.Done(
                                new OrderResult(outcome, answers(lines), minutes), at));
    }

    private static List<CheckAnswer> answers(List<Line> lines) {
        return lines.stream()
                .map(line -> new CheckAnswer(Seen.valueOf(line.seen()), line.note()))
                .toList();
    }
}
