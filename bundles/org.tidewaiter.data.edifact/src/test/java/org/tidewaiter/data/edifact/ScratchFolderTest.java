package org.tidewaiter.data.edifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;

/** Names and documents do not stay behind, and the source of folders knows whose they are. */
@Timeout(120)
class ScratchFolderTest {

    @TempDir private Path folder = Path.of("");

    private void anotherRun() throws IOException {
        assertEquals(3, Reader.read(folder, "a.edi", Made.MANIFEST).rows().size());
    }

    @Test
    void theCrossingsOfAKilledProcessGoWithTheNextThatReadsRecords()
            throws IOException, InterruptedException {
        try (OtherProcess other = OtherProcess.start()) {
            Path crossings = other.records().resolve("crossings.csv");
            anotherRun();
            assertTrue(Files.exists(crossings), "its process lives");
            other.kill();
            anotherRun();
            assertFalse(Files.exists(other.records().getParent()), "it was killed");
        }
    }

    @Test
    void ownFoldersStayWhileThisProcessReadsOthers() throws IOException {
        Path records;
        try (ScratchFolder mine = ScratchFolder.make()) {
            records = mine.records();
            anotherRun();
            assertTrue(Files.exists(records));
        }
        assertFalse(Files.exists(records.getParent()));
    }

    @Test
    void ofALinkOnlyTheLinkIsDeleted() throws IOException {
        Files.writeString(folder.resolve("precious"), "x");
        try (ScratchFolder mine = ScratchFolder.make()) {
            Files.createSymbolicLink(mine.records().resolve("link"), folder);
        }
        assertTrue(Files.exists(folder.resolve("precious")));
    }

    @Test
    void whereTheScratchFolderStaysTheDataSetIsClosedAndTheFailureSaysWhy() {
        List<String> closed = new ArrayList<>();
        DataSet data =
                (DataSet)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {DataSet.class},
                                (self, method, arguments) -> {
                                    closed.add(method.getName());
                                    throw new IllegalStateException("closing failed");
                                });
        DataException failure = new DataException(List.of("it stays"));
        DataException seen =
                assertThrows(
                        DataException.class,
                        () ->
                                MessageSource.lent(
                                        data,
                                        () -> {
                                            throw failure;
                                        }));
        assertEquals(failure, seen);
        assertEquals(List.of("close"), closed);
        assertEquals("closing failed", seen.getSuppressed()[0].getMessage());
    }
}
