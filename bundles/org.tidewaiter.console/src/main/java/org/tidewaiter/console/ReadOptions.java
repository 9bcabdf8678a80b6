package org.tidewaiter.console;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Ports;
import picocli.CommandLine.Option;

/** The options that say how records are read. */
final class ReadOptions {

    private static final long MEBIBYTE = 1L << 20;
    private static final int LEAST_MEBIBYTES = 64;

    @Option(
            names = "--allow-rejects",
            paramLabel = "N%",
            converter = Percentage.class,
            description = "how many rows of a table may be unreadable (default: 1%%)")
    double allowedRejects = Double.NaN;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many threads to use (default: every core)")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--memory",
            paramLabel = "MIB",
            description =
                    "memory for reading data, in MiB beside the Java heap; beyond it, disk (default:"
                            + " ${DEFAULT-VALUE})")
    int memoryMebibytes = 1024;

    /** Opens the records, with a progress bar where somebody watches. */
    DataSet open(Services services, String location) {
        DataSource source =
                services.sources().stream()
                        .filter(candidate -> candidate.accepts(location))
                        .findFirst()
                        .orElseThrow(() -> new UsageException(nothingAccepts(services, location)));
        Instant began = Instant.now();
        Cancellation cancellation = services.cancellation();
        OpenRequest request = request(services, location);
        return ProgressBar.during(
                services.err(),
                services.terminal(),
                () ->
                        new ProgressBar.Sample(
                                "reading " + location + " " + cancellation.phaseKey(),
                                cancellation.stepsDone(),
                                cancellation.stepsInAll(),
                                0,
                                Duration.between(began, Instant.now())),
                () -> source.open(request, cancellation));
    }

    private OpenRequest request(Services services, String location) {
        atLeast(1, threads, "--threads must be at least 1");
        atLeast(LEAST_MEBIBYTES, memoryMebibytes, "--memory must be at least 64 MiB");
        return new OpenRequest(
                location, ports(services), allowedRejects, threads, memoryMebibytes * MEBIBYTE);
    }

    private static void atLeast(int least, int given, String message) {
        if (given < least) {
            throw new UsageException(message + ", was " + given);
        }
    }

    private static List<Port> ports(Services services) {
        Set<Port> ports = new LinkedHashSet<>(Ports.ALL);
        services.engine().rules().stream()
                .flatMap(rule -> rule.card().needs().stream())
                .forEach(need -> ports.add(need.port()));
        return List.copyOf(ports);
    }

    private static String nothingAccepts(Services services, String location) {
        return services.sources().isEmpty()
                ? "no data source is installed: add the bundle org.tidewaiter.data.duckdb"
                : "--data "
                        + location
                        + " is not a folder that can be read: name the folder that holds"
                        + " crossings.csv, exports.csv and the like";
    }
}
