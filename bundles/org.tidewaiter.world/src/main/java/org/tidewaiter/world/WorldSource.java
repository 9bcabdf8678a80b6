package org.tidewaiter.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.data.relay.Relay;

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

    private final Relay relay = new Relay();

    /** Takes a source that may read what is made. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(!(" + MADE_UP + "=true))")
    void addReader(DataSource source) {
        relay.add(source);
    }

    /** Gives it back. */
    void removeReader(DataSource source) {
        relay.remove(source);
    }

    @Override
    public boolean accepts(String location) {
        return location.startsWith(SCHEME);
    }

    @Override
    public DataSet open(OpenRequest request, Monitor monitor) {
        WorldPlan plan = plan(request.location());
        return relay.lend(
                "world",
                records -> {
                    write(plan, records, monitor);
                    return relay.open(records, request.ports(), request, monitor);
                });
    }

    private static void write(WorldPlan plan, Path records, Monitor monitor) {
        try {
            MadeUpWorld.write(plan, records, monitor);
        } catch (IOException e) {
            throw new DataException("cannot make a world in " + records + ": " + e.getMessage(), e);
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
}
