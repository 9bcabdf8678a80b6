package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.record.DataException;

class ScratchTest {

    @TempDir Path parent;

    @Test
    void theLibraryThatThisProcessLoadedIsNoted() throws IOException {
        Path loaded = Path.of("/proc/self/maps");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        assumeTrue(Files.exists(loaded), "only Linux tells what a process has loaded");
        try (Scratch scratch = Scratch.in(temporary)) {
            Workspace.in(parent, new TestFolder(parent).request(List.of())).close();
            scratch.noteLibrary();
            try (Stream<Path> files = Files.list(scratch.file(""))) {
                String noted = Files.readString(files.findFirst().orElseThrow());
                assertTrue(noted.matches("libduckdb_java[0-9]+\\.so\n"), noted);
            }
        }
    }

    @Test
    void whereNoneCanBeMadeTheProblemSaysWhatToDo() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "x");
        DataException failure = assertThrows(DataException.class, () -> Scratch.in(file));
        assertEquals(1, failure.problems().size());
        assertTrue(failure.problems().get(0).contains("java.io.tmpdir"), failure.getMessage());
    }
}
