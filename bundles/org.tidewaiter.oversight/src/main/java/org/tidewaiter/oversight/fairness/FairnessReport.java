package org.tidewaiter.oversight.fairness;

import java.time.Instant;
import java.util.List;

/**
 * The findings of each rule by groups.
 *
 * @param tables by rule, then attribute
 * @param tests how many differences were tested; the q-values are over all of them
 * @param elsewhere findings about neither a person nor a trader, which are in no table
 */
public record FairnessReport(Instant asOf, List<GroupTable> tables, int tests, int elsewhere) {

    /** The rate of false alarms that is allowed among the differences that are told. */
    public static final double FALSE_ALARMS = 0.05;

    /** Copies its list. */
    public FairnessReport {
        tables = List.copyOf(tables);
    }
}
