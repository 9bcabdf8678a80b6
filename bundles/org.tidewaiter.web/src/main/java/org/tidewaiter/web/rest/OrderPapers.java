package org.tidewaiter.web.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.InspectionOrder;
import org.tidewaiter.report.FindingText.Named;
import org.tidewaiter.report.Paper;
import org.tidewaiter.report.Sheet;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.rest.OrderViews.CheckView;
import org.tidewaiter.web.rest.OrderViews.ClosingView;
import org.tidewaiter.web.rest.OrderViews.OrderView;

/**
 * An order as a page to carry along. No field of a record is on it, only by which ids to find them:
 * whoever holds the page may read it.
 */
final class OrderPapers {

    /** What one page has room for; the finding's own page has all. */
    private static final int RECORDS = 6;

    private static final int PARTIES = 4;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final Services services;
    private final Reading reading;
    private final Watching watching;

    OrderPapers(Services services, Reading reading) {
        this.services = services;
        this.reading = reading;
        this.watching = new Watching(services);
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                        "GET",
                        "/orders/{number}/print",
                        Set.of(Role.OFFICER, Role.ANALYST),
                        this::print));
    }

    private Answer print(Ask ask) {
        ask.parameters();
        long number = Ids.order(ask);
        watching.note(ask, "print", "order/" + number);
        InspectionOrder order = services.orders().find(number).orElseThrow(Ids::unknownOrder);
        FindingFile file = reading.file(order.ground().id());
        Speech speech =
                Speech.to(ask, services).of(file.facts(), file.state().factsVersion(), services);
        OrderView view = new OrderViews(services, speech).order(order);
        Sheet.Page page =
                speech.reports()
                        .page(
                                new Paper(
                                        speech.locale(),
                                        say(speech, "title").formatted(number),
                                        facts(view, speech.shown(file.facts()), speech),
                                        List.of(checks(view, speech)),
                                        blanks(view, speech)));
        return Answer.of(200, "text/html", page.html())
                .header("Content-Security-Policy", page.policy());
    }

    private static String say(Speech speech, String key) {
        return speech.texts().say("order." + key);
    }

    private static List<Named> facts(OrderView view, Finding finding, Speech speech) {
        List<Named> facts = new ArrayList<>();
        facts.add(new Named(say(speech, "to"), view.to() + " (" + view.toKindTitle() + ")"));
        facts.add(new Named(say(speech, "place"), view.place()));
        facts.add(new Named(say(speech, "dueBy"), minute(view.dueBy())));
        facts.add(new Named(say(speech, "orderedBy"), view.officer() + ", " + minute(view.at())));
        facts.add(new Named(say(speech, "about"), party(speech.party(finding.subject()))));
        finding.related().stream()
                .limit(PARTIES)
                .map(speech::party)
                .forEach(party -> facts.add(new Named(party.roleTitle(), party(party))));
        if (finding.related().size() > PARTIES) {
            facts.add(new Named("", "+ " + (finding.related().size() - PARTIES)));
        }
        facts.add(new Named(say(speech, "finding"), view.kindTitle() + ", " + view.finding()));
        facts.add(new Named(say(speech, "records"), records(finding)));
        facts.add(
                new Named(say(speech, "why"), speech.reports().headline(finding, speech.locale())));
        if (!view.note().isEmpty()) {
            facts.add(new Named(say(speech, "note"), view.note()));
        }
        return facts;
    }

    private static String party(Speech.PartyView party) {
        String id = party.kindTitle() + " " + party.id();
        return party.label().isBlank() || party.label().equals(party.id())
                ? id
                : party.label() + " (" + id + ")";
    }

    private static String records(Finding finding) {
        List<RecordRef> all = finding.records();
        String first =
                all.stream()
                        .limit(RECORDS)
                        .map(ref -> ref.table() + " " + ref.id())
                        .collect(Collectors.joining(", "));
        return all.size() <= RECORDS ? first : first + " + " + (all.size() - RECORDS);
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }

    private static Sheet.Appendix checks(OrderView view, Speech speech) {
        List<List<String>> rows = new ArrayList<>();
        for (CheckView check : view.checks()) {
            String seen = check.seenTitle();
            rows.add(
                    List.of(
                            Integer.toString(rows.size() + 1),
                            check.what(),
                            seen == null ? say(speech, "boxes.seen") : seen,
                            check.note()));
        }
        return new Sheet.Appendix(
                say(speech, "checks"),
                List.of(
                        say(speech, "number"),
                        say(speech, "what"),
                        say(speech, "seen"),
                        say(speech, "note")),
                rows);
    }

    private static List<Named> blanks(OrderView view, Speech speech) {
        ClosingView closing = view.closing();
        if (closing == null) {
            return List.of(
                    new Named(say(speech, "outcome"), say(speech, "boxes.outcome")),
                    new Named(say(speech, "hours"), ""),
                    new Named(say(speech, "inspector"), ""),
                    new Named(say(speech, "signed"), ""));
        }
        String outcome = closing.outcomeTitle();
        return List.of(
                new Named(view.standingTitle(), closing.officer() + ", " + minute(closing.at())),
                new Named(
                        outcome == null ? say(speech, "note") : say(speech, "outcome"),
                        outcome == null ? closing.note() : outcome + " " + closing.note()));
    }
}
