package org.tidewaiter.web.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Fields;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.run.Asking;
import org.tidewaiter.web.run.LentData;

/** What a rule would find with other parameters, beside what it finds; nothing is kept. */
final class Bench {

    private static final int LIMIT = 10_000;
    private static final int NAMED = 100;

    private static final Comparator<Finding> STRONGEST_FIRST =
            Comparator.comparingDouble(Finding::strength).reversed().thenComparing(Finding::id);

    /** Findings, the strongest first, and how many more there are. */
    private record Found(List<Finding> findings, int cut) {

        Found within(Optional<Integer> capacity) {
            return capacity.filter(most -> most < findings.size())
                    .map(most -> new Found(findings.subList(0, most), 0))
                    .orElse(capacity.isPresent() ? new Found(findings, 0) : this);
        }

        Set<String> ids() {
            return findings.stream().map(Finding::id).collect(Collectors.toSet());
        }
    }

    /** What the parameters in force find on some records. */
    private record Baseline(String of, Found found) {}

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
    private final Asking asking;
    private final Map<String, Baseline> baselines = new ConcurrentHashMap<>();

    Bench(Services services, LentData data, Asking asking) {
        this.services = services;
        this.data = data;
        this.asking = asking;
    }

    List<Route> routes() {
        return List.of(Route.of("POST", "/rules/{rule}/bench", Set.of(Role.ANALYST), this::bench));
    }

    private Answer bench(Ask ask) {
        long began = System.nanoTime();
        String id = ask.part("rule");
        RiskRule rule =
                services.engine().rules().stream()
                        .filter(one -> one.card().id().equals(id))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                404, "no-such-rule", "no such rule is installed"));
        Fields body = ask.fields("parameters", "capacity");
        Map<String, String> values = values(rule, body.object("parameters"));
        Optional<Integer> capacity = body.positive("capacity");
        DataSet lent = data.now();
        Found before = baseline(rule, lent).within(capacity);
        Found after = found(request(id, lent).overriding(Map.of(id, values))).within(capacity);
        Known known = Known.of(id, services.casework(), lent);
        return Answer.json(result(before, after, known, Speech.to(ask, services), began));
    }

    private static Map<String, String> values(RiskRule rule, JsonObject given) {
        Map<String, String> values = new TreeMap<>();
        Map<String, ParameterSpec> specs =
                rule.card().parameters().stream()
                        .collect(Collectors.toMap(ParameterSpec::name, spec -> spec));
        for (Map.Entry<String, JsonElement> entry : given.entrySet()) {
            ParameterSpec spec = specs.get(entry.getKey());
            if (spec == null) {
                throw Problem.badRequest(
                        "parameters has one that the rule does not have; it has "
                                + String.join(", ", specs.keySet().stream().sorted().toList()));
            }
            values.put(spec.name(), value(spec, entry.getValue()));
        }
        return values;
    }

    private static String value(ParameterSpec spec, JsonElement value) {
        if (!value.isJsonPrimitive() || value.getAsString().length() > 1_000) {
            throw Problem.badRequest(spec.name() + " must be a number, a text, true or false");
        }
        try {
            String plain =
                    value.getAsJsonPrimitive().isNumber()
                            ? value.getAsBigDecimal().toPlainString()
                            : value.getAsString();
            spec.parse(plain);
            return plain;
        } catch (IllegalArgumentException e) {
            // the api says: a message for a person
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static RunRequest request(String rule, DataSet lent) {
        return RunRequest.on(lent).only(Set.of(rule)).limit(LIMIT);
    }

    /** Worked out once for the same records and the same parameters in force. */
    private Found baseline(RiskRule rule, DataSet lent) {
        String id = rule.card().id();
        String of =
                lent.fingerprint()
                        + lent.asOf()
                        + services.engine().rules().stream()
                                .filter(one -> one.card().id().equals(id))
                                .map(one -> one.card().version() + one.parameters())
                                .toList();
        Baseline known = baselines.get(id);
        if (known != null && known.of().equals(of)) {
            return known.found();
        }
        Found found = found(request(id, lent));
        baselines.put(id, new Baseline(of, found));
        return found;
    }

    private Found found(RunRequest request) {
        RunReport run = asking.run(services.engine(), request);
        int cut = 0;
        for (RuleReport rule : run.rules()) {
            if (!(rule.outcome() instanceof RuleOutcome.Completed completed)) {
                throw new Problem(
                        409,
                        "not-run",
                        "the rule did not run to its end: " + Outcomes.message(rule.outcome()));
            }
            cut += completed.cut().values().stream().mapToInt(Integer::intValue).sum();
        }
        Map<String, Finding> strongest = new TreeMap<>();
        for (Finding finding : run.findings()) {
            strongest.merge(
                    finding.id(),
                    finding,
                    (one, other) -> STRONGEST_FIRST.compare(one, other) <= 0 ? one : other);
        }
        return new Found(strongest.values().stream().sorted(STRONGEST_FIRST).toList(), cut);
    }

    private static ResultView result(
            Found before, Found after, Known known, Speech speech, long began) {
        List<Finding> all = new ArrayList<>(before.findings());
        all.addAll(after.findings());
        int hits = known.hits(all);
        Set<String> were = before.ids();
        Set<String> are = after.ids();
        List<Finding> entering =
                after.findings().stream().filter(one -> !were.contains(one.id())).toList();
        List<Finding> leaving =
                before.findings().stream().filter(one -> !are.contains(one.id())).toList();
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
                found.findings().size() + found.cut(),
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
