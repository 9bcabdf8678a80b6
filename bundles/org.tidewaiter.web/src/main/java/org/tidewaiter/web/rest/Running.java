package org.tidewaiter.web.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.run.RunProgress;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.KeptRun;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.run.Events;
import org.tidewaiter.web.run.LentData;
import org.tidewaiter.web.run.RunDesk;
import org.tidewaiter.web.session.Sessions;

/** What ran and what runs, and the stream of what happens. */
final class Running {

    private static final int REJECTS_SHOWN = 20;

    private record KeptView(
            long id,
            Instant at,
            String officer,
            String data,
            String fingerprint,
            Instant asOf,
            int findings,
            List<Outcomes.OutcomeView> rules,
            Map<String, Integer> published) {}

    private record ProgressView(
            String rule,
            String ruleTitle,
            int ruleNumber,
            int rules,
            String phase,
            long done,
            long steps,
            long rowsRead,
            double seconds) {}

    private record RejectView(String table, long read, long rejected, List<String> examples) {}

    private record RunsView(
            List<KeptView> kept,
            @Nullable ProgressView current,
            List<RejectView> rejects,
            @Nullable String hindrance) {}

    private final Services services;
    private final RunDesk desk;
    private final LentData data;
    private final Events events;
    private final Sessions sessions;

    Running(Services services, RunDesk desk, LentData data, Events events, Sessions sessions) {
        this.services = services;
        this.desk = desk;
        this.data = data;
        this.events = events;
        this.sessions = sessions;
    }

    List<Route> routes() {
        Set<Role> watchers = Set.of(Role.OFFICER, Role.ANALYST, Role.ADMINISTRATOR);
        Set<Role> starters = Set.of(Role.ANALYST, Role.ADMINISTRATOR);
        return List.of(
                Route.of("GET", "/runs", watchers, this::runs),
                Route.of("POST", "/runs", starters, this::start),
                Route.of("DELETE", "/runs/current", starters, this::cancel),
                Route.of("GET", "/events", watchers, this::events));
    }

    private Answer runs(Ask ask) {
        int limit = ask.parameters("limit").limit(100);
        Speech speech = Speech.to(ask, services);
        return Answer.json(
                new RunsView(
                        services.casework().runs(limit).stream()
                                .map(run -> kept(run, speech))
                                .toList(),
                        desk.progress().map(at -> progress(at, speech)).orElse(null),
                        data.ask(lent -> rejects(lent.rejects())).orElse(List.of()),
                        hindrance()));
    }

    /** Why no run can be started now, whoever would. */
    private @Nullable String hindrance() {
        try {
            services.inForce();
            return null;
        } catch (Problem why) {
            return why.getMessage();
        }
    }

    private static KeptView kept(KeptRun run, Speech speech) {
        return new KeptView(
                run.id(),
                run.keptAt(),
                run.officer(),
                run.data().name(),
                run.data().fingerprint(),
                run.asOf(),
                run.findings(),
                run.rules().stream().map(rule -> Outcomes.view(rule, speech)).toList(),
                run.published());
    }

    private static ProgressView progress(RunProgress at, Speech speech) {
        return new ProgressView(
                at.rule(),
                at.rule().isEmpty() ? "" : speech.titles().rule(at.rule()),
                at.ruleNumber(),
                at.rules(),
                at.phase(),
                at.done(),
                at.steps(),
                at.rowsRead(),
                at.elapsed().toMillis() / 1000.0);
    }

    private static List<RejectView> rejects(RejectReport report) {
        List<RejectView> views = new ArrayList<>();
        report.tables()
                .forEach(
                        (table, count) ->
                                views.add(
                                        new RejectView(
                                                table,
                                                count.read(),
                                                count.rejected(),
                                                report.samples().stream()
                                                        .filter(one -> one.table().equals(table))
                                                        .limit(REJECTS_SHOWN)
                                                        .map(Running::line)
                                                        .toList())));
        return views;
    }

    /** The value itself stays out: it may be anybody's name. */
    private static String line(Reject reject) {
        return reject.file()
                + (reject.line() > 0 ? ":" + reject.line() : "")
                + (reject.column().isEmpty() ? "" : " " + reject.column())
                + ": "
                + reject.reason()
                + "; "
                + reject.advice();
    }

    private Answer start(Ask ask) {
        desk.start(ask.officer().id());
        services.log()
                .append(new AuditNote(ask.officer().id(), "start-run", "run/current", "", ""));
        return Answer.empty(202);
    }

    private Answer cancel(Ask ask) {
        desk.cancel();
        services.log()
                .append(new AuditNote(ask.officer().id(), "cancel-run", "run/current", "", ""));
        return Answer.empty(202);
    }

    private Answer events(Ask ask) {
        ask.parameters();
        Speech speech = Speech.to(ask, services);
        String session = ask.signedIn().id();
        return events.stream(
                () -> sessions.lives(session),
                () ->
                        Optional.<Object>empty()
                                .or(() -> desk.progress().map(at -> progress(at, speech))));
    }
}
