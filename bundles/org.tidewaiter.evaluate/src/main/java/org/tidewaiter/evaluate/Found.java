package org.tidewaiter.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.testkit.Grader;

/** Findings as rankings of ids. */
final class Found {

    private static final Set<String> TIMING =
            Set.of("impossible-timing", "improbable-timing", "burst");

    private Found() {}

    /** Pairs of subject and key of a kind of finding, strongest first. */
    static List<String> pairs(RunReport report, String kind) {
        Map<String, Double> strengths = new HashMap<>();
        for (Finding finding : report.findings()) {
            if (finding.kind().equals(kind)) {
                String pair = Truth.pair(finding.subject().id(), finding.key());
                strengths.merge(pair, finding.strength(), Math::max);
            }
        }
        return Grader.ranking(strengths);
    }

    /** Declarations whose timing is wrong in any way, strongest first. */
    static List<String> timings(RunReport report) {
        return subjects(report, TIMING);
    }

    /** Subjects of these kinds of finding, strongest first. */
    static List<String> subjects(RunReport report, Set<String> kinds) {
        Map<String, Double> strengths = new HashMap<>();
        for (Finding finding : report.findings()) {
            if (kinds.contains(finding.kind())) {
                strengths.merge(finding.subject().id(), finding.strength(), Math::max);
            }
        }
        return Grader.ranking(strengths);
    }
}
