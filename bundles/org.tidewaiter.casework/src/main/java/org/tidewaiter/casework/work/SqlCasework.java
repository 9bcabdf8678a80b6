package org.tidewaiter.casework.work;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.Intake;
import org.tidewaiter.casework.Judgement;
import org.tidewaiter.casework.KeptRun;
import org.tidewaiter.casework.LinkedCase;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.RuleFigures;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.casework.Snooze;
import org.tidewaiter.casework.SnoozeOrder;
import org.tidewaiter.casework.Wording;
import org.tidewaiter.casework.Worklist;
import org.tidewaiter.casework.facts.Json;
import org.tidewaiter.casework.store.ConfiguredStore;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.store.Store;

/** Casework in the tables of a store, one transaction a call. */
@Component(service = Casework.class)
public final class SqlCasework implements Casework {

    /** After so many new rows a database that does not know of them yet finds none by an index. */
    private static final int MANY = 1_000;

    /** Stands for the officer of what the configuration has withdrawn. */
    private static final String RETENTION = "retention";

    private final Store store;
    private final int keepDays;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            fieldOption = FieldOption.UPDATE)
    private final Collection<RunListener> listeners = new CopyOnWriteArrayList<>();

    /** Works in the store that is configured. */
    @Activate
    public SqlCasework(@Reference ConfiguredStore configured) {
        this(configured.store(), configured.keepDays());
    }

    /**
     * Works in a store.
     *
     * @param keepDays until a finding that no run finds is withdrawn; 0 for never
     */
    public SqlCasework(Store store, int keepDays) {
        this.store = store;
        this.keepDays = keepDays;
    }

    /** The same, and tells these of each run that is kept. */
    SqlCasework telling(RunListener... others) {
        listeners.addAll(List.of(others));
        return this;
    }

    @Override
    public Intake keep(RunReport run, RunOrigin origin) {
        Intake intake =
                store.transact(session -> new Intaking(session, store.now(), run, origin).done());
        listeners.forEach(listener -> listener.kept(intake.run()));
        if (intake.added() >= MANY) {
            store.transact(session -> session.change("ANALYZE"));
        }
        if (keepDays > 0) {
            new SqlRetention(store)
                    .withdrawNotFoundSince(
                            store.now().minus(keepDays, ChronoUnit.DAYS),
                            "kept for " + keepDays + " days",
                            RETENTION);
        }
        return intake;
    }

    @Override
    public List<KeptRun> runs(int limit) {
        return store.read(
                session ->
                        session.list(
                                "SELECT * FROM run ORDER BY id DESC LIMIT ?",
                                row ->
                                        new KeptRun(
                                                row.getLong("id"),
                                                Session.instant(row, "kept_at"),
                                                row.getString("officer"),
                                                new DataStamp(
                                                        row.getString("data_name"),
                                                        row.getString("data_fingerprint")),
                                                Instant.parse(row.getString("as_of")),
                                                row.getInt("findings"),
                                                List.of(Json.rules(row.getString("rules"))),
                                                Json.numbers(row.getString("published"))),
                                limit));
    }

    @Override
    public Worklist worklist(Query query) {
        return store.read(session -> Worklists.page(session, store.now(), query));
    }

    @Override
    public Optional<FindingFile> file(String id) {
        return store.read(session -> new Files(session, store.now()).file(id));
    }

    @Override
    public Optional<Finding> facts(String id, int factsVersion) {
        return store.read(session -> new Files(session, store.now()).facts(id, factsVersion));
    }

    @Override
    public Optional<Wording> wording(String id, int factsVersion) {
        return store.read(session -> new Files(session, store.now()).wording(id, factsVersion));
    }

    @Override
    public FindingState decide(String id, long expectedVersion, Decision decision) {
        return store.transact(
                session -> new Acts(session, store.now()).decide(id, expectedVersion, decision));
    }

    @Override
    public FindingState undo(String id, long expectedVersion, String officer) {
        return store.transact(
                session -> new Acts(session, store.now()).undo(id, expectedVersion, officer));
    }

    @Override
    public FindingState assign(
            String id, long expectedVersion, Optional<String> assignee, String officer) {
        return store.transact(
                session ->
                        new Acts(session, store.now())
                                .assign(
                                        id,
                                        expectedVersion,
                                        new Acts.Giving(assignee, "", officer)));
    }

    @Override
    public FindingState outcome(String id, InspectionResult result) {
        return store.transact(session -> new Acts(session, store.now()).outcome(id, result));
    }

    @Override
    public Snooze snooze(SnoozeOrder order) {
        return store.transact(session -> new Snoozes(session, store.now()).order(order));
    }

    @Override
    public Snooze endSnooze(long snoozeId, String officer) {
        return store.transact(session -> new Snoozes(session, store.now()).end(snoozeId, officer));
    }

    @Override
    public List<Snooze> snoozes(int limit) {
        return store.read(session -> new Snoozes(session, store.now()).list(limit));
    }

    @Override
    public List<LinkedCase> cases(int limit) {
        return store.read(session -> new Cases(session, store.now()).heaviest(limit));
    }

    @Override
    public Optional<LinkedCase> caseOf(String findingId) {
        return store.read(session -> new Cases(session, store.now()).of(findingId));
    }

    @Override
    public List<RuleFigures> figures() {
        return store.read(Figures::of);
    }

    @Override
    public List<Judgement> judgements() {
        return store.read(Judgements::of);
    }
}
