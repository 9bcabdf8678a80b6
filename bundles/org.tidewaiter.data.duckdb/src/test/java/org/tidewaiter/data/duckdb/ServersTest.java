package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Ports;

/** Real servers; each test says so when a package is not installed and is skipped. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ServersTest {

    private static final int ROWS = 20_000;

    /** The databases, and how each says that a query takes its time. */
    enum Kind {
        POSTGRESQL(
                Server::postgres,
                "postgresql",
                "SELECT CAST(pg_sleep(60) AS VARCHAR) AS place_code"),
        MARIADB(Server::mariaDb, "mariadb-server", "SELECT sleep(60) AS place_code");

        private final Supplier<Optional<Server>> start;
        private final String debianPackage;
        private final String slow;

        Kind(Supplier<Optional<Server>> start, String debianPackage, String slow) {
            this.start = start;
            this.debianPackage = debianPackage;
            this.slow = slow;
        }
    }

    @TempDir Path parent;

    private void with(Kind kind, Story story) throws SQLException {
        Optional<Server> started = kind.start.get();
        assumeTrue(started.isPresent(), "not tested: " + kind.debianPackage + " is not installed");
        try (Server server = started.get();
                Connection connection = server.connect()) {
            story.tell(server, new HostTables(connection));
        }
    }

    private interface Story {
        void tell(Server server, HostTables tables) throws SQLException;
    }

    private DataSet open(Server server, HostTables tables, Monitor monitor) {
        TestFolder folder = new TestFolder(parent);
        String more = ", \"user\": \"" + server.user() + "\", \"timeZone\": \"Asia/Seoul\"";
        folder.with("host.jdbc.json", tables.settings(server.url(), more));
        OpenRequest request =
                new OpenRequest(
                        folder.data().resolve("host.jdbc.json").toString(),
                        Ports.ALL,
                        Double.NaN,
                        2,
                        1L << 28);
        return new JdbcDataSource(List.of(server.factory()), parent.resolve("scratch"))
                .open(request, monitor);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertEquals(List.of(), new TestFolder(parent).leftovers());
    }

    private static void crossings(HostTables tables) {
        tables.run(
                "CREATE TABLE trip (id INT, pax VARCHAR(20), flight CHAR(8), etd TIMESTAMP NULL,"
                        + " born DATE, note VARCHAR(99))");
        List<String> values = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            values.add(
                    "(%d, 'T%d', 'KE%03d', '2026-03-%02d %02d:%02d:00', %s, '%s')"
                            .formatted(
                                    i,
                                    i % 977,
                                    i % 50,
                                    1 + i % 28,
                                    i % 24,
                                    i % 60,
                                    i % 3 == 0 ? "NULL" : "'19" + (50 + i % 50) + "-01-31'",
                                    i % 100 == 0 ? "\uD55C\uAD6D, \"x\"" : ""));
        }
        tables.run("INSERT INTO trip VALUES " + String.join(",", values));
        tables.asking(
                "crossings",
                "SELECT id AS crossing_id, pax AS traveller_id, flight AS voyage_number, 'ICN' AS"
                        + " departure_port, 'PUS' AS arrival_port, etd AS departure_time, born AS"
                        + " birth_date, note AS carrier FROM trip ORDER BY pax");
    }

    private static String[] lines() {
        List<String> lines = new ArrayList<>(List.of(TestFolder.CROSSINGS + ",birth_date,carrier"));
        for (int i = 0; i < ROWS; i++) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%d,T%d,KE%03d,ICN,PUS,2026-03-%02dT%02d:%02d:00+09:00,%s,%s",
                            i,
                            i % 977,
                            i % 50,
                            1 + i % 28,
                            i % 24,
                            i % 60,
                            i % 3 == 0 ? "" : "19" + (50 + i % 50) + "-01-31",
                            i % 100 == 0 ? "\"\uD55C\uAD6D, \"\"x\"\"\"" : ""));
        }
        return lines.toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource
    void aServerGivesTheDataSetOfTheFileWithTheSameRecords(Kind kind) throws SQLException {
        with(
                kind,
                (server, tables) -> {
                    crossings(tables);
                    TestFolder folder = new TestFolder(parent).with("crossings.csv", lines());
                    try (DataSet file = folder.open();
                            DataSet host = open(server, tables, Monitor.NONE)) {
                        assertEquals(file.fingerprint(), host.fingerprint());
                        assertEquals(file.asOf(), host.asOf());
                        assertEquals(ROWS, host.rejects().tables().get("crossings").read());
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void aSlowQueryIsCancelledOnTheServer(Kind kind) throws SQLException {
        with(
                kind,
                (server, tables) -> {
                    tables.asking("places", kind.slow);
                    long begin = System.nanoTime();
                    assertThrows(
                            CancellationException.class,
                            () -> open(server, tables, new Cancelling(new AtomicInteger(20))));
                    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
                    assertTrue(seconds < 50, "cancelled after " + seconds + " s");
                });
    }

    /** Ends the server while it is asked. */
    private record Killing(Server server) implements Monitor {
        @Override
        public void phase(String key, long steps) {
            if (key.equals("query-places")) {
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(server::kill);
            }
        }

        @Override
        public void checkpoint() {}

        @Override
        public void step(long steps) {}

        @Override
        public void reserve(long bytes) {}
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatDiesIsNamedAndNothingIsLeft(Kind kind) throws SQLException {
        with(
                kind,
                (server, tables) -> {
                    tables.asking("places", kind.slow);
                    DataException e =
                            assertThrows(
                                    DataException.class,
                                    () -> open(server, tables, new Killing(server)).close());
                    assertTrue(
                            e.problems().get(0).contains("places: the query to"), e.getMessage());
                });
    }
}
