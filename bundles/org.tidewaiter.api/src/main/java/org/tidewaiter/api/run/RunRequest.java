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
 * @param controls how many near misses of each rule and kind are drawn at random, to be worked on
 *     like findings: what they bring tells what the thresholds miss. Drawn by a hash of the
 *     situation and the records, so that the same request draws the same
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
        boolean keepLearned,
        int controls) {

    /** How many findings of one rule and kind are kept unless said. */
    public static final int DEFAULT_LIMIT = 1_000;

    /** Copies and checks. */
    public RunRequest {
        rules = Set.copyOf(rules);
        overrides = Map.copyOf(overrides);
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, was " + limit);
        }
        if (controls < 0) {
            throw new IllegalArgumentException("controls must be at least 0, was " + controls);
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
                false,
                0);
    }

    /** The same for some rules only. */
    public RunRequest only(Set<String> ids) {
        Draft draft = new Draft(this);
        draft.rules = ids;
        return draft.request();
    }

    /** The same with other parameters. */
    public RunRequest overriding(Map<String, Map<String, String>> changes) {
        Draft draft = new Draft(this);
        draft.overrides = changes;
        return draft.request();
    }

    /** The same as known at an instant. */
    public RunRequest asOf(Instant instant) {
        Draft draft = new Draft(this);
        draft.asOf = Optional.of(instant);
        return draft.request();
    }

    /** The same with another limit. */
    public RunRequest limit(int findings) {
        Draft draft = new Draft(this);
        draft.limit = findings;
        return draft.request();
    }

    /** The same about another scope. */
    public RunRequest about(Scope other) {
        Draft draft = new Draft(this);
        draft.scope = other;
        return draft.request();
    }

    /** The same with so many threads. */
    public RunRequest threads(int count) {
        Draft draft = new Draft(this);
        draft.threads = count;
        return draft.request();
    }

    /** The same with so much memory to reserve for each rule. */
    public RunRequest memoryBytes(long bytes) {
        Draft draft = new Draft(this);
        draft.memoryBytes = bytes;
        return draft.request();
    }

    /** The same with so much time for each rule. */
    public RunRequest ruleTime(Duration time) {
        Draft draft = new Draft(this);
        draft.ruleTime = Optional.of(time);
        return draft.request();
    }

    /** The same, with what rules learn kept for later requests. */
    public RunRequest keepingLearned() {
        Draft draft = new Draft(this);
        draft.keepLearned = true;
        return draft.request();
    }

    /** The same, with so many near misses of each rule and kind drawn at random. */
    public RunRequest drawing(int nearMisses) {
        Draft draft = new Draft(this);
        draft.controls = nearMisses;
        return draft.request();
    }

    /** A request of which one part is to be another. */
    private static final class Draft {
        private final DataSet data;
        private Set<String> rules;
        private Map<String, Map<String, String>> overrides;
        private Optional<Instant> asOf;
        private int limit;
        private Scope scope;
        private int threads;
        private long memoryBytes;
        private Optional<Duration> ruleTime;
        private boolean keepLearned;
        private int controls;

        Draft(RunRequest from) {
            data = from.data;
            rules = from.rules;
            overrides = from.overrides;
            asOf = from.asOf;
            limit = from.limit;
            scope = from.scope;
            threads = from.threads;
            memoryBytes = from.memoryBytes;
            ruleTime = from.ruleTime;
            keepLearned = from.keepLearned;
            controls = from.controls;
        }

        RunRequest request() {
            return new RunRequest(
                    data,
                    rules,
                    overrides,
                    asOf,
                    limit,
                    scope,
                    threads,
                    memoryBytes,
                    ruleTime,
                    keepLearned,
                    controls);
        }
    }
}
