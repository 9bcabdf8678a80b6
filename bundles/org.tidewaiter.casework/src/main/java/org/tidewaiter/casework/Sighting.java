package org.tidewaiter.casework;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * A run that found a situation.
 *
 * @param run the number of the run
 * @param keptAt when the run was kept
 * @param profile the profile of the rule that found it
 * @param factsVersion the facts that stood after the run
 * @param parameters the number of the published {@link ParameterSet} that the rule ran with; empty
 *     if it ran as it was configured
 */
public record Sighting(
        long run,
        Instant keptAt,
        String profile,
        int rank,
        double strength,
        int factsVersion,
        OptionalInt parameters) {}
