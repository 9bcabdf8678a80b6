package org.tidewaiter.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.scratch.OtherProcess;

class WorldSourceTest {

    private final WorldSource source = new WorldSource();

    /** Notes what it is asked to read, and reads nothing. */
    private static final class Reader implements DataSource {
        private final List<Path> read = new ArrayList<>();

        @Override
        public boolean accepts(String location) {
            return Files.isDirectory(Path.of(location));
        }

        @Override
        public DataSet open(OpenRequest request, Monitor monitor) {
            Path records = Path.of(request.location());
            assertTrue(Files.exists(records.resolve("dataset.json")));
            read.add(records);
            throw new CancellationException("read");
        }
    }

    /** Waits, as a long read does. */
    private static final class Waiting implements DataSource {

        @Override
        public boolean accepts(String location) {
            return Files.isDirectory(Path.of(location));
        }

        @Override
        public DataSet open(OpenRequest request, Monitor monitor) {
            OtherProcess.waitWith(Path.of(request.location()));
            throw new CancellationException("it was to be killed");
        }
    }

    /** What another process runs: opens a world, whose reader waits. */
    static final class Other {

        public static void main(String[] none) {
            WorldSource source = new WorldSource();
            source.addReader(new Waiting());
            source.open(request("world:calm,scale=0.005"), Monitor.NONE).close();
        }
    }

    private static OpenRequest request(String location) {
        return new OpenRequest(location, List.of(), Double.NaN, 1, 1 << 26);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "world:calm|1|0.05|CALM",
                "world:busy,seed=7|7|0.05|BUSY",
                "world:hard,scale=0.5|1|0.5|HARD",
                "world:busy,seed=3,scale=2|3|2|BUSY"
            })
    void aLocationNamesAWorld(String location, long seed, double scale, Composition composition) {
        assertTrue(source.accepts(location));
        assertEquals(new WorldPlan(seed, scale, composition), WorldSource.plan(location));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "world:",
                "world:quiet",
                "world:busy,scale=1,seed=2",
                "world:calm,scale=999"
            })
    void whatNamesNoWorldIsSaid(String location) {
        DataException refused = assertThrows(DataException.class, () -> WorldSource.plan(location));
        assertTrue(String.valueOf(refused.getMessage()).startsWith(location));
    }

    @Test
    void theRecordsAreReadByAnotherSourceAndDeletedWhateverBecomesOfIt() {
        Reader reader = new Reader();
        source.addReader(reader);

        openNext();

        assertEquals(1, reader.read.size());
        assertFalse(Files.exists(reader.read.get(0)));
        assertFalse(Files.exists(reader.read.get(0).getParent()));
    }

    @Test
    @Timeout(60)
    void theWorldOfAKilledProcessGoesWithTheNext() throws IOException, InterruptedException {
        source.addReader(new Reader());
        try (OtherProcess other = OtherProcess.start(Other.class)) {
            Path crossings = other.folder().resolve("crossings.csv");
            openNext();
            assertTrue(Files.exists(crossings), "its process lives");
            other.kill();
            assertTrue(Files.exists(crossings));
            openNext();
            assertFalse(Files.exists(other.folder().getParent()), "it was killed");
        }
    }

    private void openNext() {
        assertThrows(
                CancellationException.class,
                () -> source.open(request("world:calm,scale=0.005"), Monitor.NONE));
    }

    @Test
    void withoutASourceThatReadsFoldersItSaysWhatToInstall() {
        DataException refused =
                assertThrows(
                        DataException.class,
                        () -> source.open(request("world:calm,scale=0.005"), Monitor.NONE));
        assertTrue(String.valueOf(refused.getMessage()).contains("org.tidewaiter.data.duckdb"));
    }
}
