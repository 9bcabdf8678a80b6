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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Ports;

/** Memory and disk for scratch files are bounded, and what is too small says so. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "makes a small disk as Linux does")
class SmallDiskTest {

    private static final long LEAST_BYTES = 1L << 26;

    /** Distinct texts of three times the memory, which cannot be packed. */
    private static final String LARGE =
            "CREATE TABLE large AS SELECT md5(i::VARCHAR) || md5((-i)::VARCHAR) AS a FROM range(3000000) t(i)";

    @TempDir Path parent;

    private Path disk(String size) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(parent.resolve("disk"));
        Process mount =
                new ProcessBuilder(
                                "mount",
                                "-t",
                                "tmpfs",
                                "-o",
                                "size=" + size,
                                "none",
                                disk.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assumeTrue(mount.waitFor() == 0, "only the administrator of a machine can try this");
        return disk;
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        Path disk = parent.resolve("disk");
        if (Files.exists(disk)) {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static OpenRequest request(Path data) {
        return new OpenRequest(data.toString(), Ports.ALL, 1, 2, LEAST_BYTES);
    }

    @Test
    void beyondItsMemoryTheDatabaseGoesToTheScratchFolder() {
        try (Workspace workspace = Workspace.in(parent, request(parent))) {
            Database database = workspace.database();
            database.run(LARGE, Monitor.NONE);
            long held = bytes(database, "memory_usage_bytes", "duckdb_memory()");
            long spilt = bytes(database, "temporary_storage_bytes", "duckdb_memory()");
            assertTrue(held <= LEAST_BYTES, "held " + held);
            assertTrue(spilt > LEAST_BYTES, "spilt " + spilt);
            assertTrue(Files.exists(workspace.scratch().file("spill")));
        }
    }

    private static long bytes(Database database, String column, String from) {
        String sql = "SELECT CAST(sum(" + column + ") AS BIGINT) FROM " + from;
        return database.rows(sql, Monitor.NONE, row -> row.getLong(1)).get(0);
    }

    @Test
    void aFullDiskIsToldByTheDatabase() throws IOException, InterruptedException {
        Path disk = disk("8m");
        try (Workspace workspace = Workspace.in(disk, request(parent))) {
            DataException e =
                    assertThrows(
                            DataException.class,
                            () -> workspace.database().run(LARGE, Monitor.NONE));
            assertTrue(
                    e.problems().get(0).contains("scratch folder is full"),
                    e.problems() + " for " + e.getCause());
        }
        assertEquals(List.of(), in(disk));
    }

    @Test
    void aFullDiskIsToldByAColumnThatIsKept() throws IOException, InterruptedException {
        Path disk = disk("256k");
        StringBuilder csv = new StringBuilder("place_code,latitude\n");
        for (int i = 0; i < 100_000; i++) {
            csv.append("P").append(i).append(",").append(i % 90).append("\n");
        }
        TestFolder folder = new TestFolder(parent).with("places.csv", csv.toString());
        try (DataSet data = new FolderDataSource(disk).open(request(folder.data()), Monitor.NONE);
                Cursor cursor =
                        data.table(Places.PORT).orElseThrow().scan(List.of(Places.LATITUDE))) {
            DataException e = assertThrows(DataException.class, cursor::advance);
            assertTrue(e.problems().get(0).contains("scratch folder"), e.problems().toString());
        }
        assertEquals(List.of(), in(disk));
    }

    @Test
    void aFullDiskLeavesNoFolderBehind() throws IOException, InterruptedException {
        Path disk = disk("16k,nr_inodes=2");
        DataException e =
                assertThrows(
                        DataException.class,
                        () -> new FolderDataSource(disk).open(request(places()), Monitor.NONE));
        assertTrue(e.problems().get(0).contains(disk.toString()), e.problems().toString());
        assertTrue(e.problems().get(0).contains("free space"), e.problems().toString());
        assertEquals(List.of(), in(disk));
    }

    private Path places() {
        return new TestFolder(parent).with("places.csv", "place_code", "P1").data();
    }
}
