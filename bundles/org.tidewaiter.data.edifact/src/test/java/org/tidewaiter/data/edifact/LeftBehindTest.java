package org.tidewaiter.data.edifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.scratch.OtherProcess;

/** Names and documents do not stay behind, even if a process is killed while they are read. */
@Timeout(120)
class LeftBehindTest {

    @TempDir private Path folder = Path.of("");

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

    /** What another process runs: opens messages, and its reader waits. */
    static final class Other {

        public static void main(String[] arguments) {
            MessageSource source = new MessageSource();
            source.addReader(new Waiting());
            source.open(
                            new OpenRequest(
                                    "messages:" + arguments[0],
                                    List.of(Crossings.PORT),
                                    1,
                                    1,
                                    1 << 26),
                            Monitor.NONE)
                    .close();
        }
    }

    private void anotherRun() throws IOException {
        assertEquals(3, Reader.read(folder, "a.edi", Made.MANIFEST).rows().size());
    }

    @Test
    void theCrossingsOfAKilledProcessGoWithTheNextThatReadsRecords()
            throws IOException, InterruptedException {
        anotherRun();
        try (OtherProcess other = OtherProcess.start(Other.class, folder.toString())) {
            Path crossings = other.folder().resolve("crossings.csv");
            anotherRun();
            assertTrue(Files.exists(crossings), "its process lives");
            other.kill();
            anotherRun();
            assertFalse(Files.exists(other.folder().getParent()), "it was killed");
        }
    }
}
