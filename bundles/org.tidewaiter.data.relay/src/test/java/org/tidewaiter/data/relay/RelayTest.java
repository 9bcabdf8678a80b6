package org.tidewaiter.data.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.scratch.OtherProcess;

@Timeout(60)
class RelayTest {

    private static final OpenRequest LIMITS =
            new OpenRequest("made:up", List.of(Crossings.PORT), 0.25, 3, 1 << 27);

    private final Relay relay = new Relay();
    private final List<OpenRequest> asked = new ArrayList<>();
    private final List<String> called = new ArrayList<>();

    /** A data set that notes what it is asked for, and cannot be closed. */
    private final DataSet data =
            (DataSet)
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {DataSet.class},
                            (self, method, arguments) -> {
                                called.add(method.getName());
                                throw new IllegalStateException("closing failed");
                            });

    /** Opens any folder with a file in it. */
    private final class Reader implements DataSource {

        @Override
        public boolean accepts(String location) {
            return Files.isDirectory(Path.of(location));
        }

        @Override
        public DataSet open(OpenRequest request, Monitor monitor) {
            assertTrue(Files.exists(Path.of(request.location(), "crossings.csv")));
            asked.add(request);
            return data;
        }
    }

    /** What another process runs: writes records and waits instead of having them read. */
    static final class Other {

        public static void main(String[] none) {
            new Relay()
                    .lend(
                            "test",
                            records -> {
                                write(records);
                                OtherProcess.waitWith(records);
                                throw new CancellationException("it was to be killed");
                            });
        }
    }

    private static void write(Path records) {
        try {
            Files.writeString(records.resolve("crossings.csv"), "crossing_id\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataSet open(Path records, List<Port> ports) {
        write(records);
        return relay.open(records, ports, LIMITS, Monitor.NONE);
    }

    @Test
    void whatIsWrittenIsReadByAnotherSourceAndDeleted() {
        relay.add(new Reader());
        List<Port> ports = List.of(Places.PORT);
        assertSame(data, relay.lend("test", records -> open(records, ports)));

        assertEquals(1, asked.size());
        String location = asked.get(0).location();
        assertEquals(new OpenRequest(location, ports, 0.25, 3, 1 << 27), asked.get(0));
        assertFalse(Files.exists(Path.of(location).getParent()));
        assertEquals(List.of(), called);
    }

    @Test
    void whereReadingFailsTheRecordsGoToo() {
        List<Path> made = new ArrayList<>();
        assertThrows(
                CancellationException.class,
                () ->
                        relay.lend(
                                "test",
                                records -> {
                                    write(records);
                                    made.add(records.getParent());
                                    throw new CancellationException("it was cancelled");
                                }));
        assertFalse(Files.exists(made.get(0)));
    }

    @Test
    void withoutASourceThatReadsFoldersItSaysWhatToInstall() {
        Reader reader = new Reader();
        relay.add(reader);
        relay.remove(reader);
        DataException refused =
                assertThrows(
                        DataException.class,
                        () -> relay.lend("test", records -> open(records, List.of())));
        assertTrue(refused.problems().get(0).contains("org.tidewaiter.data.duckdb"));
    }

    @Test
    void theRecordsOfAKilledProcessGoWithTheNext() throws IOException, InterruptedException {
        relay.add(new Reader());
        try (OtherProcess other = OtherProcess.start(Other.class)) {
            Path crossings = other.folder().resolve("crossings.csv");
            relay.lend("test", records -> open(records, List.of()));
            assertTrue(Files.exists(crossings), "its process lives");
            other.kill();
            assertTrue(Files.exists(crossings));
            relay.lend("test", records -> open(records, List.of()));
            assertFalse(Files.exists(other.folder().getParent()), "it was killed");
        }
    }

    @Test
    void whereTheScratchFolderStaysTheDataSetIsClosedAndTheFailureSaysWhy() {
        DataException failure = new DataException(List.of("it stays"));
        DataException seen =
                assertThrows(
                        DataException.class,
                        () ->
                                Relay.lent(
                                        data,
                                        () -> {
                                            throw failure;
                                        }));
        assertEquals(failure, seen);
        assertEquals(List.of("close"), called);
        assertEquals("closing failed", seen.getSuppressed()[0].getMessage());
    }
}
