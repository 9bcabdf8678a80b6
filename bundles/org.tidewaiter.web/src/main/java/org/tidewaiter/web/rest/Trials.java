package org.tidewaiter.web.rest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.run.Asking;

/** What a rule finds with the parameters in force, and what it would with others. */
final class Trials {

    private static final int LIMIT = 10_000;

    private static final Comparator<Finding> STRONGEST_FIRST =
            Comparator.comparingDouble(Finding::strength).reversed().thenComparing(Finding::id);

    /** Findings, the strongest first, and how many more there are. */
    record Found(List<Finding> findings, int cut) {

        /** All that there are. */
        int total() {
            return findings.size() + cut;
        }

        /** The strongest, as many as can be worked on. */
        Found within(Optional<Integer> capacity) {
            return capacity.filter(most -> most < findings.size())
                    .map(most -> new Found(findings.subList(0, most), 0))
                    .orElse(capacity.isPresent() ? new Found(findings, 0) : this);
        }

        /** Those that another does not have. */
        List<Finding> without(Found other) {
            Set<String> ids =
                    other.findings().stream().map(Finding::id).collect(Collectors.toSet());
            return findings.stream().filter(one -> !ids.contains(one.id())).toList();
        }
    }

    /**
     * On which records a rule is tried.
     *
     * @param asOf what was known then; now if empty
     */
    record Ground(DataSet data, Optional<Instant> asOf) {

        /** What is known now. */
        static Ground now(DataSet data) {
            return new Ground(data, Optional.empty());
        }

        private RunRequest request(String rule) {
            RunRequest request =
                    RunRequest.on(data).only(Set.of(rule)).limit(LIMIT).keepingLearned();
            return asOf.map(request::asOf).orElse(request);
        }

        private String mark() {
            return data.fingerprint() + asOf.orElseGet(data::asOf);
        }
    }

    /** What the parameters in force find on some records. */
    private record Baseline(String of, Found found) {}

    private final Services services;
    private final Asking asking;
    private final Map<String, Baseline> baselines = new ConcurrentHashMap<>();

    Trials(Services services, Asking asking) {
        this.services = services;
        this.asking = asking;
    }

    /** With the parameters in force; worked out once for the same records and parameters. */
    Found inForce(RiskRule rule, Ground ground, Speech speech) {
        String id = rule.card().id();
        Map<String, String> published = published(id);
        String of = ground.mark() + rule.card().version() + rule.parameters() + published;
        Baseline known = baselines.get(id);
        if (known != null && known.of().equals(of)) {
            return known.found();
        }
        Found found = found(ground.request(id).overriding(Map.of(id, published)), speech);
        baselines.put(id, new Baseline(of, found));
        return found;
    }

    /**
     * With other values on top of those in force.
     *
     * @param speech in which it is told if the rule does not run to its end
     * @throws Problem if the rule did not run to its end
     */
    Found with(RiskRule rule, Ground ground, Map<String, String> changes, Speech speech) {
        String id = rule.card().id();
        Map<String, String> values = new TreeMap<>(published(id));
        values.putAll(changes);
        return found(ground.request(id).overriding(Map.of(id, values)), speech);
    }

    private Map<String, String> published(String rule) {
        return services.inForce().values(rule);
    }

    private Found found(RunRequest request, Speech speech) {
        RunReport run = asking.run(services.engine(), request);
        int cut = 0;
        for (RuleReport rule : run.rules()) {
            if (!(rule.outcome() instanceof RuleOutcome.Completed completed)) {
                String why = Outcomes.message(rule, speech);
                throw new Problem(
                        409, "not-run", speech.texts().say("run.notToItsEnd").formatted(why));
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
}
