package org.tidewaiter.casework.work;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.DismissalReason;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.Intake;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.audit.Chain;
import org.tidewaiter.casework.facts.Json;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.work.FindingTables.Entry;
import org.tidewaiter.casework.work.Rows.Kept;

/**
 * Takes in one run, in one transaction; one run at a time on all processes.
 *
 * <p>Findings are locked and written in the order of their ids. Needs about 1 KB of memory a
 * finding beside the run.
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
    private int controls;

    Intaking(Session session, Instant now, RunReport run, RunOrigin origin) {
        this.session = session;
        this.now = now;
        this.run = run;
        this.origin = origin;
    }

    Intake done() throws SQLException {
        session.first("SELECT id FROM intake_lock WHERE id = 1 FOR UPDATE", row -> row.getInt(1));
        long runId = insertRun();
        KeptWords words = KeptWords.keep(session, all(), origin);
        try (FindingTables tables = new FindingTables(session, now, origin.officer(), runId)) {
            write(tables, entries(words, runId, taken(run.findings()), false));
            write(tables, entries(words, runId, taken(drawn()), true));
            miss(tables, runId);
        }
        Intake intake =
                new Intake(
                        runId,
                        added,
                        changed,
                        same,
                        returned,
                        missed,
                        undecided,
                        controls,
                        words.wordless());
        Chain.append(
                session,
                new AuditNote(origin.officer(), "keep", "run/" + runId, "", told(intake)),
                now);
        return intake;
    }

    private static String told(Intake intake) {
        return "%d added, %d changed, %d same, %d returned, %d missed, %d controls"
                .formatted(
                        intake.added(),
                        intake.changed(),
                        intake.same(),
                        intake.returned(),
                        intake.missed(),
                        intake.controls());
    }

    private long insertRun() throws SQLException {
        return session.insert(
                "INSERT INTO run (kept_at, officer, data_name, data_fingerprint, as_of, findings,"
                        + " rules, published) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                now,
                origin.officer(),
                run.data().name(),
                run.data().fingerprint(),
                run.asOf().toString(),
                run.findings().size(),
                Json.of(run.rules().toArray(new RuleReport[0])),
                Json.of(origin.published()));
    }

    /** The near misses that were drawn, but for those that another profile finds. */
    private List<Finding> drawn() {
        if (!(origin.scope() instanceof Scope.Everyone)) {
            return List.of();
        }
        Set<String> found = run.findings().stream().map(Finding::id).collect(Collectors.toSet());
        return run.nearMisses().stream().filter(miss -> !found.contains(miss.id())).toList();
    }

    private List<Finding> all() {
        List<Finding> all = new ArrayList<>(run.findings());
        all.addAll(drawn());
        return all;
    }

    private static List<Taken> taken(List<Finding> findings) {
        Map<String, List<Finding>> byId = new TreeMap<>();
        for (Finding finding : findings) {
            byId.computeIfAbsent(finding.id(), id -> new ArrayList<>()).add(finding);
        }
        return byId.values().stream().map(Taken::of).toList();
    }

    /** What the latest facts of a finding are known by. */
    private record Marks(String facts, String gist) {

        private static final Marks NONE = new Marks("", "");
    }

    /** Where a finding stands, its latest facts, and whether it is a near miss that was drawn. */
    private record Known(Kept kept, Marks latest, boolean control) {}

    private List<Entry> entries(KeptWords words, long runId, List<Taken> all, boolean control)
            throws SQLException {
        long free =
                session.first("SELECT MAX(number) AS last FROM finding", row -> row.getLong("last"))
                        .orElse(0L);
        List<Entry> entries = new ArrayList<>();
        for (List<Taken> some : Rows.parts(all)) {
            Map<String, Known> known = known(some);
            for (Taken taken : some) {
                Known before = known.get(taken.id());
                OptionalLong wording = words.of(taken.finding());
                if (before == null) {
                    free++;
                    added += control ? 0 : 1;
                    controls += control ? 1 : 0;
                    entries.add(added(taken, free, wording, runId).as(control));
                } else if (before.control() || !control) {
                    entries.add(again(taken, before, wording, runId).as(control));
                }
            }
        }
        return entries;
    }

    private static void write(FindingTables tables, List<Entry> entries) throws SQLException {
        for (Entry entry : entries) {
            tables.row(entry);
        }
        tables.send();
        for (Entry entry : entries) {
            tables.details(entry);
        }
        tables.send();
        for (Entry entry : entries) {
            tables.parties(entry);
        }
        tables.send();
    }

    private Map<String, Known> known(List<Taken> some) throws SQLException {
        Set<Long> drawn = new HashSet<>();
        List<Kept> locked =
                session.list(
                        "SELECT "
                                + Rows.STATE
                                + ", f.control FROM finding f WHERE f.id IN ("
                                + Rows.marks(some.size())
                                + ") ORDER BY f.id FOR UPDATE",
                        row -> {
                            if (row.getBoolean("control")) {
                                drawn.add(row.getLong("number"));
                            }
                            return Kept.of(row);
                        },
                        some.stream().map(Taken::id).toArray());
        Map<String, Known> known = new HashMap<>();
        if (!locked.isEmpty()) {
            Map<Long, Marks> marks = marks(locked.stream().map(Kept::number).toArray());
            for (Kept kept : locked) {
                Marks latest = marks.getOrDefault(kept.number(), Marks.NONE);
                known.put(
                        kept.state().id(), new Known(kept, latest, drawn.contains(kept.number())));
            }
        }
        return known;
    }

    private Map<Long, Marks> marks(Object[] numbers) throws SQLException {
        Map<Long, Marks> marks = new HashMap<>();
        session.walk(
                "SELECT finding, facts_hash, gist_hash FROM latest WHERE finding IN ("
                        + Rows.marks(numbers.length)
                        + ")",
                row ->
                        marks.put(
                                row.getLong("finding"),
                                new Marks(row.getString("facts_hash"), row.getString("gist_hash"))),
                numbers);
        return marks;
    }

    private Entry added(Taken taken, long number, OptionalLong wording, long runId) {
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
        return new Entry(
                taken,
                new Kept(number, state),
                List.of(Step.Act.FOUND),
                true,
                true,
                wording,
                false);
    }

    private Entry again(Taken taken, Known known, OptionalLong wording, long runId) {
        List<Step.Act> acts = new ArrayList<>();
        FindingState before = known.kept().state();
        if (before.notSeenSince().isPresent()) {
            returned++;
            acts.add(Step.Act.RETURNED);
        }
        boolean otherGist = !known.latest().gist().equals(taken.gist());
        if (otherGist) {
            changed++;
            acts.add(Step.Act.CHANGED);
        } else {
            same++;
        }
        boolean otherFacts = !known.latest().facts().equals(taken.mark());
        FindingState state = seen(before, acts.size(), otherFacts ? 1 : 0, runId);
        return new Entry(
                taken,
                new Kept(known.kept().number(), state),
                acts,
                otherFacts,
                otherGist,
                wording,
                false);
    }

    /** What was withdrawn and is found again, on records that are there, is open again. */
    private static FindingState seen(FindingState state, int steps, int facts, long runId) {
        boolean open = state.reason().equals(Optional.of(DismissalReason.RECORD_EXPIRED));
        return new FindingState(
                state.id(),
                state.version() + steps,
                open ? Status.NEW : state.status(),
                open ? Optional.empty() : state.reason(),
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
                for (Absent absent : absent(rule, runId)) {
                    if (completed.cut().getOrDefault(absent.kind(), 0) > 0) {
                        undecided++;
                    } else {
                        missed++;
                        tables.miss(absent.kept());
                    }
                }
            }
        }
        tables.send();
    }

    private record Absent(Kept kept, String kind) {}

    /** H2 would compute the list of an IN anew for every row that it locks. */
    private List<Absent> absent(RuleReport rule, long runId) throws SQLException {
        return session.list(
                "SELECT "
                        + Rows.STATE
                        + ", f.kind FROM finding f WHERE f.rule = ? AND f.last_run <> ?"
                        + " AND f.withdrawn = FALSE AND f.control = FALSE"
                        + " AND f.not_seen_since IS NULL AND EXISTS (SELECT 1 FROM latest l"
                        + " WHERE l.finding = f.number AND l.profile = ? AND l.data_name = ?)"
                        + " ORDER BY f.id FOR UPDATE",
                row -> new Absent(Kept.of(row), row.getString("kind")),
                rule.rule(),
                runId,
                rule.profile(),
                run.data().name());
    }
}
