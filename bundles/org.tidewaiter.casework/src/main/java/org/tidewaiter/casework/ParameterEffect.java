package org.tidewaiter.casework;

import java.time.Instant;
import org.tidewaiter.api.finding.DataStamp;

/**
 * What proposed parameters changed when they were tried, beside those then in force.
 *
 * @param data the records on which they were tried
 * @param asOf what was known then
 * @param before findings of the rule with the parameters in force
 * @param after findings with the proposed
 * @param entering of these, those that were not found before
 * @param leaving those that are not found any more
 */
public record ParameterEffect(
        DataStamp data, Instant asOf, int before, int after, int entering, int leaving) {}
