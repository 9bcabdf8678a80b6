package org.tidewaiter.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.launch.Distribution.Ended;

/** What an administrator does beside serving: settings from test to production, health. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "drives the start script for POSIX shells")
class AdministrationIT {

    private static final String RULE = "org.tidewaiter.rule.cotraveller";
    private static final String HTTP = "org.apache.felix.http";
    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(2);

    @TempDir static Path shared;
    @TempDir Path temporary;

    private static Path world;

    @BeforeAll
    static void makeAWorld() throws IOException, InterruptedException {
        world = shared.resolve("world");
        Ended made = Distribution.run("sample", "--scale", "0.05", "--out", world.toString());
        assertEquals(0, made.code(), made.err());
    }

    private Path copy(String name, String... configurations) throws IOException {
        Path copy = temporary.resolve(name);
        Distribution.copy(Distribution.SCRIPT.getParent().getParent(), copy);
        for (int i = 0; i < configurations.length; i += 2) {
            Files.writeString(conf(copy).resolve(configurations[i]), configurations[i + 1]);
        }
        return copy;
    }

    private static Path conf(Path copy) {
        return copy.resolve("conf");
    }

    /** Exports in a framework that runs; a shell has no command before its bundle has started. */
    private void exportInShell(Path copy, Path file) throws IOException, InterruptedException {
        Path scratch = Files.createDirectories(temporary.resolve("scratch"));
        ProcessBuilder builder = Distribution.builderOfCopy(copy, "shell");
        Distribution.keepIn(scratch, builder);
        builder.redirectErrorStream(true).redirectOutput(temporary.resolve("shell.txt").toFile());
        Process shell = builder.start();
        try (OutputStream in = shell.getOutputStream()) {
            long end = System.nanoTime() + LIMIT_NANOS;
            while (!Files.exists(file) && System.nanoTime() < end && shell.isAlive()) {
                in.write(
                        "tidewaiter:settings export --out %s%n"
                                .formatted(file)
                                .getBytes(StandardCharsets.UTF_8));
                in.flush();
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } finally {
            shell.destroy();
            shell.waitFor();
        }
        assertTrue(Files.exists(file), Files.readString(temporary.resolve("shell.txt")));
    }

    @Test
    void settingsGoFromARunningTestToProductionAndTheRuleRunsWithThem()
            throws IOException, InterruptedException {
        Path test =
                copy(
                        "test",
                        RULE + ".cfg",
                        "minSharedVoyages = 5\n",
                        HTTP + ".cfg",
                        "org.apache.felix.https.keystore.password = of-test\n");
        Path file = temporary.resolve("settings.json");
        exportInShell(test, file);
        assertFalse(Files.readString(file).contains("of-test"), "a secret was exported");

        Path production =
                copy(
                        "production",
                        RULE + ".cfg",
                        "minSharedVoyages = 9\n",
                        HTTP + ".cfg",
                        "org.apache.felix.https.keystore.password = of-production\n");
        Ended taken = Distribution.runCopy(production, "settings", "import", file.toString());
        assertEquals(0, taken.code(), taken.err());
        List<String> files = Distribution.names(conf(production));
        assertTrue(files.contains(RULE + ".config"), files.toString());
        assertFalse(files.contains(RULE + ".cfg"), "two files of one rule would fight");
        assertTrue(
                Files.readString(conf(production).resolve(HTTP + ".config"))
                        .contains("of-production"),
                "the secret of the place stays");

        Path out = temporary.resolve("findings.jsonl");
        Ended ran =
                Distribution.runCopy(
                        production, "run", "--data", world.toString(), "--out", out.toString());
        assertEquals(0, ran.code(), ran.err());
        String report = Files.readString(temporary.resolve("findings.run.json"));
        assertTrue(report.replace(" ", "").contains("\"minSharedVoyages\":5"), report);

        Ended again = Distribution.runCopy(production, "settings", "export", "--only", RULE);
        JsonObject exported = JsonParser.parseString(again.out()).getAsJsonObject();
        JsonObject before = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertEquals(before.get(RULE), exported.get(RULE), "there and back");
        assertFalse(exported.has(HTTP), "only what was asked for");
    }

    @Test
    void settingsOfWhichOneIsWrongChangeNothingAndAllThatIsWrongIsTold()
            throws IOException, InterruptedException {
        Path production = copy("production", RULE + ".cfg", "minSharedVoyages = 9\n");
        List<String> before = Distribution.names(conf(production));
        Path file = temporary.resolve("settings.json");
        Files.writeString(
                file,
                """
                {":configurator:resource-version": 1,
                 ":configurator:symbolic-name": "x", ":configurator:version": "1.0.0",
                 "org.tidewaiter.engine": {"ruleSeconds:Integer": 60},
                 "org.tidewaiter.rule.cotraveler": {"minSharedVoyages": 4},
                 "org.tidewaiter.rule.cotraveller": {"minSharedVoyages": 1000, "watchers": 1},
                 "org.tidewaiter.casework": {"connections": "many", "password": "geheim"}}
                """);
        Ended refused = Distribution.runCopy(production, "settings", "import", file.toString());
        refused.saysWithoutStackTrace(
                1,
                "org.tidewaiter.rule.cotraveler: nothing here has this configuration",
                RULE + ": minSharedVoyages = 1000",
                "between 2 and 100",
                RULE + ": watchers is no setting of it",
                "org.tidewaiter.casework: connections = many: must be a whole number",
                "org.tidewaiter.casework: password is a secret",
                "nothing was changed");
        assertFalse(refused.err().contains("geheim"), refused.err());
        assertEquals(before, Distribution.names(conf(production)));
        assertEquals(
                "minSharedVoyages = 9\n",
                Files.readString(conf(production).resolve(RULE + ".cfg")));

        Files.writeString(file, "{\"org.tidewaiter.engine\": {\"ruleSeconds\": 60},");
        Distribution.runCopy(production, "settings", "import", file.toString())
                .saysWithoutStackTrace(1, "this is no file of settings", "nothing was changed");
    }

    @Test
    void healthIsToldOfRecordsAndAStoreAndFailsWhereSomethingDoesNotWork()
            throws IOException, InterruptedException {
        Path store = Files.createDirectories(temporary.resolve("store"));
        Ended well =
                Distribution.run("health", "--data", world.toString(), "--store", store.toString());
        assertEquals(0, well.code(), well.out() + well.err());
        for (String line : List.of("records", "store", "rules")) {
            assertTrue(
                    well.out().lines().anyMatch(one -> one.matches("OK +" + line + " .*")),
                    well.out());
        }
        Path copy = copy("copy", RULE + ".cfg", "minSharedVoyages = 1000\n");
        Ended ill = Distribution.runCopy(copy, "health", "--data", temporary.toString());
        assertEquals(1, ill.code(), ill.out() + ill.err());
        assertTrue(
                ill.out().lines().anyMatch(one -> one.matches("CRITICAL +rules .*" + RULE + ".*")),
                ill.out());
        Distribution.run("health", "--store", temporary.resolve("nowhere").toString())
                .saysWithoutStackTrace(2, "nowhere", "is not there");
    }

    @Test
    void aFileThatCannotBeReadIsToldAndNotPassedOver() throws IOException, InterruptedException {
        String file = "org.tidewaiter.web.cfg";
        Path copy = copy("broken", file, "hosts = \\u00zz\n");
        for (String verb : List.of("rules", "health")) {
            Distribution.runCopy(copy, verb)
                    .saysWithoutStackTrace(1, file, "cannot be read as a configuration");
        }
    }

    /** Columns whose values name somebody, or are nearly as good as a name. */
    private static final List<String> PERSONAL =
            List.of(
                    "traveller_id",
                    "family_name",
                    "given_names",
                    "document_number",
                    "booking_reference",
                    "contact",
                    "payment",
                    "delivery_address",
                    "delivery_phone",
                    "importer_id",
                    "exporter_id",
                    "trader_id",
                    "phone",
                    "email",
                    "representative",
                    "registration_number");

    private static final int LEAST_LETTERS = 6;

    /** Values that could only come from the records: short ones are words of everybody. */
    private static Set<String> personal(Path folder) throws IOException {
        Set<String> values = new TreeSet<>();
        for (String name : Distribution.names(folder)) {
            if (!name.endsWith(".csv")) {
                continue;
            }
            List<String> lines = Files.readAllLines(folder.resolve(name));
            List<String> header = List.of(lines.get(0).split(","));
            for (String line : lines.subList(1, lines.size())) {
                if (line.contains("\"")) {
                    continue; // such values are in other lines too
                }
                String[] cells = line.split(",", -1);
                for (int i = 0; i < Math.min(cells.length, header.size()); i++) {
                    if (PERSONAL.contains(header.get(i)) && cells[i].length() >= LEAST_LETTERS) {
                        values.add(cells[i]);
                    }
                }
            }
        }
        assertTrue(values.size() > 1_000, "found only " + values.size());
        return values;
    }

    private static final String EVERYTHING =
            """
            <configuration>
              <appender name="file" class="ch.qos.logback.core.FileAppender">
                <file>%s</file>
                <encoder><pattern>%%level %%logger: %%msg %%ex%%n</pattern></encoder>
              </appender>
              <root level="TRACE"><appender-ref ref="file"/></root>
            </configuration>
            """;

    /** Serves records until they have findings; gives what two questions are answered. */
    private List<String> serve(Path copy, Path store, String... paths)
            throws IOException, InterruptedException {
        Ended added =
                Distribution.run(
                        "user",
                        "--store",
                        store.toString(),
                        store.resolve("users.json").toFile().exists() ? "--new-password" : "--add",
                        "o",
                        "--role",
                        "officer",
                        "--role",
                        "administrator");
        assertEquals(0, added.code(), added.err());
        int port = ServeIT.freePort();
        Process process =
                Distribution.startCopy(
                        copy,
                        Files.createDirectories(temporary.resolve("scratch")),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--allow-rejects",
                        "5%",
                        "--data",
                        world.toString(),
                        "--store",
                        store.toString());
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            ServeIT.said(out);
            ServeIT site = new ServeIT();
            String cookie = site.signIn(port, "o", added.out().strip().split(" ")[1]);
            site.awaitFindings(port, cookie);
            site.awaitEndOfRun(port, cookie);
            List<String> answers = new ArrayList<>();
            for (String path : paths) {
                answers.add(site.get(port, path, cookie).body());
            }
            return answers;
        } finally {
            Distribution.Stop.TERM.send(process);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "did not end");
        }
    }

    @Test
    void aStoreThatWasCopiedAndRestoredHasTheSameWorklistAndNoLogNamesAnybody()
            throws IOException, InterruptedException {
        Path log = temporary.resolve("log.txt");
        Path copy = copy("traced", "logback.xml", EVERYTHING.formatted(log));
        String broken = "ZZBROKENROW";
        Path crossings = world.resolve("crossings.csv");
        String sound = Files.readString(crossings);
        String row = sound.lines().skip(1).findFirst().orElseThrow();
        Files.writeString(
                crossings,
                sound
                        + row.replaceFirst("^[^,]*,[^,]*", broken + "," + broken + "9")
                                .replaceFirst("20\\d\\d-\\d\\d-\\d\\dT", "at noon ")
                        + "\n");
        Path store = temporary.resolve("store");
        List<String> served =
                serve(copy, store, "/api/findings", "/health", "/metrics", "/api/health/checks");
        assertTrue(served.get(1).matches("(OK|WARN)\n"), served.get(1));
        assertTrue(served.get(2).contains("tidewaiter_runs_ended_total{outcome=\"kept\"} 1"));
        assertTrue(served.get(3).contains("the store can be written"), served.get(3));

        Path restored = temporary.resolve("restored");
        Distribution.copy(store, restored);
        List<String> again = serve(copy, restored, "/api/findings", "/metrics");
        assertEquals(served.get(0), again.get(0), "the same worklist");
        assertTrue(again.get(1).contains("tidewaiter_runs_started_total 0"), again.get(1));

        String logged = Files.readString(log);
        assertTrue(logged.contains("TRACE") || logged.contains("DEBUG"), "nothing was traced");
        assertFalse(logged.contains(broken), "a rejected row is in the log");
        List<String> named = personal(world).stream().filter(logged::contains).toList();
        assertEquals(List.of(), named);
    }
}
