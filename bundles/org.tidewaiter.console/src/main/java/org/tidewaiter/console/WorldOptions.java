package org.tidewaiter.console;

import org.tidewaiter.world.Composition;
import org.tidewaiter.world.WorldPlan;
import picocli.CommandLine.Option;

/** The options that say which made-up world to make. */
final class WorldOptions {

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "another number, another world (default: ${DEFAULT-VALUE})")
    long seed = 1;

    @Option(
            names = "--scale",
            paramLabel = "X",
            description =
                    "how large: 1 is about 200,000 crossings, 60,000 exports and 120,000 items of imports"
                            + " (default: ${DEFAULT-VALUE})")
    double scale = 1;

    @Option(
            names = "--composition",
            paramLabel = "KIND",
            description =
                    "CALM, BUSY (holiday peaks) or HARD (teams, rotations, look-alikes) (default:"
                            + " ${DEFAULT-VALUE})")
    Composition composition = Composition.BUSY;

    WorldPlan plan() {
        try {
            return new WorldPlan(seed, scale, composition);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }
}
