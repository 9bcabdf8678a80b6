package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.jdbc.DataSourceFactory;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Ports;
import org.tidewaiter.api.record.RejectReport;

class JdbcDataSourceTest {

    private static final String URL = "jdbc:h2:mem:host";

    @TempDir Path parent;

    private Connection connection;
    private HostTables tables;
    private TestFolder folder;

    @BeforeEach
    void begin() throws SQLException {
        connection = DriverManager.getConnection(URL);
        tables = new HostTables(connection);
        folder = new TestFolder(parent);
    }

    @AfterEach
    void end() throws SQLException {
        assertEquals(List.of(), folder.leftovers());
        connection.close();
    }

    private DataSet open(Monitor monitor) {
        return open(tables.settings(URL, ", \"timeZone\": \"Asia/Seoul\""), monitor);
    }

    private DataSet open(String settings, Monitor monitor) {
        folder.with("busan.jdbc.json", settings);
        return source(new OsgiDataSourceFactory(Driver.load())).open(request(), monitor);
    }

    private JdbcDataSource source(DataSourceFactory... drivers) {
        return new JdbcDataSource(List.of(drivers), parent.resolve("scratch"));
    }

    private OpenRequest request() {
        String file = folder.data().resolve("busan.jdbc.json").toString();
        return new OpenRequest(file, Ports.ALL, Double.NaN, 2, 1L << 28);
    }

    private String problem(String settings) {
        DataException e =
                assertThrows(DataException.class, () -> open(settings, Monitor.NONE).close());
        return String.join("\n", e.problems());
    }

    private void crossings() {
        tables.run(
                        "CREATE TABLE trip (id INT, pax VARCHAR, flight CHAR(8), etd TIMESTAMP,"
                                + " sent TIMESTAMP WITH TIME ZONE, born DATE, bags NUMERIC(9, 2))")
                .run(
                        "INSERT INTO trip VALUES (1, 'T1', 'KE001', '2026-03-01 08:00:00',"
                                + " '2026-03-01 00:00:00+01:00', '1980-02-29', 12.50),"
                                + " (2, 'T2', 'KE001', '2026-03-01 08:00:00', NULL, NULL, 20.00)")
                .asking(
                        "crossings",
                        "SELECT id crossing_id, pax traveller_id, flight voyage_number, 'ICN'"
                                + " departure_port, 'PUS' arrival_port, etd departure_time, sent"
                                + " booked_at, born birth_date, bags baggage_kg FROM trip;");
    }

    @Test
    void typedColumnsGiveTheDataSetOfTheFileWithTheSameRecords() {
        crossings();
        folder.with(
                "crossings.csv",
                TestFolder.CROSSINGS + ",booked_at,birth_date,baggage_kg",
                "1,T1,KE001,ICN,PUS,2026-02-28T23:00:00Z,2026-02-28T23:00:00Z,1980-02-29,12.5",
                "2,T2,KE001,ICN,PUS,2026-03-01T08:00:00+09:00,,,20");
        try (DataSet file = folder.open();
                DataSet host = open(Monitor.NONE)) {
            assertEquals(file.fingerprint(), host.fingerprint());
            assertEquals(file.asOf(), host.asOf());
            assertEquals("busan", host.name());
            assertEquals(
                    "12.5",
                    host.record(Crossings.PORT, "1").orElseThrow().fields().get("BAGGAGE_KG"));
        }
    }

    @Test
    void rowsThatCannotBeUsedAreCountedAndShown() {
        crossings();
        tables.run(
                "INSERT INTO trip (id, pax, flight) SELECT 2 + x, 'T', 'KE' FROM SYSTEM_RANGE(1, 3)");
        String all = tables.settings(URL, ", \"timeZone\": \"UTC\", \"allowedRejects\": 0.9");
        try (DataSet data = open(all, Monitor.NONE)) {
            RejectReport.Count count = data.rejects().tables().get("crossings");
            assertEquals(5, count.read());
            assertEquals(3, count.rejected());
            assertEquals(2, data.table(Crossings.PORT).orElseThrow().rows());
            assertEquals("query of crossings", data.rejects().samples().get(0).file());
        }
        assertTrue(
                problem(tables.settings(URL, ", \"timeZone\": \"UTC\"")).contains("3 of 5 rows"));
    }

    @Test
    void aTableWithoutRowsIsATable() {
        tables.asking("places", "SELECT 'x' place_code, 'y' name WHERE 1 = 0");
        try (DataSet data = open(Monitor.NONE)) {
            assertEquals(0, data.table(Places.PORT).orElseThrow().rows());
        }
    }

    @Test
    void manyRowsTakeSeveralFiles() {
        tables.run("CREATE TABLE place AS SELECT x place_code FROM SYSTEM_RANGE(1, 2500)");
        folder.with(
                "busan.jdbc.json",
                tables.settings(URL, "").replace("{}", "{\"places\": \"SELECT 1\"}"));
        JdbcSettings settings = JdbcSettings.of(Path.of(request().location()), name -> null);
        for (int rows : new int[] {1000, 1250, 2500, 2501}) {
            try (Workspace workspace = Workspace.in(parent.resolve("scratch"), request());
                    HostDatabase host =
                            HostDatabase.connect(
                                    settings, List.of(new OsgiDataSourceFactory(Driver.load())))) {
                List<SourceFile> files =
                        new QueryFiles(workspace, Monitor.NONE, rows)
                                .write(host, "places", "SELECT * FROM place");
                assertEquals((2500 + rows - 1) / rows, files.size());
                long read = 0;
                for (SourceFile file : files) {
                    read +=
                            workspace
                                    .database()
                                    .rows(
                                            "SELECT count(*) FROM " + Sql.file(file.path()),
                                            Monitor.NONE,
                                            row -> row.getLong(1))
                                    .get(0);
                }
                assertEquals(2500, read);
            }
        }
    }

    @Test
    void cancellingAnywhereLeavesNothingBehind() {
        crossings();
        boolean opened = false;
        for (int checkpoints = 0; !opened; checkpoints += 1 + checkpoints / 4) {
            AtomicInteger left = new AtomicInteger(checkpoints);
            try (DataSet data = open(new Cancelling(left))) {
                opened = data.rejects().rejected() == 0;
            } catch (CancellationException e) {
                assertEquals("no longer wanted", e.getMessage());
            }
            assertEquals(List.of(), folder.leftovers());
            assertTrue(checkpoints < 2000, "never opened");
        }
    }

    @Test
    void aQueryThatIsRefusedIsNamed() {
        tables.asking("places", "SELECT * FROM nowhere");
        String problem = problem(tables.settings(URL, ""));
        assertTrue(problem.startsWith("places: the query to jdbc:h2:mem:host failed"), problem);
        assertTrue(problem.contains("NOWHERE"), problem);
        tables.asking("places", "SELECT 1 a, 2 A");
        assertTrue(problem(tables.settings(URL, "")).contains("two columns are named \"A\""));
    }

    @Test
    void nothingIsWrittenToTheHost() {
        tables.run("CREATE TABLE place (place_code INT)")
                .asking(
                        "places",
                        "SELECT place_code FROM FINAL TABLE (INSERT INTO place VALUES (1))");
        try (DataSet data = open(Monitor.NONE)) {
            assertEquals(1, data.table(Places.PORT).orElseThrow().rows());
        }
        tables.asking("places", "SELECT place_code FROM place");
        try (DataSet data = open(Monitor.NONE)) {
            assertEquals(0, data.table(Places.PORT).orElseThrow().rows(), "taken back");
        }
    }

    @Test
    void settingsThatCannotBeRightAreExplained() {
        assertTrue(problem("{}").contains("\"url\" must be the database's"));
        assertTrue(
                problem("{\"url\": \"jdbc:h2:mem:x\"}").contains("\"tables\" must give a SELECT"));
        tables.asking("crossing", "SELECT 1");
        assertTrue(problem(tables.settings(URL, "")).contains("did you mean crossings?"));
        assertTrue(
                problem(tables.settings(URL, ", \"password\": \"x\""))
                        .contains("a password does not belong here"));
        assertTrue(
                problem(tables.settings(URL, ", \"passwordVariable\": \"NO_SUCH_VARIABLE\""))
                        .contains("NO_SUCH_VARIABLE"));
        tables.asking("crossings", "no-such-file.sql");
        assertTrue(problem(tables.settings(URL, "")).contains("no-such-file.sql"));
    }

    @Test
    void withoutADriverTheAdministratorIsToldWhatToInstall() {
        tables.asking("places", "SELECT 1 place_code");
        folder.with(
                "busan.jdbc.json",
                tables.settings("jdbc:oracle:thin:scott/tiger@//host/db?password=tiger", ""));
        DataException e =
                assertThrows(
                        DataException.class,
                        () ->
                                source(new OsgiDataSourceFactory(Driver.load()))
                                        .open(request(), Monitor.NONE));
        assertTrue(
                e.problems().get(0).contains("no driver knows jdbc:oracle:...@//host/db:"),
                e.getMessage());
        assertFalse(e.problems().get(0).contains("tiger"), "a password is never shown");
    }

    @Test
    void onlyItsOwnFilesAreAccepted() {
        folder.with("busan.jdbc.json", "{}").with("dataset.json", "{}");
        JdbcDataSource source = source();
        assertTrue(source.accepts(folder.data().resolve("busan.jdbc.json").toString()));
        assertFalse(source.accepts(folder.data().resolve("dataset.json").toString()));
        assertFalse(source.accepts(folder.data().resolve("other.jdbc.json").toString()));
        assertFalse(source.accepts(folder.data().toString()));
        assertFalse(source.accepts("\0.jdbc.json"));
    }
}
