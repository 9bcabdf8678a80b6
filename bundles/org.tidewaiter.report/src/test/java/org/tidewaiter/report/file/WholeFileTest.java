package org.tidewaiter.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    @Test
    void whatAKilledProcessLeftOfTheFileGoes() throws IOException {
        Path file = folder.resolve("a.html");
        String uuid = "123e4567-e89b-12d3-a456-426614174000";
        for (String name :
                List.of(
                        ".a.html.1-1." + uuid,
                        ".b.html.1-1." + uuid,
                        ".a.html.1-1.note",
                        ".a.html.bak")) {
            Files.writeString(folder.resolve(name), "half");
        }
        Files.createSymbolicLink(
                folder.resolve(".a.html.2-2." + uuid), folder.resolve(".a.html.bak"));
        WholeFile.write(file, out -> out.write("new".getBytes()));
        assertEquals(
                List.of(
                        ".a.html.1-1.note",
                        ".a.html.2-2." + uuid,
                        ".a.html.bak",
                        ".b.html.1-1." + uuid,
                        "a.html"),
                names());
    }

    @Test
    void theFileIsHiddenAndLockedUntilItIsWhole() throws IOException {
        Path file = folder.resolve("a.html");
        WholeFile.write(
                file,
                out -> {
                    out.write(1);
                    String part = names().get(0);
                    assertEquals(1, names().size());
                    assertTrue(part.startsWith(".a.html."), part);
                    WholeFile.write(file, other -> other.write("other".getBytes()));
                    assertTrue(names().contains(part), "the writer of this process was cut off");
                    assertEquals("other", Files.readString(file));
                });
        assertEquals(List.of("a.html"), names());
    }

    @Test
    void aPartThatAnotherProcessIsWritingStays() throws IOException, InterruptedException {
        Path part = folder.resolve(".a.html.1-1.123e4567-e89b-12d3-a456-426614174000");
        Files.writeString(part, "half");
        Process other = Locker.start(part);
        try {
            assertEquals('l', other.getInputStream().read());
            WholeFile.write(folder.resolve("a.html"), out -> out.write(1));
            assertTrue(Files.exists(part));
        } finally {
            other.destroyForcibly().waitFor();
        }
        WholeFile.write(folder.resolve("a.html"), out -> out.write(1));
        assertEquals(List.of("a.html"), names());
    }

    /** Another process that locks a file, says so with a letter and waits to be killed. */
    static final class Locker {

        private Locker() {}

        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel =
                    FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                channel.lock();
                System.out.print('l');
                System.out.flush();
                System.in.read();
            }
        }

        static Process start(Path file) throws IOException {
            String classes =
                    System.getProperty(
                            "surefire.test.class.path", System.getProperty("java.class.path"));
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return new ProcessBuilder(java, "-cp", classes, Locker.class.getName(), file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }
    }
}
