package org.tidewaiter.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnedFolderTest {

    @TempDir Path parent;

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void itIsGoneWithAllInItWhenClosedAndMayBeClosedAgain() throws IOException {
        OwnedFolder folder = OwnedFolder.make(parent, "data");
        Files.createDirectories(folder.file("spill/deep"));
        Files.writeString(folder.file("spill/deep/file"), "x");
        folder.close();
        assertEquals(List.of(), in(parent));
        folder.close();
    }

    @Test
    void itsNameSaysWhatItIsFor() throws IOException {
        try (OwnedFolder folder = OwnedFolder.make("world")) {
            assertEquals(Path.of(System.getProperty("java.io.tmpdir")), folder.path().getParent());
            String name = folder.path().getFileName().toString();
            assertTrue(name.matches("tidewaiter-world-[0-9]+"), name);
            assertEquals(folder.path().toString(), folder.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "../a", "A", "a-b"})
    void aUseThatNoProcessWouldClearIsRefused(String use) {
        assertThrows(IllegalArgumentException.class, () -> OwnedFolder.make(parent, use));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its rights are others")
    void onlyThisUserMayReadIt() throws IOException {
        try (OwnedFolder folder = OwnedFolder.make(parent, "data")) {
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
        }
    }

    @Test
    void ofALinkInItOnlyTheLinkIsDeleted() throws IOException {
        Path precious = Files.createDirectory(parent.resolve("precious"));
        Files.writeString(precious.resolve("file"), "x");
        try (OwnedFolder folder = OwnedFolder.make(parent, "data")) {
            Files.createSymbolicLink(folder.file("link"), precious);
            Files.createSymbolicLink(folder.file("dangling"), parent.resolve("nowhere"));
        }
        assertEquals(List.of(precious), in(parent));
        assertEquals("x", Files.readString(precious.resolve("file")));
    }

    @Test
    void itsParentMayBeMissingOrALink() throws IOException {
        Path missing = parent.resolve("not/yet");
        OwnedFolder.make(missing, "data").close();
        assertEquals(List.of(), in(missing));
        Path link = Files.createSymbolicLink(parent.resolve("link"), missing);
        OwnedFolder.make(link, "data").close();
        assertEquals(List.of(), in(missing));
    }

    @Test
    void whereNoneCanBeMadeTheMessageSaysWhereAndWhatToDo() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "x");
        IOException failure = assertThrows(IOException.class, () -> OwnedFolder.make(file, "data"));
        String said = String.valueOf(failure.getMessage());
        assertTrue(said.contains(" in " + file + ": "), said);
        assertTrue(said.contains("java.io.tmpdir"), said);
    }

    @Test
    void oneThatCannotBeMarkedIsDeleted() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("folder"));
        Files.writeString(folder.resolve("new"), "in the way of the mark");
        assertThrows(IOException.class, () -> OwnedFolder.marked(folder));
        assertFalse(Files.exists(folder));
    }

    @Test
    void aFileThatIsNotedStandsInTheMarkAndStaysWhenClosed() throws IOException {
        Path beside = Files.writeString(parent.resolve("library1.so"), "x");
        try (OwnedFolder folder = OwnedFolder.make(parent, "data")) {
            folder.note("library1.so");
            folder.note("library2.so");
            Path mark = in(folder.path()).get(0);
            assertTrue(OwnerMark.isOwn(mark), mark.toString());
            assertEquals("library1.so\nlibrary2.so\n", Files.readString(mark));
        }
        assertEquals(List.of(beside), in(parent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../library1.so", "/etc/library1.so", "notes.so", "a1.so\nb"})
    void aNoteNamesNothingButATemporaryFile(String name) throws IOException {
        try (OwnedFolder folder = OwnedFolder.make(parent, "data")) {
            assertThrows(IllegalArgumentException.class, () -> folder.note(name));
        }
    }
}
