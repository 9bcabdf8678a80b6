package org.tidewaiter.casework;

import java.time.Instant;
import java.util.List;
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
 */
public record KeptRun(
        long id,
        Instant keptAt,
        String officer,
        DataStamp data,
        Instant asOf,
        int findings,
        List<RuleReport> rules) {

    /** Copies its list. */
    public KeptRun {
        rules = List.copyOf(rules);
    }
}
