package org.tidewaiter.api.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.Scope;

/**
 * What to run.
 *
 * @param data the records; the caller opens and closes them
 * @param rules ids of rules, all if empty
 * @param overrides rule id to parameter name to value, on top of the configuration in force
 * @param asOf what was known then; the data set's own if absent
 * @param limit how many findings of one rule and kind are kept; the rest is counted
 * @param threads how many threads a rule may use
 * @param memoryBytes how much memory a rule may reserve
 * @param ruleTime how long a rule may take; as the engine is configured if absent
 * @param keepLearned whether what rules learn is kept for later requests on the same records, which
 *     then need only be assessed: until {@link RiskEngine#forget} or a rest of some minutes
 */
public record RunRequest(
        DataSet data,
        Set<String> rules,
        Map<String, Map<String, String>> overrides,
        Optional<Instant> asOf,
        int limit,
        Scope scope,
        int threads,
        long memoryBytes,
        Optional<Duration> ruleTime,
        boolean keepLearned) {

    /** How many findings of one rule and kind are kept unless said. */
    public static final int DEFAULT_LIMIT = 1_000;

    /** Copies and checks. */
    public RunRequest {
        rules = Set.copyOf(rules);
        overrides = Map.copyOf(overrides);
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, was " + limit);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        ruleTime.ifPresent(
                time -> {
                    if (time.isZero() || time.isNegative()) {
                        throw new IllegalArgumentException(
                                "ruleTime must be more than 0, was " + time);
                    }
                });
    }

    /** All rules on all records, as configured, on every core. */
    public static RunRequest on(DataSet data) {
        return new RunRequest(
                data,
                Set.of(),
                Map.of(),
                Optional.empty(),
                DEFAULT_LIMIT,
                new Scope.Everyone(),
                Runtime.getRuntime().availableProcessors(),
                Long.MAX_VALUE,
                Optional.empty(),
                false);
    }

    /** The same for some rules only. */
    public RunRequest only(Set<String> ids) {
        return new RunRequest(
                data,
                ids,
                overrides,
                asOf,
                limit,
                scope,
                threads,
                memoryBytes,
                ruleTime,
                keepLearned);
    }

    /** The same with other parameters. */
    public RunRequest overriding(Map<String, Map<String, String>> changes) {
        return new RunRequest(
                data,
                rules,
                changes,
                asOf,
                limit,
                scope,
                threads,
                memoryBytes,
                ruleTime,
                keepLearned);
    }

    /** The same as known at an instant. */
    public RunRequest asOf(Instant instant) {
        return new RunRequest(
                data,
                rules,
                overrides,
                Optional.of(instant),
                limit,
                scope,
                threads,
                memoryBytes,
                ruleTime,
                keepLearned);
    }

    /** The same with another limit. */
    public RunRequest limit(int findings) {
        return new RunRequest(
                data,
                rules,
                overrides,
                asOf,
                findings,
                scope,
                threads,
                memoryBytes,
                ruleTime,
                keepLearned);
    }

    /** The same about another scope. */
    public RunRequest about(Scope other) {
        return new RunRequest(
                data,
                rules,
                overrides,
                asOf,
                limit,
                other,
                threads,
                memoryBytes,
                ruleTime,
                keepLearned);
    }

    /** The same with so many threads. */
    public RunRequest threads(int count) {
        return new RunRequest(
                data,
                rules,
                overrides,
                asOf,
                limit,
                scope,
                count,
                memoryBytes,
                ruleTime,
                keepLearned);
    }

    /** The same with so much memory to reserve for each rule. */
    public RunRequest memoryBytes(long bytes) {
        return new RunRequest(
                data, rules, overrides, asOf, limit, scope, threads, bytes, ruleTime, keepLearned);
    }

    /** The same with so much time for each rule. */
    public RunRequest ruleTime(Duration time) {
        return new RunRequest(
                data,
                rules,
                overrides,
                asOf,
                limit,
                scope,
                threads,
                memoryBytes,
                Optional.of(time),
                keepLearned);
    }

    /** The same, with what rules learn kept for later requests. */
    public RunRequest keepingLearned() {
        return new RunRequest(
                data, rules, overrides, asOf, limit, scope, threads, memoryBytes, ruleTime, true);
    }
}
