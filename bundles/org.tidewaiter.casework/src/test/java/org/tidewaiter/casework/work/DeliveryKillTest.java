package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.casework.store.TestStores;

/** A process ends after its queue has taken a run and before that is remembered. */
class DeliveryKillTest {

    @TempDir Path folder;

    @Test
    void whatWasTakenInTheLastMomentIsGivenAgainAndNothingBeforeIt() throws Exception {
        String classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-cp",
                                classes,
                                TakingProcess.class.getName(),
                                folder.toString(),
                                "2")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<String> printed = process.inputReader().lines().toList();
        assertEquals(1, process.waitFor(), "it ended by itself");
        assertEquals(
                List.of("took run 1", "took run 2"),
                printed.stream().filter(line -> line.startsWith("took")).toList());
        AlertQueue queue = new AlertQueue("queue");
        try (Host host = new Host(TestStores.file(folder), Host.SOON).with(queue)) {
            assertEquals("2 1/1: NEW LEE", queue.told());
            // after a process was ended H2 leaves numbers out
            long run =
                    host.keep(Situation.of("KIM"), Situation.of("LEE"), Situation.of("PARK")).run();
            assertEquals(run + " 1/1: NEW PARK", queue.told());
        }
    }
}
