package org.tidewaiter.data.duckdb;

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

    private Path folder(String name, String... files) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(name));
        for (String file : files) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "x");
        }
        return folder;
    }

    private void anotherRun() {
        Scratch.in(parent).close();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aKilledProcessLeavesItsFolderUntilTheNextRun() throws IOException, InterruptedException {
        try (OtherProcess other = OtherProcess.scratchIn(parent)) {
            Files.createDirectories(other.scratch().resolve("spill/deep"));
            Files.writeString(other.scratch().resolve("spill/deep/file"), "x");
            anotherRun();
            assertTrue(Files.exists(other.scratch().resolve("spill/deep/file")), "it lives");
            other.kill();
            assertTrue(Files.exists(other.scratch()));
            anotherRun();
            assertEquals(List.of(), left());
        }
    }

    @Test
    void ownFoldersStayLockedAfterThisProcessLookedForLeftovers() throws IOException {
        try (Scratch mine = Scratch.in(parent)) {
            anotherRun();
            assertTrue(Files.exists(mine.file("")));
            try (OtherProcess other = OtherProcess.scratchIn(parent)) {
                assertTrue(Files.exists(other.scratch()));
                assertTrue(Files.exists(mine.file("")), "another process took it for abandoned");
            }
        }
        assertEquals(List.of(), left());
    }

    @Test
    void theFolderOfAFrameworkThatWasKilledGoesToo() throws IOException {
        folder("tidewaiter-framework-77", "1-1.owner", "cache/bundle1/bundle.jar");
        anotherRun();
        assertEquals(List.of(), left());
    }

    @Test
    void whatHasNoMarkOrAnotherNameStays() throws IOException {
        folder("tidewaiter-12", "spill");
        folder("tidewaiter-reports", "1-1.owner");
        folder("tidewaiter-12-old", "1-1.owner");
        folder("other-12", "1-1.owner");
        Files.writeString(parent.resolve("tidewaiter-13"), "a file");
        folder("tidewaiter-14/1-1.owner", "a-folder-as-mark");
        List<String> before = left();
        anotherRun();
        assertEquals(before, left());
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path precious = folder("precious", "1-1.owner", "file");
        Files.createSymbolicLink(parent.resolve("tidewaiter-1"), precious);
        Path abandoned = folder("tidewaiter-2", "1-1.owner");
        Files.createSymbolicLink(abandoned.resolve("spill"), precious);
        Path pretended = folder("tidewaiter-3");
        Files.createSymbolicLink(pretended.resolve("1-1.owner"), precious.resolve("file"));
        anotherRun();
        assertEquals(List.of("precious", "tidewaiter-1", "tidewaiter-3"), left());
        assertEquals("x", Files.readString(precious.resolve("file")));
        assertTrue(Files.exists(precious.resolve("1-1.owner")));
    }

    @Test
    void foldersOfAnotherUserStay() throws IOException {
        Path folder = folder("tidewaiter-5", "1-1.owner");
        assumeTrue(isGivenAway(folder), "only the administrator of a machine can try this");
        anotherRun();
        assertTrue(Files.exists(folder.resolve("1-1.owner")));
    }

    @Test
    void theLibraryOfAnotherUserStays() throws IOException {
        Path library = Files.writeString(parent.resolve("libduckdb_java4.so"), "x");
        assumeTrue(isGivenAway(library), "only the administrator of a machine can try this");
        Path mark = folder("tidewaiter-7").resolve("1-1.owner");
        Files.writeString(mark, "libduckdb_java4.so\n");
        anotherRun();
        assertTrue(Files.exists(library));
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
    void theNativeLibraryGoesOnlyByItsNameInTheMark() throws IOException {
        for (String name : List.of("libduckdb_java1.so", "libduckdb_java2.so", "notes.so")) {
            Files.writeString(parent.resolve(name), "x");
        }
        Path elsewhere = folder("elsewhere", "libduckdb_java3.so");
        Path mark = folder("tidewaiter-6").resolve("1-1.owner");
        Files.writeString(
                mark,
                "libduckdb_java1.so\nnotes.so\n"
                        + elsewhere.resolve("libduckdb_java3.so")
                        + "\nelsewhere/libduckdb_java3.so\n\0\n");
        anotherRun();
        assertEquals(List.of("elsewhere", "libduckdb_java2.so", "notes.so"), left());
        assertTrue(Files.exists(elsewhere.resolve("libduckdb_java3.so")));
    }

    @Test
    void theLibraryThatThisProcessLoadedIsNoted() throws IOException {
        Path loaded = Path.of("/proc/self/maps");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        assumeTrue(Files.exists(loaded), "only Linux tells what a process has loaded");
        try (Scratch scratch = Scratch.in(temporary)) {
            Workspace.in(parent, new TestFolder(parent).request(List.of())).close();
            scratch.noteLibrary();
            try (Stream<Path> files = Files.list(scratch.file(""))) {
                Path mark = files.filter(OwnerMark::isOwn).findFirst().orElseThrow();
                String noted = Files.readString(mark);
                assertTrue(noted.matches("libduckdb_java[0-9]+\\.so\n"), noted);
            }
        }
    }
}
