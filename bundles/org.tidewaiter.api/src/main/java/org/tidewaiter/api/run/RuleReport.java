package org.tidewaiter.api.run;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of one rule in a run.
 *
 * @param counts what the rule counted, such as pairs tested and rows it could not evaluate
 */
public record RuleReport(
        String rule,
        String version,
        String profile,
        Map<String, Object> parameters,
        RuleOutcome outcome,
        long rowsRead,
        Map<String, Long> counts,
        Duration took) {

    /** Copies its maps, ordered by name. */
    public RuleReport {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
