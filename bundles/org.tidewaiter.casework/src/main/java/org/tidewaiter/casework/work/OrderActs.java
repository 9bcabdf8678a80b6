package org.tidewaiter.casework.work;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import org.tidewaiter.casework.CheckAnswer;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.InspectionOrder;
import org.tidewaiter.casework.InspectionOrder.Standing;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.OrderChange;
import org.tidewaiter.casework.OrderDraft;
import org.tidewaiter.casework.OrderResult;
import org.tidewaiter.casework.Orders.Cancellation;
import org.tidewaiter.casework.OvertakenException;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.work.Rows.Kept;
import org.tidewaiter.casework.work.Steps.Doing;

/**
 * What officers do to one order: the order, the finding's step and the audit entry in one
 * transaction. Who holds the finding's lock holds its orders.
 */
final class OrderActs {

    /** Stands where a text was that an order must have. */
    static final String ERASED = "\u2013";

    private final Session session;
    private final Instant now;
    private final Acts acts;

    OrderActs(Session session, Instant now) {
        this.session = session;
        this.now = now;
        this.acts = new Acts(session, now);
    }

    OrderChange order(String findingId, long findingVersion, OrderDraft asked) throws SQLException {
        Kept seen = acts.seen(findingId, findingVersion, asked.officer());
        Instant dueBy = asked.dueBy().truncatedTo(ChronoUnit.MICROS);
        if (!dueBy.isAfter(now) || dueBy.isAfter(Rows.NEVER)) {
            throw new IllegalArgumentException(
                    "dueBy must be after now, %s, and not after %s, was %s"
                            .formatted(now, Rows.NEVER, dueBy));
        }
        long number = insert(seen.number(), asked, dueBy);
        FindingState state =
                acts.noted(
                        seen,
                        new Doing(now, asked.officer(), Step.Act.ORDERED, "", told(number, "")),
                        "order",
                        "%s to %s %s at %s by %s, %d checks"
                                .formatted(
                                        told(number, ""),
                                        asked.to().kind(),
                                        asked.to().name(),
                                        asked.place(),
                                        dueBy,
                                        asked.checks().size()));
        return new OrderChange(found(number), state);
    }

    private long insert(long finding, OrderDraft draft, Instant dueBy) throws SQLException {
        long number =
                session.insert(
                        "INSERT INTO inspection_order (finding, version, status, ordered_at,"
                                + " ordered_by, recipient_kind, recipient, place, due_by, note,"
                                + " closed_by, reason, found, result_note, minutes_spent)"
                                + " VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', '', 0)",
                        finding,
                        Standing.OPEN.name(),
                        now,
                        draft.officer(),
                        draft.to().kind().name(),
                        draft.to().name(),
                        draft.place(),
                        dueBy,
                        draft.note());
        try (Session.Batch lines =
                session.batch(
                        "INSERT INTO order_check (order_id, line, what, seen, note)"
                                + " VALUES (?, ?, ?, '', '')")) {
            for (int i = 0; i < draft.checks().size(); i++) {
                lines.add(number, i + 1, draft.checks().get(i));
            }
            lines.send();
        }
        return number;
    }

    OrderChange complete(long number, long expectedVersion, OrderResult result)
            throws SQLException {
        InspectionOrder order = locked(number, expectedVersion);
        answer(order, result.answers());
        InspectionResult outcome = result.outcome();
        session.change(
                "UPDATE inspection_order SET found = ?, result_note = ?, minutes_spent = ?"
                        + " WHERE id = ?",
                outcome.found().name(),
                outcome.note(),
                result.minutesSpent(),
                number);
        close(order, Standing.DONE, outcome.officer());
        FindingState state =
                acts.outcome(
                        order.ground().id(),
                        new InspectionResult(
                                outcome.found(), told(number, outcome.note()), outcome.officer()));
        return new OrderChange(found(number), state);
    }

    private void answer(InspectionOrder order, List<CheckAnswer> answers) throws SQLException {
        int checks = order.draft().checks().size();
        if (answers.size() != checks) {
            throw new IllegalArgumentException(
                    "order %d has %d checks, there were %d answers"
                            .formatted(order.number(), checks, answers.size()));
        }
        try (Session.Batch lines =
                session.batch(
                        "UPDATE order_check SET seen = ?, note = ? WHERE order_id = ? AND line = ?")) {
            for (int i = 0; i < checks; i++) {
                CheckAnswer answer = answers.get(i);
                lines.add(answer.seen().name(), answer.note(), order.number(), i + 1);
            }
            lines.send();
        }
    }

    OrderChange cancel(long number, long expectedVersion, Cancellation cancellation)
            throws SQLException {
        InspectionOrder order = locked(number, expectedVersion);
        session.change(
                "UPDATE inspection_order SET reason = ? WHERE id = ?",
                cancellation.reason(),
                number);
        close(order, Standing.CANCELLED, cancellation.officer());
        String told = told(number, cancellation.reason());
        FindingState state =
                acts.noted(
                        Rows.locked(session, order.ground().id()),
                        new Doing(now, cancellation.officer(), Step.Act.ORDER_CANCELLED, "", told),
                        "cancel-order",
                        told);
        return new OrderChange(found(number), state);
    }

    /** The order as its finding's lock found it, if it is as the officer saw it. */
    private InspectionOrder locked(long number, long expectedVersion) throws SQLException {
        Kept finding = Rows.locked(session, found(number).ground().id());
        InspectionOrder order = found(number);
        if (expectedVersion > order.version() || expectedVersion < 1) {
            throw new IllegalArgumentException(
                    "order %d has versions 1 to %d, expected was %d"
                            .formatted(number, order.version(), expectedVersion));
        }
        if (order.standing() != Standing.OPEN) {
            throw new OvertakenException(finding.state(), List.of(closingStep(finding, number)));
        }
        return order;
    }

    private Step closingStep(Kept finding, long number) throws SQLException {
        long version =
                session.first(
                                "SELECT closed_step FROM inspection_order WHERE id = ?",
                                row -> row.getLong("closed_step"),
                                number)
                        .orElseThrow();
        return Steps.between(session, finding.number(), version - 1, version).get(0);
    }

    private void close(InspectionOrder order, Standing standing, String officer)
            throws SQLException {
        session.change(
                "UPDATE inspection_order SET version = ?, status = ?, closed_at = ?, closed_by = ?,"
                        + " closed_step = (SELECT version + 1 FROM finding WHERE id = ?)"
                        + " WHERE id = ?",
                order.version() + 1,
                standing.name(),
                now,
                officer,
                order.ground().id(),
                order.number());
    }

    /** Ends the open orders of a finding that is withdrawn, and erases what all of them say. */
    void erase(Kept finding, String officer) throws SQLException {
        session.change(
                "UPDATE inspection_order SET version = version + 1, status = ?, closed_at = ?,"
                        + " closed_by = ?, closed_step = ? WHERE finding = ? AND status = ?",
                Standing.CANCELLED.name(),
                now,
                officer,
                finding.state().version(),
                finding.number(),
                Standing.OPEN.name());
        session.change(
                "UPDATE inspection_order SET place = ?, note = '', reason = '', result_note = ''"
                        + " WHERE finding = ?",
                ERASED,
                finding.number());
        session.change(
                "UPDATE order_check SET what = ?, note = '' WHERE order_id IN"
                        + " (SELECT id FROM inspection_order WHERE finding = ?)",
                ERASED,
                finding.number());
    }

    private InspectionOrder found(long number) throws SQLException {
        return OrderRows.find(session, number)
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        "there is no order " + number + ": check the number"));
    }

    private static String told(long number, String text) {
        return "#" + number + (text.isEmpty() ? "" : " " + text);
    }
}
