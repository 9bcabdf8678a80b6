package org.tidewaiter.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The remains of killed processes go; whatever else is called alike stays. */
@Timeout(60)
class LeftoversTest {

    @TempDir Path parent;

    /** What another process runs: makes a folder of its own in the one that it is told. */
    static final class Other {

        public static void main(String[] arguments) throws IOException {
            try (OwnedFolder own = OwnedFolder.make(Path.of(arguments[0]), "data")) {
                OtherProcess.waitWith(own.path());
            }
        }
    }

    private OtherProcess other() throws IOException {
        return OtherProcess.start(Other.class, parent.toString());
    }

    private Path folder(String name, String... files) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(name));
        for (String file : files) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "x");
        }
        return folder;
    }

    private void anotherRun() throws IOException {
        OwnedFolder.make(parent, "another").close();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aKilledProcessLeavesItsFolderUntilTheNextRun() throws IOException, InterruptedException {
        try (OtherProcess other = other()) {
            Path spilt = other.folder().resolve("spill/deep/file");
            Files.createDirectories(spilt.getParent());
            Files.writeString(spilt, "x");
            anotherRun();
            assertTrue(Files.exists(spilt), "it lives");
            other.kill();
            assertTrue(Files.exists(spilt));
            anotherRun();
            assertEquals(List.of(), left());
        }
    }

    @Test
    void ownFoldersStayLockedAfterThisProcessLookedForLeftovers() throws IOException {
        try (OwnedFolder mine = OwnedFolder.make(parent, "data")) {
            anotherRun();
            assertTrue(Files.exists(mine.path()));
            try (OtherProcess other = other()) {
                assertTrue(Files.exists(other.folder()));
                assertTrue(Files.exists(mine.path()), "another process took it for abandoned");
            }
        }
        assertEquals(List.of(), left());
    }

    @Test
    void foldersOfAnyUseGo() throws IOException {
        folder("tidewaiter-framework-77", "1-1.owner", "cache/bundle1/bundle.jar");
        folder("tidewaiter-world-78", "2-2.owner", "records/crossings.csv");
        anotherRun();
        assertEquals(List.of(), left());
    }

    @Test
    void whatHasNoMarkOrAnotherNameStays() throws IOException {
        folder("tidewaiter-data-12", "spill");
        folder("tidewaiter-reports", "1-1.owner");
        folder("tidewaiter-12", "1-1.owner");
        folder("tidewaiter-data-12-old", "1-1.owner");
        folder("other-12", "1-1.owner");
        Files.writeString(parent.resolve("tidewaiter-data-13"), "a file");
        folder("tidewaiter-data-14/1-1.owner", "a-folder-as-mark");
        List<String> before = left();
        anotherRun();
        assertEquals(before, left());
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path precious = folder("precious", "1-1.owner", "file");
        Files.createSymbolicLink(parent.resolve("tidewaiter-data-1"), precious);
        Path abandoned = folder("tidewaiter-data-2", "1-1.owner");
        Files.createSymbolicLink(abandoned.resolve("spill"), precious);
        Path pretended = folder("tidewaiter-data-3");
        Files.createSymbolicLink(pretended.resolve("1-1.owner"), precious.resolve("file"));
        anotherRun();
        assertEquals(List.of("precious", "tidewaiter-data-1", "tidewaiter-data-3"), left());
        assertEquals("x", Files.readString(precious.resolve("file")));
        assertTrue(Files.exists(precious.resolve("1-1.owner")));
    }

    @Test
    void foldersOfAnotherUserStay() throws IOException {
        Path folder = folder("tidewaiter-data-5", "1-1.owner");
        assumeTrue(isGivenAway(folder), "only the administrator of a machine can try this");
        anotherRun();
        assertTrue(Files.exists(folder.resolve("1-1.owner")));
    }

    @Test
    void aNotedFileOfAnotherUserStays() throws IOException {
        Path noted = Files.writeString(parent.resolve("library4.so"), "x");
        assumeTrue(isGivenAway(noted), "only the administrator of a machine can try this");
        Path mark = folder("tidewaiter-data-7").resolve("1-1.owner");
        Files.writeString(mark, "library4.so\n");
        anotherRun();
        assertTrue(Files.exists(noted));
    }

    private static boolean isGivenAway(Path file) {
        try {
            Files.setAttribute(file, "unix:uid", 12_345);
            return true;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void aFileBesideGoesOnlyByItsNameInTheMark() throws IOException {
        for (String name : List.of("library1.so", "library2.so", "notes.so")) {
            Files.writeString(parent.resolve(name), "x");
        }
        Path elsewhere = folder("elsewhere", "library3.so");
        Path mark = folder("tidewaiter-data-6").resolve("1-1.owner");
        Files.writeString(
                mark,
                "library1.so\nnotes.so\n"
                        + elsewhere.resolve("library3.so")
                        + "\nelsewhere/library3.so\n\0\n");
        anotherRun();
        assertEquals(List.of("elsewhere", "library2.so", "notes.so"), left());
        assertTrue(Files.exists(elsewhere.resolve("library3.so")));
    }

    @Test
    void aNotedLinkStays() throws IOException {
        Path precious = Files.writeString(parent.resolve("precious"), "x");
        Files.createSymbolicLink(parent.resolve("library1.so"), precious);
        Files.writeString(folder("tidewaiter-data-6").resolve("1-1.owner"), "library1.so\n");
        anotherRun();
        assertEquals(List.of("library1.so", "precious"), left());
    }
}
