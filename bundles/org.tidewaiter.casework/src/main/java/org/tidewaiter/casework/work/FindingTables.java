package org.tidewaiter.casework.work;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.store.Session.Batch;
import org.tidewaiter.casework.work.Steps.Doing;

/**
 * Writes the findings of one run to all tables that hold them, many together.
 *
 * <p>Rows of {@code finding} are sent before those that refer to them.
 */
final class FindingTables implements AutoCloseable {

    /** The columns that a run sets on a new finding and on a known one, in one order. */
    private static final String INSERT =
            "INSERT INTO finding (kind, profile, data_name, risk_class, weakness, weight,"
                    + " subject_label, subject_order, related, search, review_by, version,"
                    + " facts_version, facts_hash, gist_hash, last_run, not_seen_since, id, rule,"
                    + " subject_kind, subject_id, subject_key, first_seen, status, reason, assignee,"
                    + " found) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?,"
                    + " ?, ?, ?, ?, 0, '', '', '')";

    private static final String UPDATE =
            "UPDATE finding SET kind = ?, profile = ?, data_name = ?, risk_class = ?, weakness = ?,"
                    + " weight = ?, subject_label = ?, subject_order = ?, related = ?, search = ?,"
                    + " review_by = ?, version = ?, facts_version = ?, facts_hash = ?,"
                    + " gist_hash = ?, last_run = ?, not_seen_since = NULL WHERE id = ?";

    /**
     * A finding to write.
     *
     * @param state where it stands after the run
     * @param acts the steps that led there, the last with the state's version
     * @param otherFacts whether its facts are another version
     * @param otherGist whether its parties and records may be others
     */
    record Entry(
            Taken taken,
            FindingState state,
            List<Step.Act> acts,
            boolean otherFacts,
            boolean otherGist,
            OptionalLong wording) {

        boolean isNew() {
            return acts.contains(Step.Act.FOUND);
        }
    }

    private final Instant now;
    private final String officer;
    private final long runId;
    private final Batch added;
    private final Batch changed;
    private final Batch missed;
    private final Batch steps;
    private final Batch facts;
    private final Batch sightings;
    private final Batch formerParties;
    private final Batch parties;
    private final Batch formerRecords;
    private final Batch records;

    FindingTables(Session session, Instant now, String officer, long runId) throws SQLException {
        this.now = now;
        this.officer = officer;
        this.runId = runId;
        added = session.batch(INSERT);
        changed = session.batch(UPDATE);
        missed = session.batch("UPDATE finding SET version = ?, not_seen_since = ? WHERE id = ?");
        steps = session.batch(Steps.INSERT);
        facts =
                session.batch(
                        "INSERT INTO facts (finding, version, run, wording, facts)"
                                + " VALUES (?, ?, ?, ?, ?)");
        sightings =
                session.batch(
                        "INSERT INTO sighting (finding, run, profile, finding_rank, strength,"
                                + " facts_version) VALUES (?, ?, ?, ?, ?, ?)");
        formerParties = session.batch("DELETE FROM party WHERE finding = ?");
        parties =
                session.batch(
                        "INSERT INTO party (finding, party_key, rule, kind, id)"
                                + " VALUES (?, ?, ?, ?, ?)");
        formerRecords = session.batch("DELETE FROM cited WHERE finding = ?");
        records =
                session.batch(
                        "INSERT INTO cited (finding, record_key, source_table, record_id)"
                                + " VALUES (?, ?, ?, ?)");
    }

    /** Writes findings; each id once in a run. */
    void write(List<Entry> entries) throws SQLException {
        for (Entry entry : entries) {
            row(entry);
            if (entry.otherGist() && !entry.isNew()) {
                formerParties.add(entry.taken().id());
                formerRecords.add(entry.taken().id());
            }
        }
        for (Batch batch : List.of(added, changed, formerParties, formerRecords)) {
            batch.send();
        }
        for (Entry entry : entries) {
            details(entry);
        }
        send();
    }

    private void row(Entry entry) throws SQLException {
        Taken taken = entry.taken();
        Finding finding = taken.finding();
        FindingState state = entry.state();
        Object[] common = {
            finding.kind(),
            finding.profile(),
            finding.data().name(),
            finding.riskClass().name(),
            0 - finding.strength(),
            finding.weight(),
            finding.subject().label(),
            taken.subjectOrder(),
            finding.related().size(),
            taken.search(),
            taken.reviewBy(),
            state.version(),
            state.factsVersion(),
            taken.hash(),
            taken.gist(),
            runId,
            taken.id()
        };
        if (entry.isNew()) {
            added.add(
                    concat(
                            common,
                            finding.rule(),
                            finding.subject().kind().name(),
                            finding.subject().id(),
                            Rows.key(taken.subject()),
                            now));
        } else {
            changed.add(common);
        }
    }

    private static Object[] concat(Object[] first, Object... then) {
        Object[] all = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, all, first.length, then.length);
        return all;
    }

    private void details(Entry entry) throws SQLException {
        Taken taken = entry.taken();
        FindingState state = entry.state();
        long version = state.version() - entry.acts().size();
        for (Step.Act act : entry.acts()) {
            version++;
            step(state, version, act);
        }
        if (entry.otherFacts()) {
            facts.add(taken.id(), state.factsVersion(), runId, entry.wording(), taken.json());
        }
        for (Finding sighted : taken.all()) {
            sightings.add(
                    taken.id(),
                    runId,
                    sighted.profile(),
                    sighted.rank(),
                    sighted.strength(),
                    state.factsVersion());
        }
        if (entry.otherGist()) {
            citations(taken);
        }
    }

    private void citations(Taken taken) throws SQLException {
        for (var party : taken.parties()) {
            parties.add(
                    taken.id(),
                    Rows.key(party),
                    taken.finding().rule(),
                    party.kind().name(),
                    party.id());
        }
        for (var record : taken.records().entrySet()) {
            records.add(
                    taken.id(), record.getKey(), record.getValue().table(), record.getValue().id());
        }
    }

    private void step(FindingState state, long version, Step.Act act) throws SQLException {
        FindingState then =
                new FindingState(
                        state.id(),
                        version,
                        state.status(),
                        state.reason(),
                        state.assignee(),
                        state.factsVersion(),
                        state.lastRun(),
                        state.notSeenSince());
        steps.add(Steps.arguments(then, new Doing(now, officer, act, "", Long.toString(runId))));
    }

    /** Marks a finding that the run should have found and did not. */
    void miss(FindingState state) throws SQLException {
        missed.add(state.version() + 1, runId, state.id());
        step(state, state.version() + 1, Step.Act.MISSED);
    }

    /** Sends what waits. */
    void send() throws SQLException {
        for (Batch batch : List.of(missed, steps, facts, sightings, parties, records)) {
            batch.send();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Batch batch :
                List.of(
                        added,
                        changed,
                        missed,
                        steps,
                        facts,
                        sightings,
                        formerParties,
                        parties,
                        formerRecords,
                        records)) {
            batch.close();
        }
    }
}
