package org.tidewaiter.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

    @TempDir Path folder;

    @Test
    void aTreeIsDeletedAndOfLinksOnlyTheLinks() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "x");
        Path tree = Files.createDirectories(folder.resolve("tree/deep")).getParent();
        Files.writeString(tree.resolve("deep/file"), "x");
        Files.createSymbolicLink(tree.resolve("deep/link"), precious);
        Files.createSymbolicLink(tree.resolve("up"), folder);
        FileTree.delete(tree);
        assertFalse(Files.exists(tree));
        assertEquals("x", Files.readString(precious));
    }

    @Test
    void aLinkToATreeIsALink() throws IOException {
        Path tree = Files.createDirectory(folder.resolve("tree"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), tree);
        FileTree.delete(link);
        assertFalse(Files.exists(link));
        assertTrue(Files.exists(tree));
    }

    @Test
    void whatIsGoneAlreadyIsNoFailure() throws IOException {
        FileTree.delete(folder.resolve("nowhere"));
    }

    @Test
    void whatCannotBeDeletedIsNamed() throws IOException {
        Path closed = Files.createDirectories(folder.resolve("tree/closed"));
        Files.writeString(closed.resolve("file"), "x");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "an administrator may read anything");
            FileSystemException failure =
                    assertThrows(
                            FileSystemException.class,
                            () -> FileTree.delete(folder.resolve("tree")));
            assertEquals(closed.toString(), failure.getFile());
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
