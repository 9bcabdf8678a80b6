package org.tidewaiter.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.health.Checked;
import org.tidewaiter.health.Health;
import org.tidewaiter.health.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how the installation is, a line a check. */
@Command(
        name = "health",
        description = "Whether records, store, disks, rules, runs and place data are well.",
        footer = "Exit code 1 if anything is CRITICAL.",
        mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Services services;

    @Mixin private final ReadOptions reading = new ReadOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the records to open (default: those that are lent)")
    private @Nullable String location;

    @Option(
            names = "--store",
            paramLabel = "DIR|URL",
            description = "the store to try (default: as it is configured)")
    private @Nullable String store;

    HealthCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        configureStore();
        Health health = services.hosting().await(Health.class, "the health checks");
        List<Checked> found = health.check(PATIENCE);
        if (location != null) {
            Checked records = records(health, location);
            found =
                    found.stream()
                            .map(one -> one.name().equals(records.name()) ? records : one)
                            .toList();
        }
        found.forEach(one -> services.out().println(line(one)));
        return Health.worst(found) == Status.CRITICAL ? ExitCode.FAILED : ExitCode.DONE;
    }

    /** Looking must not make a store where a name was mistyped. */
    private void configureStore() throws IOException {
        if (store == null) {
            return;
        }
        if (store.startsWith("jdbc:")) {
            services.hosting().configure(Site.CASEWORK, Map.of("url", store), Map.of());
            return;
        }
        Path folder = Path.of(store).toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new UsageException("--store " + store + " is not there");
        }
        services.hosting().configure(Site.CASEWORK, Map.of("folder", folder.toString()), Map.of());
    }

    private Checked records(Health health, String at) {
        try (DataSet data = reading.open(services, at)) {
            return health.records(data);
        } catch (DataException e) {
            return new Checked(
                    Health.RECORDS,
                    Status.CRITICAL,
                    "the records at %s cannot be opened: 'check --data %s' says why"
                            .formatted(at, at));
        }
    }

    private static String line(Checked one) {
        return "%-9s %-9s %s".formatted(one.status(), one.name(), one.sentence());
    }
}
