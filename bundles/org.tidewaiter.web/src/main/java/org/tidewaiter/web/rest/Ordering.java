package org.tidewaiter.web.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.CheckAnswer;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.InspectionOrder.Standing;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.OrderChange;
import org.tidewaiter.casework.OrderDraft;
import org.tidewaiter.casework.OrderQuery;
import org.tidewaiter.casework.OrderResult;
import org.tidewaiter.casework.Orders.Cancellation;
import org.tidewaiter.casework.OvertakenException;
import org.tidewaiter.casework.Recipient;
import org.tidewaiter.report.FindingText;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Fields;
import org.tidewaiter.web.http.Parameters;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.run.Events;

/** Orders to inspect: drafting, giving, ending and listing them. */
final class Ordering {

    private static final int LONGEST_CHECK = 1_000;
    private static final int LONGEST_PLACE = 300;

    /** What an order on a finding could ask; the officer changes it. */
    private record DraftView(List<String> checks, int leftOut, @Nullable Instant dueBy) {}

    /** An order after an act, and the finding whose step the act is. */
    private record ChangeView(OrderViews.OrderView order, Rows.StateView state) {}

    private final Services services;
    private final Rows rows;
    private final Reading reading;
    private final Events events;
    private final Watching watching;

    Ordering(Services services, Rows rows, Reading reading, Events events) {
        this.services = services;
        this.rows = rows;
        this.reading = reading;
        this.events = events;
        this.watching = new Watching(services);
    }

    List<Route> routes() {
        Set<Role> officers = Set.of(Role.OFFICER);
        Set<Role> readers = Set.of(Role.OFFICER, Role.ANALYST);
        return List.of(
                Route.of("GET", "/findings/{id}/orders/draft", officers, this::draft),
                Route.of("GET", "/findings/{id}/orders", readers, this::ofFinding),
                Route.of("POST", "/findings/{id}/orders", officers, this::order),
                Route.of("GET", "/orders", readers, this::list),
                Route.of("GET", "/orders/{number}", readers, this::one),
                Route.of("POST", "/orders/{number}/result", officers, this::complete),
                Route.of("POST", "/orders/{number}/cancellation", officers, this::cancel));
    }

    private Answer draft(Ask ask) {
        ask.parameters();
        FindingFile file = reading.file(Ids.of(ask));
        watching.note(ask, "draft-order", "finding/" + file.facts().id());
        Speech speech =
                Speech.to(ask, services).of(file.facts(), file.state().factsVersion(), services);
        FindingText text = speech.reports().text(speech.shown(file.facts()), speech.locale());
        List<String> checks = new ArrayList<>();
        text.reasons().forEach(reason -> checks.add(line("draft.check", reason.text(), speech)));
        text.missing().forEach(fact -> checks.add(line("draft.findOut", fact.text(), speech)));
        int kept = Math.min(checks.size(), OrderDraft.MOST_CHECKS);
        return Answer.json(
                new DraftView(
                        checks.subList(0, kept),
                        checks.size() - kept,
                        file.facts()
                                .reviewBy()
                                .filter(by -> by.isAfter(Instant.now()))
                                .orElse(null)));
    }

    private static String line(String key, String sentence, Speech speech) {
        String line = speech.texts().say(key).formatted(sentence);
        return line.length() <= LONGEST_CHECK ? line : line.substring(0, LONGEST_CHECK - 1) + "…";
    }

    private Answer ofFinding(Ask ask) {
        ask.parameters();
        String id = Ids.of(ask);
        watching.note(ask, "read-orders", "finding/" + id);
        return Answer.json(views(ask).list(services.orders().list(OrderQuery.on(id))));
    }

    private Answer list(Ask ask) {
        Parameters given = ask.parameters("standing", "concerns", "limit");
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        standings.addAll(given.words("standing", Standing.class));
        OrderQuery query =
                new OrderQuery(
                        standings, Optional.empty(), given.text("concerns"), given.limit(100));
        watching.note(ask, "read-orders", "orders");
        return Answer.json(views(ask).list(services.orders().list(query)));
    }

    private Answer one(Ask ask) {
        ask.parameters();
        long number = Ids.order(ask);
        watching.note(ask, "read", "order/" + number);
        OrderViews.OrderView view =
                services.orders()
                        .find(number)
                        .map(views(ask)::order)
                        .orElseThrow(Ids::unknownOrder);
        return Answer.json(view).header("ETag", Ids.tag(view.version()));
    }

    private Answer order(Ask ask) {
        long version = ask.expectedVersion();
        Fields body = ask.fields("toKind", "to", "place", "dueBy", "checks", "note");
        Recipient.Kind kind =
                body.word("toKind", Recipient.Kind.class)
                        .orElseThrow(() -> Problem.badRequest("toKind is missing"));
        String to = body.needed("to", Acting.LONGEST_NAME);
        OrderDraft draft =
                new OrderDraft(
                        new Recipient(kind, to),
                        body.needed("place", LONGEST_PLACE),
                        body.instant("dueBy"),
                        body.texts("checks", OrderDraft.MOST_CHECKS, LONGEST_CHECK),
                        body.text("note", Acting.LONGEST_NOTE).orElse(""),
                        ask.officer().id());
        if (!draft.dueBy().isAfter(Instant.now())) {
            throw Problem.badRequest("dueBy must be in the future");
        }
        if (kind == Recipient.Kind.OFFICER) {
            Colleagues.check(services, to, "to");
        }
        return acted(ask, 201, () -> services.orders().order(Ids.of(ask), version, draft));
    }

    private Answer complete(Ask ask) {
        long version = ask.expectedVersion();
        Fields body = ask.fields("outcome", "note", "minutes", "answers");
        List<CheckAnswer> answers =
                body.objects("answers", OrderDraft.MOST_CHECKS, "seen", "note").stream()
                        .map(Ordering::answer)
                        .toList();
        InspectionResult outcome =
                new InspectionResult(
                        body.word("outcome", InspectionResult.Found.class)
                                .orElseThrow(() -> Problem.badRequest("outcome is missing")),
                        body.text("note", Acting.LONGEST_NOTE).orElse(""),
                        ask.officer().id());
        OrderResult result =
                new OrderResult(
                        outcome, answers, body.number("minutes", 0, OrderResult.MOST_MINUTES));
        return acted(ask, 200, () -> services.orders().complete(Ids.order(ask), version, result));
    }

    private static CheckAnswer answer(Fields answer) {
        return new CheckAnswer(
                answer.word("seen", CheckAnswer.Seen.class)
                        .orElseThrow(() -> Problem.badRequest("seen is missing in an answer")),
                answer.text("note", LONGEST_CHECK).orElse(""));
    }

    private Answer cancel(Ask ask) {
        long version = ask.expectedVersion();
        String reason = ask.fields("reason").needed("reason", LONGEST_CHECK);
        Cancellation cancellation = new Cancellation(reason, ask.officer().id());
        return acted(
                ask, 200, () -> services.orders().cancel(Ids.order(ask), version, cancellation));
    }

    private OrderViews views(Ask ask) {
        return new OrderViews(services, Speech.to(ask, services));
    }

    private Answer acted(Ask ask, int status, Supplier<OrderChange> act) {
        Speech speech = Speech.to(ask, services);
        try {
            OrderChange change = act.get();
            events.tell(
                    "finding", new Acting.Changed(change.state().id(), change.state().version()));
            return Answer.json(
                            status,
                            new ChangeView(
                                    new OrderViews(services, speech).order(change.order()),
                                    rows.state(change.state(), speech)))
                    .header("ETag", Ids.tag(change.order().version()));
        } catch (NoSuchElementException e) {
            throw status == 201 ? Ids.unknown() : Ids.unknownOrder();
        } catch (OvertakenException e) {
            throw rows.overtaken(e, speech);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(
                    "the version or the number of answers fits no order: load it again");
        }
    }
}
