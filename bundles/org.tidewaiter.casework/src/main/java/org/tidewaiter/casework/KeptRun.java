package org.tidewaiter.casework;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.run.RuleReport;

/**
 * A run that was kept.
 *
 * @param keptAt when
 * @param officer who had it run
 * @param asOf what the run knew
 * @param findings how many it found
 * @param rules what came of each rule, with what was cut by the limit
 * @param published as in {@link RunOrigin}
 */
public record KeptRun(
        long id,
        Instant keptAt,
        String officer,
        DataStamp data,
        Instant asOf,
        int findings,
        List<RuleReport> rules,
        Map<String, Integer> published) {

    /** Copies its list and its map. */
    public KeptRun {
        rules = List.copyOf(rules);
        published = Collections.unmodifiableMap(new TreeMap<>(published));
    }
}
