package org.tidewaiter.web.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Fields;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.rest.Trials.Found;
import org.tidewaiter.web.rest.Trials.Ground;
import org.tidewaiter.web.run.LentData;

/** What a rule would find with other parameters, beside what it finds; nothing is kept. */
final class Bench {

    private static final int NAMED = 100;

    private record FiguresView(
            int findings,
            int decided,
            int hits,
            @Nullable Double precision,
            @Nullable Double recall) {}

    private record RowView(
            String id,
            String kindTitle,
            String headline,
            String strength,
            @Nullable String status) {}

    private record ResultView(
            FiguresView before,
            FiguresView after,
            List<RowView> entering,
            int enteringTotal,
            List<RowView> leaving,
            int leavingTotal,
            long millis) {}

    private final Services services;
    private final LentData data;
    private final Trials trials;

    Bench(Services services, LentData data, Trials trials) {
        this.services = services;
        this.data = data;
        this.trials = trials;
    }

    List<Route> routes() {
        return List.of(Route.of("POST", "/rules/{rule}/bench", Set.of(Role.ANALYST), this::bench));
    }

    private Answer bench(Ask ask) {
        long began = System.nanoTime();
        RiskRule rule = services.rule(ask.part("rule"));
        Fields body = ask.fields("parameters", "capacity", "asOf");
        Map<String, String> values = GivenParameters.of(rule, body.object("parameters"));
        Optional<Integer> capacity = body.positive("capacity");
        DataSet lent = data.now();
        Ground ground = new Ground(lent, asOf(body, lent));
        Speech speech = Speech.to(ask, services);
        Found before = trials.inForce(rule, ground, speech).within(capacity);
        Found after = trials.with(rule, ground, values, speech).within(capacity);
        Known known = Known.of(rule.card().id(), services.casework(), lent);
        return Answer.json(result(before, after, known, speech, began));
    }

    /** A back-test: what was known then is tried, and compared with what is known of it now. */
    private static Optional<Instant> asOf(Fields body, DataSet lent) {
        Optional<Instant> asOf = body.text("asOf", 40).map(text -> body.instant("asOf"));
        if (asOf.filter(lent.asOf()::isBefore).isPresent()) {
            throw Problem.badRequest("asOf must not be after the records end, " + lent.asOf());
        }
        return asOf;
    }

    private static ResultView result(
            Found before, Found after, Known known, Speech speech, long began) {
        List<Finding> all = new ArrayList<>(before.findings());
        all.addAll(after.findings());
        int hits = known.hits(all);
        List<Finding> entering = after.without(before);
        List<Finding> leaving = before.without(after);
        return new ResultView(
                figures(before, known, hits),
                figures(after, known, hits),
                rows(entering, known, speech),
                entering.size(),
                rows(leaving, known, speech),
                leaving.size(),
                (System.nanoTime() - began) / 1_000_000);
    }

    private static FiguresView figures(Found found, Known known, int allHits) {
        int decided = 0;
        int hits = 0;
        for (Finding finding : found.findings()) {
            Optional<Boolean> hit = known.hit(finding);
            decided += hit.isPresent() ? 1 : 0;
            hits += hit.orElse(false) ? 1 : 0;
        }
        return new FiguresView(
                found.total(),
                decided,
                hits,
                decided == 0 ? null : (Double) ((double) hits / decided),
                allHits == 0 ? null : (Double) ((double) hits / allHits));
    }

    private static List<RowView> rows(List<Finding> findings, Known known, Speech speech) {
        return findings.stream()
                .limit(NAMED)
                .map(
                        finding ->
                                new RowView(
                                        finding.id(),
                                        speech.titles().kind(finding.rule(), finding.kind()),
                                        speech.reports()
                                                .headline(speech.shown(finding), speech.locale()),
                                        speech.titles().strength(finding.strength()),
                                        known.status(finding.id()).map(Enum::name).orElse(null)))
                .toList();
    }
}
