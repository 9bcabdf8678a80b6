package org.tidewaiter.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tidewaiter.launch.Distribution.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.launch.Distribution.Ended;

/** What a user sees when the machine fails under a run: a message, no half file, a next run. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "drives the start script for POSIX shells")
class FaultsIT {

    @TempDir static Path shared;
    @TempDir Path temporary;

    private static Path world;

    @BeforeAll
    static void makeAWorld() throws IOException, InterruptedException {
        world = shared.resolve("world");
        Ended made = Distribution.run("sample", "--scale", "0.05", "--out", world.toString());
        assertEquals(0, made.code(), made.err());
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(temporary.resolve(name));
    }

    private static String[] run(Path out, String... more) {
        String[] all = new String[5 + more.length];
        System.arraycopy(
                new String[] {"run", "--data", world.toString(), "--out", out.toString()},
                0,
                all,
                0,
                5);
        System.arraycopy(more, 0, all, 5, more.length);
        return all;
    }

    @Test
    void killedWhileItReadsItLeavesNoHalfFileAndTheNextRunCleansUp()
            throws IOException, InterruptedException {
        Path scratch = folder("scratch");
        Path out = folder("out");
        Process process = Distribution.start(scratch, run(out.resolve("f.html")));
        Distribution.awaitFile(scratch, "libduckdb", process);
        assertTrue(process.destroyForcibly().waitFor(60, TimeUnit.SECONDS));
        assertEquals(List.of(), names(out));
        assertFalse(Distribution.leftIn(scratch).isEmpty(), "nothing to clean up: no test");
        Ended next = Distribution.runIn(scratch, run(out.resolve("f.html")));
        assertEquals(0, next.code(), next.err());
        assertEquals(List.of("f.html", "f.run.json"), names(out));
        assertEquals(
                List.of(),
                Distribution.leftIn(scratch).stream()
                        .filter(name -> name.startsWith("tidewaiter-"))
                        .toList());
    }

    @Test
    void askedToEndWhileItReadsItLeavesNothing() throws IOException, InterruptedException {
        Path scratch = folder("scratch");
        Path out = folder("out");
        Process process = Distribution.start(scratch, run(out.resolve("f.html")));
        Distribution.awaitFile(scratch, "tidewaiter-data-", process);
        Distribution.Stop.TERM.send(process);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "did not end");
        assertEquals(Distribution.Stop.TERM.exitCode(), process.exitValue());
        assertEquals(List.of(), names(out));
        assertEquals(List.of(), Distribution.leftIn(scratch));
    }

    @Test
    void aFullDiskIsToldAndLeavesNoHalfFile() throws IOException, InterruptedException {
        Path out = folder("small");
        assumeTrue(mount(out, "16k"), "only the administrator of a machine can try this");
        try {
            Ended full = Distribution.run(run(out.resolve("f.html")));
            full.saysWithoutStackTrace(1, "f.html", "No space left", "Nothing was written");
            assertEquals(List.of(), names(out));
        } finally {
            unmount(out);
        }
        Ended next = Distribution.run(run(out.resolve("f.html")));
        assertEquals(0, next.code(), next.err());
    }

    @Test
    void aTemporaryFolderWithoutRoomIsToldAndTheNextRunIsFine()
            throws IOException, InterruptedException {
        Path scratch = folder("small");
        Path out = folder("out");
        assumeTrue(mount(scratch, "20m"), "only the administrator of a machine can try this");
        try {
            Ended full = Distribution.runIn(scratch, run(out.resolve("f.html")));
            full.saysWithoutStackTrace(3, scratch.toString(), "java.io.tmpdir");
            assertEquals(List.of(), names(out));
        } finally {
            unmount(scratch);
        }
        Ended next = Distribution.runIn(scratch, run(out.resolve("f.html")));
        assertEquals(0, next.code(), next.err());
    }

    private static void unmount(Path folder) throws IOException, InterruptedException {
        new ProcessBuilder("umount", folder.toString()).start().waitFor();
    }

    /** Puts a small disk there; false if this user may not. */
    private static boolean mount(Path folder, String options)
            throws IOException, InterruptedException {
        return new ProcessBuilder(
                                "mount",
                                "-t",
                                "tmpfs",
                                "-o",
                                "size=" + options,
                                "none",
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void foldersThatMayNotBeWrittenAreNamed() throws IOException, InterruptedException {
        Path closed = folder("closed");
        boolean mounted = mount(closed, "16k,ro");
        Files.createDirectories(temporary.resolve("out"));
        if (!mounted) {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
        }
        try {
            Distribution.run(run(closed.resolve("f.html")))
                    .saysWithoutStackTrace(2, closed.toString(), "you may not write");
            Distribution.runIn(closed, run(temporary.resolve("out/f.html")))
                    .saysWithoutStackTrace(1, closed.toString(), "java.io.tmpdir");
            assertEquals(List.of(), names(temporary.resolve("out")));
        } finally {
            if (mounted) {
                unmount(closed);
            } else {
                Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    @Test
    void recordsThatMayNotBeWrittenAreReadAllTheSame() throws IOException, InterruptedException {
        Path data = folder("data");
        Files.writeString(data.resolve("places.csv"), "place_code,name\nKR01,Somewhere\n");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-x------"));
        try {
            Ended check = Distribution.run("check", "--data", data.toString());
            assertEquals(0, check.code(), check.err());
            assertEquals(List.of("places.csv"), names(data));
        } finally {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void recordsThatMayNotBeReadAreNamed() throws IOException, InterruptedException {
        Path data = folder("data");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(data), "an administrator may read anything");
            Distribution.run("check", "--data", data.toString())
                    .saysWithoutStackTrace(3, data.toString(), "right to read");
        } finally {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void theTimeOfARuleIsAnOption() throws IOException, InterruptedException {
        Path out = folder("out");
        Ended run = Distribution.run(run(out.resolve("f.jsonl"), "--rule-seconds", "600"));
        assertEquals(0, run.code(), run.err());
        Distribution.run(run(out.resolve("f.jsonl"), "--rule-seconds", "-1"))
                .saysWithoutStackTrace(2, "--rule-seconds");
    }

    @Test
    void aRuleThatReservesMoreThanItMayIsStoppedAndNamed()
            throws IOException, InterruptedException {
        Path out = folder("out");
        Distribution.run(run(out.resolve("f.jsonl"), "--rule-memory", "1"))
                .saysWithoutStackTrace(1, "OVER BUDGET", "realimporter");
        Distribution.run(run(out.resolve("f.jsonl"), "--rule-memory", "0"))
                .saysWithoutStackTrace(2, "--rule-memory");
    }
}
