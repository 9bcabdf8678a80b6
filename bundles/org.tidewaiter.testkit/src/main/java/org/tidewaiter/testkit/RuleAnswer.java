package org.tidewaiter.testkit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Portrait;

/**
 * What a rule said of a data set.
 *
 * @param notApplicable why it could not be asked; then the rest is empty
 * @param candidates in the order of the card's kinds, then strongest first, ties by subject id and
 *     key
 * @param portraits one a candidate
 * @param counts what the rule counted
 */
public record RuleAnswer(
        Optional<String> notApplicable,
        List<Candidate> candidates,
        List<Portrait> portraits,
        Map<String, Long> counts) {

    /** Copies its arguments. */
    public RuleAnswer {
        candidates = List.copyOf(candidates);
        portraits = List.copyOf(portraits);
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    static RuleAnswer notApplicable(String reason) {
        return new RuleAnswer(Optional.of(reason), List.of(), List.of(), Map.of());
    }

    /** The candidates that are no near misses. */
    public List<Candidate> findings() {
        return candidates.stream().filter(c -> c.shortfalls().isEmpty()).toList();
    }

    /** The candidates that are near misses. */
    public List<Candidate> nearMisses() {
        return candidates.stream().filter(c -> !c.shortfalls().isEmpty()).toList();
    }
}
