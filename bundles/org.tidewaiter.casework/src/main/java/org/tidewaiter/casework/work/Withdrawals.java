package org.tidewaiter.casework.work;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.DismissalReason;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.audit.Chain;
import org.tidewaiter.casework.facts.Json;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.store.Texts;
import org.tidewaiter.casework.work.Rows.Kept;
import org.tidewaiter.casework.work.Steps.Doing;

/**
 * Erases who and what findings name, for ever.
 *
 * <p>Which rest on a record is told by half hashes of the latest facts and, of those whose facts
 * changed, by the earlier facts themselves: the cost is a walk over the table {@code latest}, 8
 * bytes a cited row. Each finding is locked first, the end of the log last.
 */
final class Withdrawals {

    private final Session session;
    private final Instant now;

    Withdrawals(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    /** The numbers of findings, not yet withdrawn, that rest on any of these. */
    Set<Long> resting(Set<RecordRef> records) throws SQLException {
        Set<Long> keys = new HashSet<>();
        records.forEach(record -> keys.add(Texts.key(record.table(), record.id())));
        Set<Long> resting = new TreeSet<>();
        session.walk(
                "SELECT l.finding, l.records FROM latest l JOIN finding f ON f.number = l.finding"
                        + " WHERE f.withdrawn = FALSE",
                row -> {
                    for (long key : Taken.records(row.getBytes("records"))) {
                        if (keys.contains(key)) {
                            resting.add(row.getLong("finding"));
                            return;
                        }
                    }
                });
        Set<String> names = records.stream().map(Withdrawals::name).collect(Collectors.toSet());
        session.walk(
                "SELECT t.finding, t.facts FROM facts t JOIN finding f ON f.number = t.finding"
                        + " WHERE f.withdrawn = FALSE AND t.version < f.facts_version",
                row -> {
                    if (!resting.contains(row.getLong("finding"))
                            && Json.finding(row.getString("facts")).records().stream()
                                    .anyMatch(record -> names.contains(name(record)))) {
                        resting.add(row.getLong("finding"));
                    }
                });
        return resting;
    }

    /** The length first, lest two parts run into each other. */
    private static String name(RecordRef record) {
        return record.table().length() + record.table() + record.id();
    }

    /** The numbers of findings, not yet withdrawn, that no run found since. */
    Set<Long> notFoundSince(Instant instant) throws SQLException {
        return new TreeSet<>(
                session.list(
                        "SELECT f.number FROM finding f JOIN run r ON r.id = f.last_run"
                                + " WHERE f.withdrawn = FALSE AND r.kept_at < ?",
                        row -> row.getLong("number"),
                        instant));
    }

    /** Erases these, in the order of their ids. */
    int withdraw(Set<Long> numbers, String why, String officer) throws SQLException {
        if (why.isBlank()) {
            throw new IllegalArgumentException("a withdrawal needs a reason: it was blank");
        }
        Rows.checkOfficer(officer);
        Map<String, Kept> locked = new TreeMap<>();
        for (List<Long> some : Rows.parts(new ArrayList<>(numbers))) {
            session.list(
                            "SELECT "
                                    + Rows.STATE
                                    + " FROM finding f WHERE f.withdrawn = FALSE AND f.number IN ("
                                    + Rows.marks(some.size())
                                    + ") ORDER BY f.id FOR UPDATE",
                            Kept::of,
                            some.toArray())
                    .forEach(kept -> locked.put(kept.state().id(), kept));
        }
        for (Kept kept : locked.values()) {
            erase(kept, officer);
        }
        for (String id : locked.keySet()) {
            Chain.append(
                    session, new AuditNote(officer, "withdraw", "finding/" + id, "", why), now);
        }
        return locked.size();
    }

    private void erase(Kept kept, String officer) throws SQLException {
        long number = kept.number();
        FindingState before = kept.state();
        boolean closed = before.status().closed();
        Kept next =
                kept.next(
                        closed ? before.status() : Status.DISMISSED,
                        closed ? before.reason() : Optional.of(DismissalReason.RECORD_EXPIRED),
                        before.assignee());
        FindingState state = next.state();
        session.change(
                "UPDATE finding SET withdrawn = TRUE, subject_id = '', subject_label = '',"
                        + " subject_order = ?, subject_key = ?, related = 0, version = ?,"
                        + " status = ?, reason = ? WHERE number = ?",
                new byte[0],
                -number,
                state.version(),
                state.status().ordinal(),
                Rows.text(state.reason()),
                number);
        for (int version = 1; version <= state.factsVersion(); version++) {
            erase(number, version);
        }
        session.change("DELETE FROM party WHERE finding = ?", number);
        session.change("UPDATE searched SET words = '' WHERE finding = ?", number);
        session.change(
                "UPDATE latest SET facts_hash = '', gist_hash = '', records = ? WHERE finding = ?",
                new byte[0],
                number);
        session.change("UPDATE step SET note = '' WHERE finding = ?", number);
        Doing doing = new Doing(now, officer, Step.Act.WITHDRAWN, "", "");
        session.change(Steps.INSERT, Steps.arguments(number, state, doing));
    }

    private void erase(long number, int version) throws SQLException {
        Optional<Finding> facts =
                session.first(
                        "SELECT facts FROM facts WHERE finding = ? AND version = ?",
                        row -> Json.finding(row.getString("facts")),
                        number,
                        version);
        if (facts.isPresent()) {
            session.change(
                    "UPDATE facts SET facts = ? WHERE finding = ? AND version = ?",
                    Json.of(Erased.of(facts.get())),
                    number,
                    version);
        }
    }
}
