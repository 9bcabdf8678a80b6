package org.tidewaiter.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.run.RunRequest;

/**
 * The rules and lawful reasons that are there at one moment, in one order.
 *
 * <p>Whoever cannot even say its name is left out and logged; of two with the same name (id and
 * profile of a rule, rule and id of a reason) the one with the higher version stays.
 */
final class Installed {

    private static final Logger LOG = LoggerFactory.getLogger(Installed.class);

    private record NamedRule(RiskRule rule, RuleCard card, String profile, Parameters parameters) {}

    private final List<NamedRule> rules;
    private final List<Reason> reasons;

    Installed(Collection<RiskRule> rules, Collection<InnocentExplanation> reasons) {
        this.rules =
                distinct(
                        named(rules, r -> new NamedRule(r, r.card(), r.profile(), r.parameters())),
                        named -> named.card().id() + " " + named.profile(),
                        named -> named.card().version());
        this.reasons =
                distinct(
                        named(reasons, Reason::of),
                        named -> named.rule() + " " + named.id(),
                        Reason::version);
    }

    private static <S, N> List<N> named(Collection<S> services, Function<S, N> name) {
        List<N> named = new ArrayList<>();
        for (S service : services) {
            try {
                named.add(name.apply(service));
            } catch (RuntimeException | StackOverflowError | LinkageError e) {
                Failures.log("service " + service.getClass().getName(), e);
            }
        }
        return named;
    }

    private static <N> List<N> distinct(
            List<N> all, Function<N, String> key, Function<N, String> version) {
        List<N> sorted = new ArrayList<>(all);
        sorted.sort(
                Comparator.comparing(key, TextOrder.BY_CODE_POINT)
                        .thenComparing(
                                Comparator.comparing(version.andThen(Version::of)).reversed()));
        Map<String, N> first = new LinkedHashMap<>();
        for (N named : sorted) {
            N kept = first.putIfAbsent(key.apply(named), named);
            if (kept != null) {
                LOG.warn(
                        "two services are named {}: version {} is used",
                        key.apply(named),
                        version.apply(kept));
            }
        }
        return List.copyOf(first.values());
    }

    List<RiskRule> rules() {
        return rules.stream().map(NamedRule::rule).toList();
    }

    List<InnocentExplanation> reasons() {
        return reasons.stream().map(Reason::service).toList();
    }

    /**
     * The rules that a request asks, with the parameters it asks for.
     *
     * @throws IllegalArgumentException if it names a rule or a parameter that is not there, or a
     *     value that is none
     */
    List<Assignment> asked(RunRequest request) {
        Set<String> ids = new TreeSet<>();
        rules.forEach(named -> ids.add(named.card().id()));
        checkIds("run", request.rules(), ids);
        checkIds("set parameters of", request.overrides().keySet(), ids);
        List<Assignment> asked = new ArrayList<>();
        for (NamedRule named : rules) {
            String id = named.card().id();
            // overrides of a rule that does not run are checked too: a slip should not pass
            Parameters parameters =
                    overridden(named, request.overrides().getOrDefault(id, Map.of()));
            if (request.rules().isEmpty() || request.rules().contains(id)) {
                asked.add(
                        new Assignment(
                                named.rule(),
                                named.card(),
                                named.profile(),
                                parameters,
                                reasonsFor(id)));
            }
        }
        return List.copyOf(asked);
    }

    private List<Reason> reasonsFor(String id) {
        return reasons.stream().filter(reason -> reason.rule().equals(id)).toList();
    }

    private static void checkIds(String what, Set<String> asked, Set<String> ids) {
        Set<String> unknown = new TreeSet<>(asked);
        unknown.removeAll(ids);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "cannot %s %s: installed are %s"
                            .formatted(
                                    what,
                                    String.join(", ", unknown),
                                    ids.isEmpty() ? "no rules" : String.join(", ", ids)));
        }
    }

    private static Parameters overridden(NamedRule named, Map<String, String> values) {
        Parameters parameters = named.parameters();
        for (String name : new TreeSet<>(values.keySet())) {
            try {
                parameters = parameters.with(name, values.getOrDefault(name, ""));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "rule " + named.card().id() + ": " + e.getMessage(), e);
            }
        }
        return parameters;
    }
}
