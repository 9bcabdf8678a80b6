package org.tidewaiter.casework;

import java.time.Instant;

/**
 * A run that found a situation.
 *
 * @param run the number of the run
 * @param keptAt when the run was kept
 * @param profile the profile of the rule that found it
 * @param factsVersion the facts that stood after the run
 */
public record Sighting(
        long run, Instant keptAt, String profile, int rank, double strength, int factsVersion) {}
