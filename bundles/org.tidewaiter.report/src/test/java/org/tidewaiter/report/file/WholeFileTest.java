package org.tidewaiter.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(file, "old");
        WholeFile.write(file, out -> out.write("new".getBytes()));
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("a.jsonl"), names());
    }

    @Test
    void aFailureHalfWayLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(file, "old");
        IOException thrown =
                assertThrows(
                        IOException.class,
                        () ->
                                WholeFile.write(
                                        file,
                                        out -> {
                                            out.write(new byte[1 << 20]);
                                            throw new IOException("No space left on device");
                                        }));
        assertTrue(thrown.getMessage().contains("a.jsonl"));
        assertTrue(thrown.getMessage().contains("No space left on device"));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.jsonl"), names());
    }

    @Test
    void aRunThatIsCancelledLeavesNothing() throws IOException {
        Path file = folder.resolve("a.html");
        assertThrows(
                IllegalStateException.class,
                () ->
                        WholeFile.write(
                                file,
                                out -> {
                                    throw new IllegalStateException("cancelled");
                                }));
        assertEquals(List.of(), names());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path file = folder.resolve("no/a.csv");
        IOException thrown =
                assertThrows(IOException.class, () -> WholeFile.write(file, out -> {}));
        assertTrue(thrown.getMessage().contains("does not exist"), thrown.getMessage());
    }

    @Test
    void aFolderIsNotOverwritten() {
        IOException thrown =
                assertThrows(IOException.class, () -> WholeFile.write(folder, out -> {}));
        assertTrue(thrown.getMessage().contains("it is a folder"), thrown.getMessage());
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Path file = folder.resolve("real.csv");
        Files.writeString(file, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        WholeFile.write(link, out -> out.write("new".getBytes()));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }
}
