package org.tidewaiter.web.rest;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.DismissalReason;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.OvertakenException;
import org.tidewaiter.casework.Status;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Fields;
import org.tidewaiter.web.http.Json;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.run.Events;

/** What officers do with a finding: decide, undo, assign, note what an inspection brought. */
final class Acting {

    private static final int LONGEST_NOTE = 4_000;
    private static final int LONGEST_NAME = 200;

    private final Services services;
    private final Rows rows;
    private final Events events;

    Acting(Services services, Rows rows, Events events) {
        this.services = services;
        this.rows = rows;
        this.events = events;
    }

    List<Route> routes() {
        Set<Role> officers = Set.of(Role.OFFICER);
        return List.of(
                Route.of("POST", "/findings/{id}/decision", officers, this::decide),
                Route.of("POST", "/findings/{id}/undo", officers, this::undo),
                Route.of("POST", "/findings/{id}/assignment", officers, this::assign),
                Route.of("POST", "/findings/{id}/outcome", officers, this::outcome));
    }

    private Answer decide(Ask ask) {
        long version = ask.expectedVersion();
        Fields body = ask.fields("status", "reason", "note");
        Status status =
                body.word("status", Status.class)
                        .orElseThrow(() -> Problem.badRequest("status is missing"));
        Optional<DismissalReason> reason = body.word("reason", DismissalReason.class);
        if ((status == Status.DISMISSED) != reason.isPresent()) {
            throw Problem.badRequest("a dismissal needs a reason, and nothing else has one");
        }
        if (reason.equals(Optional.of(DismissalReason.RECORD_EXPIRED))) {
            throw Problem.badRequest("RECORD_EXPIRED is not a reason that officers give");
        }
        Decision decision =
                new Decision(
                        status,
                        reason,
                        body.text("note", LONGEST_NOTE).orElse(""),
                        ask.officer().id());
        return acted(ask, () -> services.casework().decide(Ids.of(ask), version, decision));
    }

    private Answer undo(Ask ask) {
        long version = ask.expectedVersion();
        return acted(
                ask,
                () -> {
                    try {
                        return services.casework().undo(Ids.of(ask), version, ask.officer().id());
                    } catch (IllegalStateException e) {
                        throw new Problem(400, "nothing-to-undo", "no decision stands");
                    }
                });
    }

    private Answer assign(Ask ask) {
        long version = ask.expectedVersion();
        Optional<String> assignee = ask.fields("assignee").text("assignee", LONGEST_NAME);
        assignee.ifPresent(this::checkOfficer);
        return acted(
                ask,
                () ->
                        services.casework()
                                .assign(Ids.of(ask), version, assignee, ask.officer().id()));
    }

    private void checkOfficer(String name) {
        Optional<Officer> officer = services.officers().by(name);
        if (officer.isEmpty() || !officer.get().roles().contains(Role.OFFICER)) {
            throw Problem.badRequest("assignee must be the name of an officer");
        }
    }

    private Answer outcome(Ask ask) {
        Fields body = ask.fields("outcome", "note");
        InspectionResult.Found found =
                body.word("outcome", InspectionResult.Found.class)
                        .orElseThrow(() -> Problem.badRequest("outcome is missing"));
        InspectionResult result =
                new InspectionResult(
                        found, body.text("note", LONGEST_NOTE).orElse(""), ask.officer().id());
        return acted(ask, () -> services.casework().outcome(Ids.of(ask), result));
    }

    private Answer acted(Ask ask, Supplier<FindingState> act) {
        Speech speech = Speech.to(ask, services);
        try {
            FindingState state = act.get();
            events.tell("finding", new Changed(state.id(), state.version()));
            return Answer.json(rows.state(state, speech)).header("ETag", Ids.tag(state.version()));
        } catch (NoSuchElementException e) {
            throw Ids.unknown();
        } catch (OvertakenException e) {
            throw overtaken(e, speech);
        }
    }

    /** A finding that changed. */
    private record Changed(String id, long version) {}

    private Problem overtaken(OvertakenException faster, Speech speech) {
        JsonElement since =
                Json.tree(faster.since().stream().map(step -> rows.step(step, speech)).toList());
        return new Problem(412, "overtaken", "somebody was faster: look again and decide")
                .with("state", Json.tree(rows.state(faster.state(), speech)))
                .with("since", since)
                .header("ETag", Ids.tag(faster.state().version()));
    }
}
