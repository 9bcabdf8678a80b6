package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Ports;

class DatabaseTest {

    @TempDir Path parent;

    private Workspace workspace() {
        return Workspace.in(parent, new OpenRequest("x", Ports.ALL, 0, 2, 1L << 28));
    }

    @Test
    void failureUnderWayIsNoShortResult() {
        String sql =
                "SELECT CASE WHEN i = 999999 THEN error('boom') ELSE 'x' END FROM range(1000000) t(i)";
        try (Workspace workspace = workspace()) {
            Database database = workspace.database();
            assertThrows(
                    DataException.class,
                    () -> database.chunks(sql, 1_000_000, Monitor.NONE, chunk -> {}));
            AtomicLong rows = new AtomicLong();
            database.chunks(
                    "SELECT i FROM range(1000000) t(i)",
                    1_000_000,
                    Monitor.NONE,
                    chunk -> rows.addAndGet(chunk.rowCount()));
            assertEquals(1_000_000, rows.get());
        }
    }

    @Test
    void failureSaysNothingInTheWordsOfTheEngine() {
        try (Workspace workspace = workspace()) {
            DataException e =
                    assertThrows(
                            DataException.class,
                            () -> workspace.database().run("SELECT * FROM nowhere", Monitor.NONE));
            assertEquals(
                    List.of(
                            "the records cannot be read: the database engine failed on a statement;"
                                    + " the log has its message"),
                    e.problems());
        }
    }

    @Test
    void aLibraryThatCannotBeUnpackedSaysWhereAndWhatToDo() {
        LinkageError full = new ExceptionInInitializerError("No space left on device");
        String said = String.valueOf(new Failures(1L << 30).ofLibrary(full).getMessage());
        assertTrue(said.contains(System.getProperty("java.io.tmpdir")), said);
        assertTrue(said.contains("free 100 MiB"), said);
    }
}
