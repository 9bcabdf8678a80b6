package org.tidewaiter.casework.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.host.Delivery;
import org.tidewaiter.api.host.Delivery.Change;
import org.tidewaiter.api.host.Delivery.Entry;
import org.tidewaiter.casework.Step.Act;
import org.tidewaiter.casework.facts.Json;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.store.Store;

/**
 * What each sink of a host is still to be given. Thread-safe; one transaction a call.
 *
 * <p>Nothing is put by for a sink: what a run added or changed is in its steps, with the version of
 * the facts, and only how far a sink has taken is written down.
 */
public final class Outbox {

    private static final String DONE_BY_RUN =
            "s.act IN ('" + Act.FOUND + "', '" + Act.CHANGED + "') AND s.note = ?";

    private final Store store;

    /** Reads what is in a store. */
    public Outbox(Store store) {
        this.store = store;
    }

    /**
     * A run that a sink has not taken.
     *
     * @param findings the numbers of what it added or changed, ascending
     */
    public record Waiting(long run, Instant keptAt, List<Long> findings) {

        /** With how many calls it is given; none if there is nothing to give. */
        public int pages() {
            return (findings.size() + Delivery.MOST - 1) / Delivery.MOST;
        }

        private List<Long> page(int page) {
            int from = (page - 1) * Delivery.MOST;
            return findings.subList(from, Math.min(findings.size(), from + Delivery.MOST));
        }
    }

    /** Has a sink begin with the last run, unless its name is known. */
    public void begin(String sink) {
        store.transact(
                session ->
                        session.change(
                                "INSERT INTO finding_sink (name, taken)"
                                        + " SELECT ?, COALESCE(MAX(id), 1) - 1 FROM run"
                                        + " ON CONFLICT DO NOTHING",
                                sink));
    }

    /** The first run after those that a sink has taken. */
    public Optional<Waiting> next(String sink) {
        return store.read(
                session -> {
                    Optional<Kept> kept =
                            session.first(
                                    "SELECT r.id, r.kept_at, r.officer FROM run r"
                                            + " JOIN finding_sink k ON r.id > k.taken"
                                            + " WHERE k.name = ? ORDER BY r.id LIMIT 1",
                                    Outbox::kept,
                                    sink);
                    return kept.isEmpty()
                            ? Optional.empty()
                            : Optional.of(waiting(session, kept.get()));
                });
    }

    private record Kept(long run, Instant at, String officer) {}

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"), Session.instant(row, "kept_at"), row.getString("officer"));
    }

    /** The steps of a run have its officer and its time, which an index orders. */
    private static Waiting waiting(Session session, Kept kept) throws SQLException {
        List<Long> findings =
                session.list(
                        "SELECT s.finding FROM step s JOIN finding f ON f.number = s.finding"
                                + " WHERE s.officer = ? AND s.made_at = ? AND "
                                + DONE_BY_RUN
                                + " AND f.withdrawn = FALSE ORDER BY s.finding",
                        row -> row.getLong("finding"),
                        kept.officer(),
                        kept.at(),
                        Long.toString(kept.run()));
        return new Waiting(kept.run(), kept.at(), findings);
    }

    /**
     * A page of a run, without what was withdrawn up to now.
     *
     * @param page from 1 to {@link Waiting#pages}
     */
    public Delivery delivery(Waiting waiting, int page) {
        List<Long> numbers = waiting.page(page);
        List<Object> arguments = new ArrayList<>();
        // a step of a finding that was withdrawn and came back has lost its note, and its facts
        arguments.add(Long.toString(waiting.run()));
        arguments.addAll(numbers);
        List<Entry> entries =
                store.read(
                        session ->
                                session.list(
                                        "SELECT s.act, t.facts FROM step s"
                                                + " JOIN finding f ON f.number = s.finding"
                                                + " JOIN facts t ON t.finding = s.finding"
                                                + " AND t.version = s.facts_version WHERE "
                                                + DONE_BY_RUN
                                                + " AND f.withdrawn = FALSE AND s.finding IN ("
                                                + Rows.marks(numbers.size())
                                                + ") ORDER BY s.finding",
                                        Outbox::entry,
                                        arguments.toArray()));
        return new Delivery(waiting.run(), waiting.keptAt(), page, waiting.pages(), entries);
    }

    /** What a near miss falls short of would tell that it is a control. */
    private static Entry entry(ResultSet row) throws SQLException {
        Finding facts = Json.finding(row.getString("facts"));
        return new Entry(
                Act.valueOf(row.getString("act")) == Act.FOUND ? Change.NEW : Change.CHANGED,
                facts.draft().shortfalls(List.of()).finding());
    }

    /** Notes that a sink has taken a run, and so all before it. */
    public void taken(String sink, long run) {
        store.transact(
                session ->
                        session.change(
                                "UPDATE finding_sink SET taken = ? WHERE name = ? AND taken < ?",
                                run,
                                sink,
                                run));
    }
}
