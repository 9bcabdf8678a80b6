package org.tidewaiter.world;

import java.util.Locale;

/**
 * Which world to make: the same plan gives the same bytes on every machine.
 *
 * @param scale 1 for about 200,000 crossings, 60,000 export declarations, 120,000 items of imports,
 *     120 suspects, 40 importers with paper companies and 60 hidden delinquents; 0.005 to 100
 */
public record WorldPlan(long seed, double scale, Composition composition) {

    private static final double MIN_SCALE = 0.005;
    private static final double MAX_SCALE = 100;

    /** Checks the scale. */
    public WorldPlan {
        if (!(scale >= MIN_SCALE && scale <= MAX_SCALE)) {
            throw new IllegalArgumentException(
                    "scale must be " + MIN_SCALE + " to " + MAX_SCALE + ", was " + scale);
        }
    }

    /** The name of the data set. */
    public String name() {
        return "made-up world (%s, seed %d, scale %s)"
                .formatted(composition.name().toLowerCase(Locale.ROOT), seed, scale);
    }
}
