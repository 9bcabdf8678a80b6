package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.casework.AuditCheck;
import org.tidewaiter.casework.AuditHead;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.casework.store.StoreSettings;
import org.tidewaiter.casework.store.TestStores;

/** On PostgreSQL, where its package is installed. */
class PostgresCaseworkTest implements StoreContract {

    @Override
    public StoreSettings settings() {
        return TestStores.postgres();
    }

    @Test
    void aDumpTakenAtWorkIsTheSameStoreOnceRestored(@TempDir Path folder)
            throws IOException, InterruptedException {
        String dump = folder.resolve("store.dump").toString();
        StoreSettings served = TestStores.postgresAlone();
        List<WorklistRow> rows;
        AuditHead head;
        try (Desk desk = new Desk(served)) {
            Situation escalated = Situation.of("P1");
            desk.keep(escalated, Situation.of("P2"));
            desk.casework.decide(escalated.id(), 1, Decision.of(Status.ESCALATED, "seen", "hana"));
            desk.audit.append(new AuditNote("hana", "read", "finding/" + escalated.id(), "", ""));
            rows = desk.rows();
            head = desk.audit.head();
            run("pg_dump", "-Fc", "-f", dump, address(served));
        }
        StoreSettings restored = TestStores.postgresAlone();
        run("pg_restore", "--exit-on-error", "-d", address(restored), dump);

        try (Desk desk = new Desk(restored)) {
            assertEquals(rows, desk.rows());
            assertEquals(new AuditCheck.Intact(head), desk.audit.verify());
            Situation after = Situation.of("P3");
            desk.keep(after);
            assertEquals(Status.NEW, desk.state(after).status());
        }
    }

    private static String address(StoreSettings settings) {
        return settings.url()
                .replace("jdbc:postgresql://", "postgresql://" + settings.user() + "@");
    }

    private static void run(String program, String... arguments)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Stream.concat(Stream.of(newest(program)), Stream.of(arguments))
                                        .toList())
                        .redirectErrorStream(true)
                        .start();
        byte[] said = process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor(), new String(said, StandardCharsets.UTF_8));
    }

    /** Of the newest release that is installed, which is that of the server. */
    private static String newest(String program) throws IOException {
        try (Stream<Path> releases = Files.list(Path.of("/usr/lib/postgresql"))) {
            return releases.max(Path::compareTo)
                    .orElseThrow()
                    .resolve("bin")
                    .resolve(program)
                    .toString();
        }
    }
}
