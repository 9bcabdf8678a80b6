package org.tidewaiter.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.data.duckdb.Server;

/** The same records give the same bytes of findings, wherever they are kept, on every framework. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "drives the start script for POSIX shells")
class DatabasesIT {

    private static final Path DISTRIBUTION =
            Path.of("target/distribution/tidewaiter").toAbsolutePath();
    private static final List<String> TABLES =
            List.of(
                    "crossings",
                    "exports",
                    "imports",
                    "links",
                    "outcomes",
                    "places",
                    "traders",
                    "violations");

    @TempDir static Path shared;

    private static Path equinox;
    private static Path world;
    private static String expected;

    @BeforeAll
    static void findFromFiles() throws IOException, InterruptedException {
        equinox = onEquinox();
        world = shared.resolve("world");
        run(DISTRIBUTION, "sample", "--scale", "0.1", "--out", world.toString());
        expected = findings(DISTRIBUTION, world);
        assertTrue(expected.lines().count() > 20, "too few findings to compare");
    }

    /** The distribution with another framework in the place of its own. */
    private static Path onEquinox() throws IOException {
        Path copied = shared.resolve("on-equinox");
        Distribution.copy(DISTRIBUTION, copied);
        try (Stream<Path> jars = Files.list(copied.resolve("framework"))) {
            for (Path jar : jars.toList()) {
                if (jar.getFileName().toString().startsWith("org.apache.felix.framework")) {
                    Files.delete(jar);
                }
            }
        }
        Distribution.copy(Path.of("target/frameworks"), copied.resolve("framework"));
        return copied;
    }

    private static void run(Path distribution, String... arguments)
            throws IOException, InterruptedException {
        Distribution.Ended ended = Distribution.runCopy(distribution, arguments);
        assertEquals(0, ended.code(), ended.out() + ended.err());
    }

    private static String findings(Path distribution, Path data)
            throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(shared, "out").resolve("findings.jsonl");
        run(distribution, "run", "--data", data.toString(), "--out", out.toString());
        return Files.readString(out);
    }

    private static void assertExpectedOfEveryFramework(Path data)
            throws IOException, InterruptedException {
        assertExpected(findings(DISTRIBUTION, data));
        assertExpected(findings(equinox, data));
    }

    /** Shows where two long texts part. */
    private static void assertExpected(String seen) {
        int at = 0;
        while (at < Math.min(expected.length(), seen.length())
                && expected.charAt(at) == seen.charAt(at)) {
            at++;
        }
        assertEquals(near(expected, at), near(seen, at));
        assertEquals(expected.length(), seen.length());
    }

    private static String near(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }

    private static Connection duckDb() throws SQLException {
        return new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
    }

    private static String rows(String table) {
        return "SELECT * FROM read_csv('"
                + world.resolve(table + ".csv")
                + "', all_varchar = true)";
    }

    @Test
    void anotherFrameworkGivesTheSameBytes() throws IOException, InterruptedException {
        assertExpected(findings(equinox, world));
    }

    @Test
    void parquetGivesTheSameBytes() throws IOException, SQLException, InterruptedException {
        Path parquet = Files.createDirectories(shared.resolve("parquet"));
        Files.copy(world.resolve("dataset.json"), parquet.resolve("dataset.json"));
        try (Connection connection = duckDb();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(
                        "COPY (%s) TO '%s' (FORMAT parquet)"
                                .formatted(rows(table), parquet.resolve(table + ".parquet")));
            }
        }
        assertExpectedOfEveryFramework(parquet);
    }

    @Test
    void postgreSqlGivesTheSameBytes() throws IOException, SQLException, InterruptedException {
        Optional<Server> server = Server.postgres();
        assumeTrue(server.isPresent(), "not tested: postgresql is not installed");
        try (Server running = server.get()) {
            assertExpectedOfEveryFramework(moved(running));
        }
    }

    /** Its driver is put beside the bundles, with the adapter that makes it a service. */
    @Test
    void mariaDbGivesTheSameBytes() throws IOException, SQLException, InterruptedException {
        Optional<Server> server = Server.mariaDb();
        assumeTrue(server.isPresent(), "not tested: mariadb-server is not installed");
        try (Server running = server.get()) {
            Path data = moved(running);
            for (Path without : List.of(DISTRIBUTION, equinox)) {
                Path distribution = Files.createTempDirectory(shared, "with-driver");
                Distribution.copy(without, distribution);
                Distribution.copy(Path.of("target/drivers"), distribution.resolve("bundles"));
                assertExpected(findings(distribution, data));
            }
        }
    }

    /** Moves the records into a server and tells how to ask for them. */
    private static Path moved(Server server) throws IOException, SQLException {
        try (Connection from = duckDb();
                Connection to = server.connect()) {
            to.setAutoCommit(false);
            for (String table : TABLES) {
                move(table, from, to);
            }
            to.commit();
        }
        String queries =
                TABLES.stream()
                        .map(table -> "\"%1$s\": \"SELECT * FROM %1$s\"".formatted(table))
                        .collect(Collectors.joining(", "));
        String settings = Files.readString(world.resolve("dataset.json")).strip();
        Path file = Files.createTempDirectory(shared, "host").resolve("host.jdbc.json");
        Files.writeString(
                file,
                "%s, \"url\": \"%s\", \"user\": \"%s\", \"tables\": {%s}}"
                        .formatted(
                                settings.substring(0, settings.length() - 1),
                                server.url(),
                                server.user(),
                                queries));
        return file;
    }

    private static void move(String table, Connection from, Connection to) throws SQLException {
        try (Statement read = from.createStatement();
                ResultSet row = read.executeQuery(rows(table))) {
            int columns = row.getMetaData().getColumnCount();
            String quote = to.getMetaData().getIdentifierQuoteString();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                names.add(quote + row.getMetaData().getColumnName(i) + quote + " TEXT");
            }
            try (Statement create = to.createStatement()) {
                create.execute("CREATE TABLE %s (%s)".formatted(table, String.join(", ", names)));
            }
            String marks = String.join(", ", Collections.nCopies(columns, "?"));
            try (PreparedStatement insert =
                    to.prepareStatement("INSERT INTO %s VALUES (%s)".formatted(table, marks))) {
                for (int rows = 1; row.next(); rows++) {
                    for (int i = 1; i <= columns; i++) {
                        insert.setString(i, row.getString(i));
                    }
                    insert.addBatch();
                    if (rows % 1000 == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }
}
