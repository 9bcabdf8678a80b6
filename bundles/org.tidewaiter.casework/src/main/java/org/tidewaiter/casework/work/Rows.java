package org.tidewaiter.casework.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.casework.DismissalReason;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.store.Texts;

/** Rows of the table {@code finding}, without facts. */
final class Rows {

    /** Stands for "never" where a column orders by the end of a finding's use. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static final String STATE =
            "f.number, f.id, f.version, f.status, f.reason, f.assignee, f.facts_version, f.last_run,"
                    + " f.not_seen_since, f.found";

    /** A snooze {@code s} is of a finding {@code f}; the texts, lest two share a key. */
    static final String OF_SUBJECT =
            "s.party_key = f.subject_key AND s.rule = f.rule AND s.party_id = f.subject_id";

    /** A snooze that holds; its one argument is the time now. */
    static final String SNOOZED =
            "EXISTS (SELECT 1 FROM snooze s WHERE "
                    + OF_SUBJECT
                    + " AND s.ended_at IS NULL AND s.until_time > ?)";

    /** What a {@link WorklistRow} needs; its one argument is the time now. */
    static final String SELECT =
            "SELECT "
                    + STATE
                    + ", f.rule, f.kind, f.risk_class, f.weakness, f.subject_kind, f.subject_id,"
                    + " f.subject_label, f.subject_order, f.related, f.first_seen, f.review_by,"
                    + " f.control, f.withdrawn, "
                    + SNOOZED
                    + " AS snoozed FROM finding f ";

    private static final int ASKED_TOGETHER = 500;

    private Rows() {}

    /** Refuses an act of nobody, before anything is asked. */
    static void checkOfficer(String officer) {
        if (officer.isBlank()) {
            throw new IllegalArgumentException("who acts must be named: officer was blank");
        }
    }

    static FindingState state(ResultSet row) throws SQLException {
        return new FindingState(
                row.getString("id"),
                row.getLong("version"),
                status(row),
                reason(row),
                optional(row.getString("assignee")),
                row.getInt("facts_version"),
                row.getLong("last_run"),
                Session.number(row, "not_seen_since"));
    }

    static WorklistRow worklist(ResultSet row) throws SQLException {
        Instant reviewBy = Session.instant(row, "review_by");
        return new WorklistRow(
                row.getString("id"),
                row.getString("rule"),
                row.getString("kind"),
                RiskClass.valueOf(row.getString("risk_class")),
                0 - row.getDouble("weakness"),
                new Subject(
                        SubjectKind.valueOf(row.getString("subject_kind")),
                        row.getString("subject_id"),
                        row.getString("subject_label")),
                row.getInt("related"),
                Session.instant(row, "first_seen"),
                reviewBy.equals(NEVER) ? Optional.empty() : Optional.of(reviewBy),
                row.getBoolean("snoozed"),
                state(row));
    }

    static Status status(ResultSet row) throws SQLException {
        return Status.values()[row.getInt("status")];
    }

    static Optional<DismissalReason> reason(ResultSet row) throws SQLException {
        return optional(row.getString("reason")).map(DismissalReason::valueOf);
    }

    /** Absent values of texts are kept as empty ones. */
    static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    static String text(Optional<DismissalReason> reason) {
        return reason.map(Enum::name).orElse("");
    }

    static long key(Party party) {
        return Texts.key(party.kind().name(), party.id());
    }

    /**
     * A finding as it stands.
     *
     * @param number stands for the id in other tables
     */
    record Kept(long number, FindingState state) {

        static Kept of(ResultSet row) throws SQLException {
            return new Kept(row.getLong("number"), Rows.state(row));
        }

        /** The same one version on. */
        Kept next(Status status, Optional<DismissalReason> reason, Optional<String> assignee) {
            return new Kept(
                    number,
                    new FindingState(
                            state.id(),
                            state.version() + 1,
                            status,
                            reason,
                            assignee,
                            state.factsVersion(),
                            state.lastRun(),
                            state.notSeenSince()));
        }
    }

    /** A finding, locked until the transaction ends. */
    static Kept locked(Session session, String id) throws SQLException {
        return session.first(
                        "SELECT " + STATE + " FROM finding f WHERE f.id = ? FOR UPDATE",
                        Kept::of,
                        id)
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        "there is no finding \"" + id + "\": check the id"));
    }

    /** The rows of these ids, in their order. */
    static List<WorklistRow> of(Session session, List<String> ids, Instant now)
            throws SQLException {
        Map<String, WorklistRow> found = new HashMap<>();
        for (List<String> some : parts(ids)) {
            session.walk(
                    SELECT + "WHERE f.id IN (" + marks(some.size()) + ")",
                    row -> found.put(row.getString("id"), worklist(row)),
                    arguments(now, some));
        }
        List<WorklistRow> rows = new ArrayList<>();
        for (String id : ids) {
            WorklistRow row = found.get(id);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Cuts a list so that a statement does not grow without end. */
    static <T> List<List<T>> parts(List<T> whole) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < whole.size(); from += ASKED_TOGETHER) {
            parts.add(whole.subList(from, Math.min(whole.size(), from + ASKED_TOGETHER)));
        }
        return parts;
    }

    /** So many question marks. */
    static String marks(int count) {
        return "?, ".repeat(count - 1) + "?";
    }

    private static Object[] arguments(Instant now, List<String> ids) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(now);
        arguments.addAll(ids);
        return arguments.toArray();
    }
}
