package org.tidewaiter.casework.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.casework.RunOrigin;

/** Made-up runs of two rules that completed. */
public final class Runs {

    public static final RunOrigin NIGHTLY =
            new RunOrigin("nightly", new Scope.Everyone(), List.of(), List.of());

    private Runs() {}

    /** A run in which both rules completed and nothing was cut. */
    public static RunReport of(Situation... situations) {
        return of(Arrays.stream(situations).map(Situation::finding).toList());
    }

    public static RunReport of(List<Finding> findings) {
        return of(
                findings, completed("cotraveller", "default"), completed("fakeexport", "default"));
    }

    public static RunReport of(List<Finding> findings, RuleReport... rules) {
        return new RunReport(Situation.DATA, Situation.AS_OF, findings, List.of(), List.of(rules));
    }

    public static RuleReport completed(String rule, String profile) {
        return report(rule, profile, new RuleOutcome.Completed(Map.of(), Map.of()));
    }

    public static RuleReport report(String rule, String profile, RuleOutcome outcome) {
        return new RuleReport(
                rule,
                "1.0.0",
                profile,
                new TreeMap<>(Map.of("minShared", 3L, "maxQ", 0.05, "strict", true, "mode", "x")),
                outcome,
                1000,
                Map.of("pairs-tested", 12L),
                Duration.ofMillis(1234));
    }

    /** So many findings on travellers of their own, weights descending from 10. */
    public static List<Finding> many(int count) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            findings.add(Situation.of("P%06d".formatted(i)).weight(10 - i * 1e-4).finding());
        }
        return findings;
    }
}
