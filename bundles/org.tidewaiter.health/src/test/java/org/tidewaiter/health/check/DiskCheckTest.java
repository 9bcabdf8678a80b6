package org.tidewaiter.health.check;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidewaiter.casework.StoreProbe;
import org.tidewaiter.health.check.DiskCheck.Disk;
import org.tidewaiter.health.check.DiskCheck.Limits;
import org.tidewaiter.health.check.DiskCheck.Room;

class DiskCheckTest {

    private static final long MIB = 1L << 20;
    private static final Path STORE = Path.of("/the/store");
    private static final Room ROOMY = new Room(50_000 * MIB, 100_000 * MIB);

    private final StoreProbe probe = mock(StoreProbe.class);

    @BeforeEach
    void aStoreInAFolder() {
        when(probe.folder()).thenReturn(Optional.of(STORE));
    }

    private Result check(Disk disk) {
        return new DiskCheck(new Limits(2_048, 5, 256), disk, Checks.kept(probe, null)).execute();
    }

    @ParameterizedTest
    @CsvSource({
        // free MiB of total MiB
        "50000, 100000, OK",
        "2048, 20000, OK",
        "2047, 20000, WARN",
        "4999, 100000, WARN", // less than 5 in 100
        "256, 1000, WARN",
        "255, 1000, CRITICAL"
    })
    void roomIsJudgedByBytesAndByShare(long freeMib, long totalMib, Status expected) {
        Room room = new Room(freeMib * MIB, totalMib * MIB);
        Result result = check(folder -> folder.equals(STORE) ? room : ROOMY);
        Checks.assertSays(expected, result, "the store's folder " + STORE);
    }

    @Test
    void theFolderForTemporaryFilesIsJudgedToo() {
        Result result = check(folder -> folder.equals(STORE) ? ROOMY : new Room(0, 1_000 * MIB));
        Checks.assertSays(Status.CRITICAL, result, "temporary files", "make room");
    }

    @Test
    void theWorstIsToldFirst() {
        Result result =
                check(folder -> new Room(folder.equals(STORE) ? 300 * MIB : 1, 1_000 * MIB));
        Checks.assertSays(Status.CRITICAL, result, "temporary files", "the store's folder");
        String said = result.iterator().next().getMessage();
        org.junit.jupiter.api.Assertions.assertTrue(
                said.indexOf("temporary") < said.indexOf("the store's"), said);
    }

    @Test
    void aFolderThatIsGoneIsCritical() {
        Result result =
                check(
                        folder -> {
                            throw new IOException("gone");
                        });
        Checks.assertSays(Status.CRITICAL, result, STORE.toString(), "see that it is there");
    }
}
