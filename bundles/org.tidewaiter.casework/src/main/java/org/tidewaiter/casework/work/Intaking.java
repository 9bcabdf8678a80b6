package org.tidewaiter.casework.work;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.Intake;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.audit.Chain;
import org.tidewaiter.casework.facts.Json;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.work.FindingTables.Entry;

/**
 * Takes in one run, in one transaction; one run at a time on all processes.
 *
 * <p>Findings are locked and written in the order of their ids, some hundred together.
 */
final class Intaking {

    private final Session session;
    private final Instant now;
    private final RunReport run;
    private final RunOrigin origin;

    private int added;
    private int changed;
    private int same;
    private int returned;
    private int missed;
    private int undecided;

    Intaking(Session session, Instant now, RunReport run, RunOrigin origin) {
        this.session = session;
        this.now = now;
        this.run = run;
        this.origin = origin;
    }

    Intake done() throws SQLException {
        session.first("SELECT id FROM intake_lock WHERE id = 1 FOR UPDATE", row -> row.getInt(1));
        long runId = insertRun();
        KeptWords words = KeptWords.keep(session, run.findings(), origin);
        List<Taken> all = taken();
        try (FindingTables tables = new FindingTables(session, now, origin.officer(), runId)) {
            for (List<Taken> some : Rows.parts(all)) {
                take(tables, some, words, runId);
            }
            miss(tables, runId);
        }
        Intake intake =
                new Intake(
                        runId, added, changed, same, returned, missed, undecided, words.wordless());
        Chain.append(
                session,
                new AuditNote(origin.officer(), "keep", "run/" + runId, "", told(intake)),
                now);
        return intake;
    }

    private static String told(Intake intake) {
        return "%d added, %d changed, %d same, %d returned, %d missed"
                .formatted(
                        intake.added(),
                        intake.changed(),
                        intake.same(),
                        intake.returned(),
                        intake.missed());
    }

    private long insertRun() throws SQLException {
        return session.insert(
                "INSERT INTO run (kept_at, officer, data_name, data_fingerprint, as_of, findings,"
                        + " rules) VALUES (?, ?, ?, ?, ?, ?, ?)",
                now,
                origin.officer(),
                run.data().name(),
                run.data().fingerprint(),
                run.asOf().toString(),
                run.findings().size(),
                Json.of(run.rules().toArray(new RuleReport[0])));
    }

    private List<Taken> taken() {
        Map<String, List<Finding>> byId = new TreeMap<>();
        for (Finding finding : run.findings()) {
            byId.computeIfAbsent(finding.id(), id -> new ArrayList<>()).add(finding);
        }
        return byId.values().stream().map(Taken::of).toList();
    }

    /** Where a finding stands, and the hashes of its latest facts. */
    private record Known(FindingState state, String factsHash, String gistHash) {}

    private void take(FindingTables tables, List<Taken> some, KeptWords words, long runId)
            throws SQLException {
        Map<String, Known> known = known(some);
        List<Entry> entries = new ArrayList<>();
        for (Taken taken : some) {
            entries.add(entry(taken, known.get(taken.id()), words.of(taken.finding()), runId));
        }
        tables.write(entries);
    }

    private Map<String, Known> known(List<Taken> some) throws SQLException {
        Map<String, Known> known = new HashMap<>();
        session.walk(
                "SELECT "
                        + Rows.STATE
                        + ", f.facts_hash, f.gist_hash FROM finding f WHERE f.id IN ("
                        + Rows.marks(some.size())
                        + ") ORDER BY f.id FOR UPDATE",
                row ->
                        known.put(
                                row.getString("id"),
                                new Known(
                                        Rows.state(row),
                                        row.getString("facts_hash"),
                                        row.getString("gist_hash"))),
                some.stream().map(Taken::id).toArray());
        return known;
    }

    private Entry entry(Taken taken, @Nullable Known known, OptionalLong wording, long runId) {
        if (known == null) {
            added++;
            FindingState state =
                    new FindingState(
                            taken.id(),
                            1,
                            Status.NEW,
                            Optional.empty(),
                            Optional.empty(),
                            1,
                            runId,
                            OptionalLong.empty());
            return new Entry(taken, state, List.of(Step.Act.FOUND), true, true, wording);
        }
        List<Step.Act> acts = new ArrayList<>();
        if (known.state().notSeenSince().isPresent()) {
            returned++;
            acts.add(Step.Act.RETURNED);
        }
        boolean otherGist = !known.gistHash().equals(taken.gist());
        if (otherGist) {
            changed++;
            acts.add(Step.Act.CHANGED);
        } else {
            same++;
        }
        boolean otherFacts = !known.factsHash().equals(taken.hash());
        return new Entry(
                taken,
                seen(known.state(), acts.size(), otherFacts ? 1 : 0, runId),
                acts,
                otherFacts,
                otherGist,
                wording);
    }

    private static FindingState seen(FindingState state, int steps, int facts, long runId) {
        return new FindingState(
                state.id(),
                state.version() + steps,
                state.status(),
                state.reason(),
                state.assignee(),
                state.factsVersion() + facts,
                runId,
                OptionalLong.empty());
    }

    /** After a run about everyone, what a completed rule did not find is marked. */
    private void miss(FindingTables tables, long runId) throws SQLException {
        if (!(origin.scope() instanceof Scope.Everyone)) {
            return;
        }
        for (RuleReport rule : run.rules()) {
            if (rule.outcome() instanceof RuleOutcome.Completed completed) {
                TreeSet<String> cutKinds = new TreeSet<>();
                completed
                        .cut()
                        .forEach(
                                (kind, cut) -> {
                                    if (cut > 0) cutKinds.add(kind);
                                });
                for (Absent absent : absent(rule, runId)) {
                    if (cutKinds.contains(absent.kind())) {
                        undecided++;
                    } else {
                        missed++;
                        tables.miss(absent.state());
                    }
                }
            }
        }
        tables.send();
    }

    private record Absent(FindingState state, String kind) {}

    private List<Absent> absent(RuleReport rule, long runId) throws SQLException {
        return session.list(
                "SELECT "
                        + Rows.STATE
                        + ", f.kind FROM finding f WHERE f.rule = ? AND f.profile = ?"
                        + " AND f.data_name = ? AND f.last_run <> ? AND f.not_seen_since IS NULL"
                        + " ORDER BY f.id FOR UPDATE",
                row -> new Absent(Rows.state(row), row.getString("kind")),
                rule.rule(),
                rule.profile(),
                run.data().name(),
                runId);
    }
}
