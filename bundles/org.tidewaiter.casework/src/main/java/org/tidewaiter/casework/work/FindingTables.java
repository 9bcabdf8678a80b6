package org.tidewaiter.casework.work;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.store.Session.Batch;
import org.tidewaiter.casework.work.Rows.Kept;
import org.tidewaiter.casework.work.Steps.Doing;

/**
 * Writes the findings of one run to the tables that hold them, many together.
 *
 * <p>First {@link #row} for all, then {@link #send}, then {@link #details} and {@link #parties} for
 * all: a row must be there before others refer to it, and H2 writes the pages of an index again for
 * every few thousand rows, so that it should have few indexes at work at a time.
 */
final class FindingTables implements AutoCloseable {

    private static final String INSERT =
            "INSERT INTO finding (kind, risk_class, weakness, weight, subject_label, subject_order,"
                    + " related, review_by, version, facts_version, last_run, subject_id,"
                    + " subject_key, status, reason, control, number, id, rule, subject_kind, first_seen,"
                    + " assignee, found) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, '', '')";

    private static final String UPDATE =
            "UPDATE finding SET kind = ?, risk_class = ?, weakness = ?, weight = ?,"
                    + " subject_label = ?, subject_order = ?, related = ?, review_by = ?,"
                    + " version = ?, facts_version = ?, last_run = ?, not_seen_since = NULL,"
                    + " subject_id = ?, subject_key = ?, status = ?, reason = ?, control = ?, withdrawn = FALSE WHERE number = ?";

    private static final String INSERT_LATEST =
            "INSERT INTO latest (profile, data_name, facts_hash, gist_hash, records, finding)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";

    private static final String UPDATE_LATEST =
            "UPDATE latest SET profile = ?, data_name = ?, facts_hash = ?, gist_hash = ?,"
                    + " records = ? WHERE finding = ?";

    private static final String INSERT_SIGHTING =
            "INSERT INTO sighting (finding, run, profile, finding_rank, strength, facts_version)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";

    /**
     * A finding to write.
     *
     * @param kept where it stands after the run
     * @param acts the steps that led there, the last with the state's version
     * @param otherFacts whether its facts are another version
     * @param control whether it is a near miss that was drawn
     * @param otherGist whether its parties and records may be others
     */
    record Entry(
            Taken taken,
            Kept kept,
            List<Step.Act> acts,
            boolean otherFacts,
            boolean otherGist,
            OptionalLong wording,
            boolean control) {

        /** The same as a near miss that was drawn, or as a finding. */
        Entry as(boolean drawn) {
            return new Entry(taken, kept, acts, otherFacts, otherGist, wording, drawn);
        }

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
    private final Batch newLatest;
    private final Batch latest;
    private final Batch newSearched;
    private final Batch searched;
    private final Batch steps;
    private final Batch facts;
    private final Batch sightings;
    private final Batch formerParties;
    private final Batch parties;
    private final List<Batch> inOrder;

    FindingTables(Session session, Instant now, String officer, long runId) throws SQLException {
        this.now = now;
        this.officer = officer;
        this.runId = runId;
        added = session.batch(INSERT);
        changed = session.batch(UPDATE);
        missed =
                session.batch(
                        "UPDATE finding SET version = ?, not_seen_since = ? WHERE number = ?");
        newLatest = session.batch(INSERT_LATEST);
        latest = session.batch(UPDATE_LATEST);
        newSearched = session.batch("INSERT INTO searched (words, finding) VALUES (?, ?)");
        searched = session.batch("UPDATE searched SET words = ? WHERE finding = ?");
        steps = session.batch(Steps.INSERT);
        facts =
                session.batch(
                        "INSERT INTO facts (finding, version, run, wording, facts)"
                                + " VALUES (?, ?, ?, ?, ?)");
        sightings = session.batch(INSERT_SIGHTING);
        formerParties = session.batch("DELETE FROM party WHERE finding = ?");
        parties =
                session.batch(
                        "INSERT INTO party (finding, party_key, kind, id) VALUES (?, ?, ?, ?)");
        inOrder =
                List.of(
                        added,
                        changed,
                        missed,
                        newLatest,
                        latest,
                        newSearched,
                        searched,
                        steps,
                        facts,
                        sightings,
                        formerParties,
                        parties);
    }

    /** Writes the row of a list. */
    void row(Entry entry) throws SQLException {
        Taken taken = entry.taken();
        Finding finding = taken.finding();
        FindingState state = entry.kept().state();
        Object[] common = {
            finding.kind(),
            finding.riskClass().name(),
            0 - finding.strength(),
            finding.weight(),
            finding.subject().label(),
            taken.subjectOrder(),
            finding.related().size(),
            taken.reviewBy(),
            state.version(),
            state.factsVersion(),
            runId,
            finding.subject().id(),
            Rows.key(taken.subject()),
            state.status().ordinal(),
            Rows.text(state.reason()),
            entry.control(),
            entry.kept().number()
        };
        if (entry.isNew()) {
            added.add(
                    concat(
                            common,
                            taken.id(),
                            finding.rule(),
                            finding.subject().kind().name(),
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

    /** Writes what else is kept of it, but for parties. */
    void details(Entry entry) throws SQLException {
        Taken taken = entry.taken();
        FindingState state = entry.kept().state();
        long number = entry.kept().number();
        long version = state.version() - entry.acts().size();
        for (Step.Act act : entry.acts()) {
            version++;
            step(entry.kept(), version, act);
        }
        if (entry.otherFacts()) {
            facts.add(number, state.factsVersion(), runId, entry.wording(), taken.json());
            (entry.isNew() ? newLatest : latest)
                    .add(
                            taken.finding().profile(),
                            taken.finding().data().name(),
                            taken.mark(),
                            taken.gist(),
                            taken.records(),
                            number);
        }
        if (entry.otherGist()) {
            (entry.isNew() ? newSearched : searched).add(taken.search(), number);
        }
        for (Finding sighted : taken.all()) {
            sightings.add(
                    number,
                    runId,
                    sighted.profile(),
                    sighted.rank(),
                    sighted.strength(),
                    state.factsVersion());
        }
    }

    private void step(Kept kept, long version, Step.Act act) throws SQLException {
        FindingState state = kept.state();
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
        Doing doing = new Doing(now, officer, act, "", Long.toString(runId));
        steps.add(Steps.arguments(kept.number(), then, doing));
    }

    /** Writes its parties in place of the former. */
    void parties(Entry entry) throws SQLException {
        if (!entry.otherGist()) {
            return;
        }
        long number = entry.kept().number();
        if (!entry.isNew()) {
            formerParties.add(number);
            formerParties.send();
        }
        for (Party party : entry.taken().parties()) {
            parties.add(number, Rows.key(party), party.kind().name(), party.id());
        }
    }

    /** Marks a finding that the run should have found and did not. */
    void miss(Kept kept) throws SQLException {
        long version = kept.state().version() + 1;
        missed.add(version, runId, kept.number());
        step(kept, version, Step.Act.MISSED);
    }

    /** Sends what waits. */
    void send() throws SQLException {
        for (Batch batch : inOrder) {
            batch.send();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Batch batch : inOrder) {
            batch.close();
        }
    }
}
