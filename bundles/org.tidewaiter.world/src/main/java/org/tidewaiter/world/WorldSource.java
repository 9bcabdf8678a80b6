package org.tidewaiter.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;

/**
 * Opens {@code world:COMPOSITION}, {@code world:COMPOSITION,seed=N,scale=X}: makes the world in a
 * scratch folder, has another source read it, and deletes the folder. Thread-safe.
 */
@Component(service = DataSource.class, property = WorldSource.MADE_UP + ":Boolean=true")
public final class WorldSource implements DataSource {

    /** The service property that says that nobody lived these records. */
    static final String MADE_UP = "made.up";

    private static final String SCHEME = "world:";
    private static final long DEFAULT_SEED = 1;
    private static final double DEFAULT_SCALE = 0.05;
    private static final Pattern LOCATION =
            Pattern.compile(
                    "world:(calm|busy|hard)(?:,seed=(\\d{1,18}))?(?:,scale=([0-9.]{1,9}))?");

    private final List<DataSource> others = new CopyOnWriteArrayList<>();

    /** Takes a source that may read what is made. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(!(" + MADE_UP + "=true))")
    void addReader(DataSource source) {
        others.add(source);
    }

    /** Gives it back. */
    void removeReader(DataSource source) {
        others.remove(source);
    }

    @Override
    public boolean accepts(String location) {
        return location.startsWith(SCHEME);
    }

    @Override
    public DataSet open(OpenRequest request, Monitor monitor) {
        WorldPlan plan = plan(request.location());
        Path scratch = scratch();
        try {
            Path records = scratch.resolve("records");
            MadeUpWorld.write(plan, records, monitor);
            return reader(records).open(at(records, request), monitor);
        } catch (IOException e) {
            throw new DataException("cannot make a world in " + scratch + ": " + e.getMessage(), e);
        } finally {
            delete(scratch);
        }
    }

    /** The world that a location names. */
    static WorldPlan plan(String location) {
        Matcher parts = LOCATION.matcher(location);
        if (!parts.matches()) {
            throw new DataException(
                    List.of(
                            location
                                    + " names no made-up world: write world:calm, world:busy or"
                                    + " world:hard, and after it ,seed=N and ,scale=X where others"
                                    + " are wanted"));
        }
        try {
            return new WorldPlan(
                    parts.group(2) == null ? DEFAULT_SEED : Long.parseLong(parts.group(2)),
                    parts.group(3) == null ? DEFAULT_SCALE : Double.parseDouble(parts.group(3)),
                    Composition.valueOf(parts.group(1).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new DataException(location + ": " + e.getMessage(), e);
        }
    }

    private static OpenRequest at(Path records, OpenRequest request) {
        return new OpenRequest(
                records.toString(),
                request.ports(),
                request.allowedRejects(),
                request.threads(),
                request.memoryBytes());
    }

    private DataSource reader(Path records) {
        return others.stream()
                .filter(source -> source.accepts(records.toString()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new DataException(
                                        List.of(
                                                "no source reads a folder of records: install the"
                                                        + " bundle org.tidewaiter.data.duckdb")));
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("tidewaiter-world-");
        } catch (IOException e) {
            throw new DataException("cannot make a scratch folder: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
