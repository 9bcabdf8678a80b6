package org.tidewaiter.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.AuditCheck;
import org.tidewaiter.casework.AuditEntry;
import org.tidewaiter.casework.AuditHead;
import org.tidewaiter.casework.AuditQuery;
import org.tidewaiter.casework.HitRate;
import org.tidewaiter.casework.RuleFigures;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Parameters;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.http.Route;

/** What became of findings, and the log of who did and who saw what. */
final class Oversight {

    /** What became of the findings of a rule. */
    record FiguresView(
            String rule,
            String ruleTitle,
            long findings,
            long decided,
            long confirmed,
            long inspected,
            long hits,
            long falseAlarms,
            long repeats,
            RateView hitRate,
            ControlsView controls,
            List<TogetherView> together) {}

    /** What came of near misses that were drawn at random. */
    record ControlsView(long drawn, long hits, long falseAlarms, RateView hitRate) {}

    /** A share of hits, with its interval. */
    record RateView(@Nullable Double rate, double low, double high) {}

    /** How many parties another rule also found. */
    record TogetherView(String rule, String ruleTitle, long parties) {}

    private record EntryView(
            long number,
            Instant at,
            String officer,
            String action,
            String object,
            String purpose,
            String detail,
            String hash) {}

    private record CheckView(
            boolean intact, String head, long number, String fault, String message) {}

    private final Services services;

    Oversight(Services services) {
        this.services = services;
    }

    List<Route> routes() {
        Set<Role> auditors = Set.of(Role.AUDITOR);
        return List.of(
                Route.of("GET", "/figures", Set.of(Role.values()), this::figures),
                Route.of("GET", "/audit", auditors, this::audit),
                Route.of("GET", "/audit/check", auditors, this::check));
    }

    private Answer figures(Ask ask) {
        ask.parameters();
        Speech speech = Speech.to(ask, services);
        return Answer.json(
                services.casework().figures().stream()
                        .map(figures -> view(figures, speech))
                        .toList());
    }

    static FiguresView view(RuleFigures of, Speech speech) {
        return new FiguresView(
                of.rule(),
                speech.titles().rule(of.rule()),
                of.findings(),
                of.decided(),
                of.confirmed(),
                of.inspected(),
                of.hits(),
                of.falseAlarms(),
                of.repeats(),
                rate(of.hitRate()),
                new ControlsView(
                        of.controls().drawn(),
                        of.controls().hits(),
                        of.controls().falseAlarms(),
                        rate(of.controls().hitRate())),
                of.together().entrySet().stream().map(one -> together(one, speech)).toList());
    }

    private static RateView rate(HitRate rate) {
        return new RateView(
                Double.isNaN(rate.rate()) ? null : rate.rate(), rate.low(), rate.high());
    }

    private static TogetherView together(Map.Entry<String, Long> one, Speech speech) {
        return new TogetherView(one.getKey(), speech.titles().rule(one.getKey()), one.getValue());
    }

    private Answer audit(Ask ask) {
        Parameters given = ask.parameters("object", "officer", "after", "limit");
        AuditQuery query =
                new AuditQuery(
                        given.text("object"),
                        given.text("officer"),
                        given.number("after", 0L, Long.MAX_VALUE, 0L),
                        given.limit(100));
        return Answer.json(services.log().entries(query).stream().map(Oversight::view).toList());
    }

    private static EntryView view(AuditEntry entry) {
        return new EntryView(
                entry.number(),
                entry.at(),
                entry.note().officer(),
                entry.note().action(),
                entry.note().object(),
                entry.note().purpose(),
                entry.note().detail(),
                entry.hash());
    }

    private Answer check(Ask ask) {
        Optional<String> head = ask.parameters("head").text("head");
        AuditHead now = services.log().head();
        AuditCheck check =
                head.isEmpty()
                        ? services.log().verify()
                        : services.log().verify(parsed(head.get()));
        if (check instanceof AuditCheck.Broken broken) {
            return Answer.json(
                    new CheckView(
                            false,
                            now.toString(),
                            broken.number(),
                            broken.fault().name(),
                            broken.message()));
        }
        return Answer.json(new CheckView(true, now.toString(), now.number(), "", ""));
    }

    private static AuditHead parsed(String head) {
        try {
            return AuditHead.parse(head);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("head must be a number, a colon and 64 hexadecimal digits");
        }
    }
}
