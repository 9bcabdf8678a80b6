package org.tidewaiter.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceRegistration;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.world.Composition;
import org.tidewaiter.world.WorldPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the officer's screens until it is stopped. */
@Command(
        name = "serve",
        description =
                "The officer's screens in a browser, on your records or on the made-up world.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    /** Small enough for the first findings to be there at once, large enough for every rule. */
    private static final double WORLD_SCALE = 0.05;

    private final Services services;

    @Mixin private final ReadOptions reading = new ReadOptions();
    @Mixin private final PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the folder of records (default: the made-up world)")
    private @Nullable String location;

    ServeCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        place.check();
        Site site = new Site(services, place, location == null);
        site.configure();
        CompletableFuture<String> users = site.usersMeanwhile();
        try (DataSet data = location == null ? madeUp() : reading.open(services, location)) {
            ServiceRegistration<DataSet> lent = services.hosting().lend(data, location == null);
            try {
                site.awaitAnswer();
                site.tell(users);
                services.cancellation().await();
            } finally {
                lent.unregister();
            }
        }
        return ExitCode.DONE;
    }

    private DataSet madeUp() throws IOException {
        Path scratch = services.hosting().scratch("world");
        Path folder = scratch.resolve("records");
        CompletableFuture<Void> engine = engineMeanwhile(scratch.resolve("first"));
        SampleCommand.make(services, new WorldPlan(1, WORLD_SCALE, Composition.BUSY), folder);
        engine.join();
        return reading.open(services, folder.toString());
    }

    /**
     * Opens a table of one row while the world is being made: whatever reads records takes half a
     * second to unpack itself when it is first used.
     */
    private CompletableFuture<Void> engineMeanwhile(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("places.csv"), "place_code\nKRPUS\n");
        return CompletableFuture.runAsync(() -> reading.open(services, folder.toString()).close());
    }
}
