package org.tidewaiter.web.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.CaseTitles;
import org.tidewaiter.casework.HandOver;
import org.tidewaiter.casework.HandedOver;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.Listed;
import org.tidewaiter.casework.OpenWork;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.ShiftQuery;
import org.tidewaiter.casework.Snooze;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Fields;
import org.tidewaiter.web.http.Parameters;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.run.Events;

/** What is open when an officer goes, and handing it over. */
final class ShiftEnds {

    private static final int HOURS = 12;
    private static final int MOST_HOURS = 168;

    /** What is open and what was done. */
    private record ShiftView(
            Instant since,
            Instant now,
            Instant nextShift,
            FindingsView inReview,
            FindingsView due,
            FindingsView escalated,
            FindingsView unopened,
            OrderViews.ListView orders,
            SnoozesView snoozes,
            List<DoneView> done) {}

    /** Findings up to a limit. */
    private record FindingsView(List<Rows.RowView> rows, long total) {}

    /** Snoozes up to a limit. */
    private record SnoozesView(List<Snoozing.SnoozeView> rows, long total) {}

    /** How often something was done. */
    private record DoneView(
            String act, String actTitle, String result, String resultTitle, long count) {}

    private record HandedOverView(List<Rows.StateView> done, List<OvertakenView> overtaken) {}

    private record OvertakenView(Rows.RowView row, List<Rows.StepView> since) {}

    private final Services services;
    private final Rows rows;
    private final Events events;
    private final Watching watching;

    ShiftEnds(Services services, Rows rows, Events events) {
        this.services = services;
        this.rows = rows;
        this.events = events;
        this.watching = new Watching(services);
    }

    List<Route> routes() {
        Set<Role> officers = Set.of(Role.OFFICER);
        return List.of(
                Route.of("GET", "/shift", officers, this::open),
                Route.of("POST", "/shift/hand-over", officers, this::handOver));
    }

    private Answer open(Ask ask) {
        Parameters given = ask.parameters("since", "hours", "limit");
        Instant since = given.instant("since").orElse(ask.signedIn().openedAt());
        ShiftQuery query =
                new ShiftQuery(
                        ask.officer().id(),
                        since,
                        Duration.ofHours(given.number("hours", 0, MOST_HOURS, HOURS)),
                        given.limit(200));
        watching.note(ask, "read-shift", "shift");
        OpenWork work = services.shifts().open(query);
        Speech speech = Speech.to(ask, services);
        return Answer.json(
                new ShiftView(
                        since,
                        work.now(),
                        work.nextShift(),
                        findings(work.inReview(), speech),
                        findings(work.due(), speech),
                        findings(work.escalated(), speech),
                        findings(work.unopened(), speech),
                        new OrderViews(services, speech).list(work.orders()),
                        snoozes(work.snoozes(), speech),
                        work.done().stream().map(count -> done(count, speech)).toList()));
    }

    private FindingsView findings(Listed<WorklistRow> list, Speech speech) {
        return new FindingsView(
                list.rows().stream().map(row -> rows.row(row, speech)).toList(), list.total());
    }

    private static SnoozesView snoozes(Listed<Snooze> list, Speech speech) {
        return new SnoozesView(
                list.rows().stream().map(snooze -> Snoozing.view(snooze, speech)).toList(),
                list.total());
    }

    private static DoneView done(OpenWork.Count count, Speech speech) {
        return new DoneView(
                count.act().name(),
                speech.texts().cases().act(count.act()),
                count.result(),
                count.result().isEmpty() ? "" : result(count, speech.texts().cases()),
                count.count());
    }

    private static String result(OpenWork.Count count, CaseTitles titles) {
        return count.act() == Step.Act.DECIDED
                ? titles.status(Status.valueOf(count.result()))
                : titles.found(InspectionResult.Found.valueOf(count.result()));
    }

    private Answer handOver(Ask ask) {
        HandOver asked = asked(ask);
        Speech speech = Speech.to(ask, services);
        HandedOver handed;
        try {
            handed = services.shifts().handOver(asked);
        } catch (NoSuchElementException e) {
            throw Ids.unknown();
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("a version is not one of its finding: load the page again");
        }
        handed.done()
                .forEach(
                        state ->
                                events.tell(
                                        "finding",
                                        new Acting.Changed(state.id(), state.version())));
        return Answer.json(
                new HandedOverView(
                        handed.done().stream().map(state -> rows.state(state, speech)).toList(),
                        handed.overtaken().stream()
                                .map(
                                        one ->
                                                new OvertakenView(
                                                        rows.row(one.row(), speech),
                                                        rows.steps(one.since(), speech)))
                                .toList()));
    }

    private HandOver asked(Ask ask) {
        Fields body = ask.fields("findings", "to", "note");
        List<HandOver.Item> items =
                body.objects("findings", Query.GREATEST_LIMIT, "id", "version").stream()
                        .map(
                                item ->
                                        new HandOver.Item(
                                                item.needed("id", 32),
                                                item.number("version", 1, Integer.MAX_VALUE)))
                        .toList();
        if (new HashSet<>(items.stream().map(HandOver.Item::id).toList()).size() != items.size()) {
            throw Problem.badRequest("findings must name each finding once");
        }
        String to = body.needed("to", Acting.LONGEST_NAME);
        Colleagues.check(services, to, "to");
        return new HandOver(
                items, to, body.text("note", Acting.LONGEST_NOTE).orElse(""), ask.officer().id());
    }
}
