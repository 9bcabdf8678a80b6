package org.tidewaiter.console;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.tidewaiter.world.MadeUpWorld;
import org.tidewaiter.world.WorldPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a made-up world. */
@Command(
        name = "sample",
        description =
                "A made-up world with planted schemes; its truth in truth.csv, which no rule reads.",
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    private final Services services;

    @Mixin private final WorldOptions world = new WorldOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "the folder to make; it must not exist or be empty")
    private Path folder = Path.of("");

    SampleCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        make(services, world.plan(), folder);
        services.say("made a world in " + folder);
        return ExitCode.DONE;
    }

    /** Makes a world with a progress bar where somebody watches. */
    static void make(Services services, WorldPlan plan, Path folder) throws IOException {
        try {
            watched(services, plan, folder);
        } catch (IOException e) {
            String reason = e instanceof FileSystemException system ? system.getReason() : null;
            throw new IOException(
                    "cannot make a world in "
                            + folder
                            + ": "
                            + (reason == null ? e.getMessage() : reason)
                            + ". Nothing was written; choose another place or make room.",
                    e);
        }
    }

    private static void watched(Services services, WorldPlan plan, Path folder) throws IOException {
        Instant began = Instant.now();
        Cancellation cancellation = services.cancellation();
        ProgressBar.during(
                services.err(),
                services.terminal(),
                () ->
                        new ProgressBar.Sample(
                                "making a world " + cancellation.phaseKey(),
                                cancellation.stepsDone(),
                                cancellation.stepsInAll(),
                                0,
                                Duration.between(began, Instant.now())),
                () -> MadeUpWorld.write(plan, folder, cancellation));
    }
}
