package org.tidewaiter.api.run;

import java.time.Instant;
import java.util.List;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.finding.Finding;

/**
 * What came of a run.
 *
 * @param findings by rule, profile and kind, then strongest first, ties by subject id, then key
 * @param nearMisses of a run about one subject all, of another those that were drawn as {@linkplain
 *     RunRequest#controls controls}; by rule, profile and kind
 * @param rules one report a rule, by rule id and profile
 */
public record RunReport(
        DataStamp data,
        Instant asOf,
        List<Finding> findings,
        List<Finding> nearMisses,
        List<RuleReport> rules) {

    /** Copies its lists. */
    public RunReport {
        findings = List.copyOf(findings);
        nearMisses = List.copyOf(nearMisses);
        rules = List.copyOf(rules);
    }
}
