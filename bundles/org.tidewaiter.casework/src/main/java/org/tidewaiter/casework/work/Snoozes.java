package org.tidewaiter.casework.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.Snooze;
import org.tidewaiter.casework.SnoozeOrder;
import org.tidewaiter.casework.audit.Chain;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.store.Store;

/** The table {@code snooze}. */
final class Snoozes {

    static final String SELECT =
            "SELECT s.id, s.kind, s.party_id, s.rule, s.ordered_at, s.until_time, s.reason,"
                    + " s.officer, s.ended_at, s.ended_by FROM snooze s ";

    private final Session session;
    private final Instant now;

    Snoozes(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    Snooze order(SnoozeOrder asked) throws SQLException {
        SnoozeOrder order =
                new SnoozeOrder(
                        asked.subject(),
                        asked.rule(),
                        asked.until().truncatedTo(ChronoUnit.MICROS),
                        asked.reason(),
                        asked.officer());
        if (!order.until().isAfter(now) || order.until().isAfter(Rows.NEVER)) {
            throw new IllegalArgumentException(
                    "until must be after now, %s, and not after %s, was %s"
                            .formatted(now, Rows.NEVER, order.until()));
        }
        long id =
                session.insert(
                        "INSERT INTO snooze (party_key, kind, party_id, rule, ordered_at,"
                                + " until_time, reason, officer, ended_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')",
                        Rows.key(order.subject()),
                        order.subject().kind().name(),
                        order.subject().id(),
                        order.rule(),
                        now,
                        order.until(),
                        order.reason(),
                        order.officer());
        Snooze snooze = new Snooze(id, order, now, Optional.empty());
        log(
                snooze,
                order.officer(),
                "snooze",
                "%s %s for %s until %s: %s"
                        .formatted(
                                order.subject().kind(),
                                order.subject().id(),
                                order.rule(),
                                order.until(),
                                order.reason()));
        return snooze;
    }

    Snooze end(long id, String officer) throws SQLException {
        Rows.checkOfficer(officer);
        Snooze snooze =
                session.first(SELECT + "WHERE s.id = ? FOR UPDATE", Snoozes::snooze, id)
                        .orElseThrow(
                                () ->
                                        new NoSuchElementException(
                                                "there is no snooze " + id + ": check the number"));
        if (!snooze.holds(now)) {
            return snooze;
        }
        int ended =
                session.change(
                        "UPDATE snooze SET ended_at = ?, ended_by = ?"
                                + " WHERE id = ? AND ended_at IS NULL",
                        now,
                        officer,
                        id);
        if (ended == 0) {
            throw new SQLException("snooze " + id + " was ended at this moment", Store.STALE);
        }
        log(snooze, officer, "end-snooze", "");
        return new Snooze(
                id, snooze.order(), snooze.at(), Optional.of(new Snooze.Ended(officer, now)));
    }

    List<Snooze> list(int limit) throws SQLException {
        return session.list(
                SELECT
                        + "ORDER BY CASE WHEN s.ended_at IS NULL AND s.until_time > ?"
                        + " THEN 0 ELSE 1 END,"
                        + " CASE WHEN s.ended_at IS NULL AND s.until_time > ?"
                        + " THEN s.until_time END,"
                        + " COALESCE(s.ended_at, s.until_time) DESC, s.id LIMIT ?",
                Snoozes::snooze,
                now,
                now,
                limit);
    }

    private void log(Snooze snooze, String officer, String action, String detail)
            throws SQLException {
        Chain.append(
                session, new AuditNote(officer, action, "snooze/" + snooze.id(), "", detail), now);
    }

    static Snooze snooze(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Snooze(
                row.getLong("id"),
                new SnoozeOrder(
                        new Party(
                                SubjectKind.valueOf(row.getString("kind")),
                                row.getString("party_id")),
                        row.getString("rule"),
                        Session.instant(row, "until_time"),
                        row.getString("reason"),
                        row.getString("officer")),
                Session.instant(row, "ordered_at"),
                ended == null
                        ? Optional.empty()
                        : Optional.of(
                                new Snooze.Ended(row.getString("ended_by"), ended.toInstant())));
    }
}
