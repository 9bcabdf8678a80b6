package org.tidewaiter.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.NotApplicableException;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.api.rule.Scope;

/**
 * Asks one rule one question as an engine would, but lets every exception through.
 *
 * <p>Needs are checked first; then the rule prepares, assesses and draws all its candidates. No
 * lawful reasons are tried and nothing is cut. A rule that says itself why it cannot be asked must
 * say so in Korean too. Immutable; each method gives another runner.
 *
 * @param parameters the parameters to assess with
 * @param scope about whom
 * @param threads how many threads the rule may use
 * @param monitor what the rule reports to
 */
public record RuleRunner(
        RiskRule rule, Parameters parameters, Scope scope, int threads, Monitor monitor) {

    private record Context(DataSet data, Monitor monitor, int threads) implements RuleContext {}

    /** The rule as configured, about everyone, on one thread. */
    public static RuleRunner of(RiskRule rule) {
        return new RuleRunner(rule, rule.parameters(), new Scope.Everyone(), 1, Monitor.NONE);
    }

    /** The same with other parameters. */
    public RuleRunner with(Parameters others) {
        return new RuleRunner(rule, others, scope, threads, monitor);
    }

    /** The same about another scope. */
    public RuleRunner about(Scope other) {
        return new RuleRunner(rule, parameters, other, threads, monitor);
    }

    /** The same with so many threads. */
    public RuleRunner threads(int count) {
        return new RuleRunner(rule, parameters, scope, count, monitor);
    }

    /** The same with another monitor. */
    public RuleRunner monitor(Monitor other) {
        return new RuleRunner(rule, parameters, scope, threads, other);
    }

    /** Asks the rule of these records. */
    public RuleAnswer ask(DataSet data) {
        Optional<String> unmet = unmet(rule.card().needs(), data);
        if (unmet.isPresent()) {
            return RuleAnswer.notApplicable(unmet.get());
        }
        try (Prepared prepared = prepare(data)) {
            return ask(prepared);
        } catch (NotApplicableException e) {
            RuleChecks.toldInKorean(rule, e.phrases());
            return RuleAnswer.notApplicable(String.valueOf(e.getMessage()));
        }
    }

    /** Lets the rule learn from these records, without a look at its needs. */
    public Prepared prepare(DataSet data) {
        return rule.prepare(new Context(data, monitor, threads));
    }

    /** Asks what was learned. */
    public RuleAnswer ask(Prepared prepared) {
        Collector sink = new Collector();
        prepared.assess(parameters, scope, sink);
        List<Candidate> ordered = new ArrayList<>(sink.candidates);
        ordered.sort(order(rule.card().kinds()));
        List<Portrait> portraits = prepared.portray(List.copyOf(ordered), parameters);
        return new RuleAnswer(Optional.empty(), ordered, portraits, sink.counts);
    }

    private static Comparator<Candidate> order(List<String> kinds) {
        return Comparator.<Candidate>comparingInt(c -> kinds.indexOf(c.kind()))
                .thenComparing(Candidate::weight, Comparator.reverseOrder())
                .thenComparing(c -> c.subject().id(), SortedTexts.BY_CODE_POINT)
                .thenComparing(Candidate::key, SortedTexts.BY_CODE_POINT);
    }

    private static Optional<String> unmet(List<Need> needs, DataSet data) {
        return needs.stream()
                .filter(need -> !need.optional())
                .flatMap(need -> unmet(need, data).stream())
                .findFirst();
    }

    private static Optional<String> unmet(Need need, DataSet data) {
        String name = need.port().table();
        Optional<Table> table = data.table(need.port());
        if (table.isEmpty() || table.get().rows() == 0) {
            return Optional.of("needs table " + name + " with at least one row");
        }
        return need.columns().stream()
                .filter(column -> !(column instanceof Column.Key) && !table.get().has(column))
                .findFirst()
                .map(column -> "needs values in column " + column.name() + " of table " + name);
    }

    /** Takes candidates, from one thread only. */
    private static final class Collector implements CandidateSink {

        private final Thread owner = Thread.currentThread();
        private final List<Candidate> candidates = new ArrayList<>();
        private final Map<String, Long> counts = new TreeMap<>();

        @Override
        public void emit(Candidate candidate) {
            checkThread();
            candidates.add(candidate);
        }

        @Override
        public void count(String key, long amount) {
            checkThread();
            counts.merge(key, amount, Long::sum);
        }

        private void checkThread() {
            if (Thread.currentThread() != owner) {
                throw new IllegalStateException(
                        "a sink is used by the thread that called assess, not by "
                                + Thread.currentThread().getName());
            }
        }
    }
}
