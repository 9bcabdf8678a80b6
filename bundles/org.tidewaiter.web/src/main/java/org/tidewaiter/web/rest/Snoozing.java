package org.tidewaiter.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.Snooze;
import org.tidewaiter.casework.SnoozeOrder;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Fields;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.run.Events;

/** Leaving a subject's findings of one rule alone for a time. */
final class Snoozing {

    private static final int LONGEST_REASON = 1_000;

    /** A snooze. */
    record SnoozeView(
            long id,
            String rule,
            String ruleTitle,
            Speech.PartyView subject,
            Instant until,
            String reason,
            String officer,
            Instant at,
            @Nullable String endedBy,
            @Nullable Instant endedAt,
            boolean holds) {}

    private final Services services;
    private final Reading reading;
    private final Events events;

    Snoozing(Services services, Reading reading, Events events) {
        this.services = services;
        this.reading = reading;
        this.events = events;
    }

    List<Route> routes() {
        Set<Role> officers = Set.of(Role.OFFICER);
        return List.of(
                Route.of("GET", "/snoozes", Set.of(Role.OFFICER, Role.ANALYST), this::list),
                Route.of("POST", "/snoozes", officers, this::order),
                Route.of("DELETE", "/snoozes/{number}", officers, this::end));
    }

    private Answer list(Ask ask) {
        int limit = ask.parameters("limit").limit(100);
        Speech speech = Speech.to(ask, services);
        return Answer.json(
                services.casework().snoozes(limit).stream()
                        .map(snooze -> view(snooze, speech))
                        .toList());
    }

    private Answer order(Ask ask) {
        Fields body = ask.fields("finding", "until", "reason");
        String id = body.needed("finding", 32);
        Instant until = body.instant("until");
        String reason = body.needed("reason", LONGEST_REASON);
        Finding finding = reading.file(id).facts();
        SnoozeOrder order =
                new SnoozeOrder(
                        new Party(finding.subject().kind(), finding.subject().id()),
                        finding.rule(),
                        until,
                        reason,
                        ask.officer().id());
        Snooze snooze = ordered(order);
        events.tell("finding", new Snoozed(id));
        return Answer.json(201, view(snooze, Speech.to(ask, services)));
    }

    /** A finding that left the worklist for a time. */
    private record Snoozed(String id) {}

    private Snooze ordered(SnoozeOrder order) {
        try {
            return services.casework().snooze(order);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("until must be in the future");
        }
    }

    private Answer end(Ask ask) {
        String number = ask.part("number");
        if (!number.matches("[0-9]{1,18}")) {
            throw unknown();
        }
        try {
            Snooze ended =
                    services.casework().endSnooze(Long.parseLong(number), ask.officer().id());
            return Answer.json(view(ended, Speech.to(ask, services)));
        } catch (NoSuchElementException e) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return new Problem(404, "no-such-snooze", "there is no snooze of this number");
    }

    static SnoozeView view(Snooze snooze, Speech speech) {
        SnoozeOrder order = snooze.order();
        return new SnoozeView(
                snooze.id(),
                order.rule(),
                speech.titles().rule(order.rule()),
                speech.party(order.subject()),
                order.until(),
                order.reason(),
                order.officer(),
                snooze.at(),
                snooze.ended().map(Snooze.Ended::officer).orElse(null),
                snooze.ended().map(Snooze.Ended::at).orElse(null),
                snooze.holds(Instant.now()));
    }
}
