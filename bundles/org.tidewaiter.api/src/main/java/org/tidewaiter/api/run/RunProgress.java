package org.tidewaiter.api.run;

import java.time.Duration;

/**
 * Where a run is, sampled by whoever shows it.
 *
 * @param rule the rule at work, empty before the first
 * @param phase a key such as {@code count-shared-voyages}, empty if none was named
 * @param done steps done in the phase
 * @param steps steps of the phase, 0 if unknown
 * @param rowsRead rows lent so far in the run
 * @param finished whether the run has ended
 */
public record RunProgress(
        String rule,
        int ruleNumber,
        int rules,
        String phase,
        long done,
        long steps,
        long rowsRead,
        Duration elapsed,
        boolean finished) {}
