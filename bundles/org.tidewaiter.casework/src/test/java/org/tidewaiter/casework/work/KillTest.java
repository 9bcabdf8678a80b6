package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.casework.AuditCheck;
import org.tidewaiter.casework.AuditHead;
import org.tidewaiter.casework.InspectionOrder;
import org.tidewaiter.casework.InspectionOrder.Standing;
import org.tidewaiter.casework.OrderQuery;
import org.tidewaiter.casework.OrderResult;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.store.TestStores;

/**
 * A process that decides is killed as by {@code kill -9}, again and again, at moments that differ;
 * what it had confirmed must be there. {@code -Dtidewaiter.kills=100} kills so many times.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KillTest {

    private static final int KILLS = Integer.getInteger("tidewaiter.kills", 10);
    private static final int FINDINGS = 25;

    @TempDir Path folder;

    @Test
    void noConfirmedDecisionIsLostWhenTheProcessIsKilled() throws Exception {
        try (Desk desk = new Desk(TestStores.file(folder))) {
            desk.casework.keep(Runs.of(Runs.many(FINDINGS)), Runs.NIGHTLY);
        }
        Random random = new Random(KILLS);
        Set<String> confirmed = new TreeSet<>();
        AuditHead before = new AuditHead(0, "0".repeat(64));
        for (int i = 0; i < KILLS; i++) {
            List<String> printed = printedUntilKilled("kill" + i, 1 + random.nextInt(120));
            confirmed.addAll(printed);
            before = assertEverythingIsThere(confirmed, before);
        }
        System.out.printf(
                "%d kills, %d decisions confirmed, %d entries in the log, none lost%n",
                KILLS, confirmed.size(), before.number());
    }

    /** Kills it after so many confirmed decisions; what was printed in its last moment counts. */
    private List<String> printedUntilKilled(String word, int decisions) throws Exception {
        Process process = start(word);
        List<String> printed = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            assertEquals("ready", out.readLine());
            while (printed.size() < decisions) {
                printed.add(out.readLine());
            }
            // the process itself would close what is still to be read
            process.toHandle().destroyForcibly();
            out.lines().filter(line -> line.contains(word)).forEach(printed::add);
        } finally {
            process.destroyForcibly().waitFor();
        }
        // the last line may be half a line
        assertTrue(printed.get(decisions - 1).contains(word), "the process ended by itself");
        return printed;
    }

    private Process start(String word) throws IOException {
        String classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        DecidingProcess.class.getName(),
                        folder.toString(),
                        word)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** An order is done if and only if its finding has the step, and every line has its answer. */
    private static void assertEveryOrderEndsWithItsStep(Desk desk, Set<String> kept) {
        OrderQuery done =
                new OrderQuery(Set.of(Standing.DONE), Optional.empty(), Optional.empty(), 1000);
        Set<String> ended = new TreeSet<>();
        for (InspectionOrder order : desk.orders.list(done).rows()) {
            OrderResult result = ((InspectionOrder.Done) order.closing().orElseThrow()).result();
            assertEquals(result.outcome().note(), result.answers().get(0).note());
            ended.add("#" + order.number() + " " + result.outcome().note());
        }
        assertEquals(
                kept.stream()
                        .filter(note -> note.contains("-inspector-"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                ended);
    }

    private AuditHead assertEverythingIsThere(Set<String> confirmed, AuditHead before) {
        try (Desk desk = new Desk(TestStores.file(folder))) {
            Set<String> kept = new HashSet<>();
            long steps = 0;
            for (var row : desk.rows()) {
                List<Step> history = desk.casework.file(row.id()).orElseThrow().history();
                assertEquals(row.state().version(), history.size(), "a step is missing");
                steps += history.size() - 1;
                history.forEach(step -> kept.add(step.note()));
            }
            assertEveryOrderEndsWithItsStep(desk, kept);
            Set<String> lost = new TreeSet<>(confirmed);
            lost.removeAll(kept);
            assertEquals(Set.of(), lost);
            AuditCheck check = desk.audit.verify(before);
            assertInstanceOf(AuditCheck.Intact.class, check, check.toString());
            AuditHead head = desk.audit.head();
            assertEquals(steps + 1, head.number(), "the log and the steps differ");
            return head;
        }
    }
}
