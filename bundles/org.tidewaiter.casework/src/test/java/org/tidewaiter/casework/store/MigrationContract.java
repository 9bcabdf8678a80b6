package org.tidewaiter.casework.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tidewaiter.casework.StoreException;
import org.tidewaiter.casework.work.NeedsStore;

/** That a database becomes what the program needs, once. */
public interface MigrationContract extends NeedsStore {

    private static Script script(int number, String text) {
        return new Script(number, "000%d-test.sql".formatted(number), text);
    }

    Script FIRST =
            new Script(
                    1,
                    "0001-test.sql",
                    """
                    -- a table; and a comment
                    CREATE TABLE IF NOT EXISTS applied (n INTEGER);
                    INSERT INTO applied (n) VALUES (1);
                    """);
    Script SECOND = new Script(2, "0002-test.sql", "INSERT INTO applied (n) VALUES (2);\n");

    private static void migrate(DataSource database, Script... scripts) {
        new Migrations(List.of(scripts)).bringUpToDate(database, new TestStores.Clock());
    }

    private static List<Integer> rows(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Integer> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
            return found;
        }
    }

    private static void change(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    default void eachScriptIsAppliedOnceInItsOrder() throws SQLException {
        DataSource database = TestStores.dataSource(settings());
        migrate(database, FIRST);
        migrate(database, FIRST);
        assertEquals(List.of(1), rows(database, "SELECT n FROM applied"));
        migrate(database, FIRST, SECOND);
        migrate(database, FIRST, SECOND);
        assertEquals(List.of(1, 2), rows(database, "SELECT n FROM applied ORDER BY n"));
        assertEquals(List.of(1, 2), rows(database, "SELECT number FROM schema_version ORDER BY 1"));
    }

    @Test
    default void aNewerDatabaseIsRefusedAndLeftAlone() throws SQLException {
        DataSource database = TestStores.dataSource(settings());
        migrate(database, FIRST, SECOND);
        StoreException refused = assertThrows(StoreException.class, () -> migrate(database, FIRST));
        assertTrue(
                refused.getMessage().contains("has version 2, this program knows versions up to 1"),
                refused.getMessage());
        assertEquals(2, rows(database, "SELECT n FROM applied").size());
    }

    @Test
    default void aDatabaseOfAnotherScriptIsRefused() {
        DataSource database = TestStores.dataSource(settings());
        migrate(database, FIRST);
        Script other = script(1, FIRST.text() + "-- another\n");
        StoreException refused =
                assertThrows(StoreException.class, () -> migrate(database, other, SECOND));
        assertTrue(refused.getMessage().contains("0001-test.sql"), refused.getMessage());
    }

    @Test
    default void aScriptThatFailedHalfWayIsAppliedOnTheNextStart() throws SQLException {
        DataSource database = TestStores.dataSource(settings());
        Script broken = script(1, "CREATE TABLE IF NOT EXISTS applied (n INTEGER);\nOOPS;\n");
        assertThrows(StoreException.class, () -> migrate(database, broken));
        migrate(database, FIRST);
        assertEquals(List.of(1), rows(database, "SELECT n FROM applied"));
    }

    @Test
    default void everyStatementOfTheShippedScriptsCanBeRunTwice() throws SQLException {
        DataSource database = TestStores.dataSource(settings());
        Migrations.shipped().bringUpToDate(database, new TestStores.Clock());
        change(database, "DELETE FROM schema_version");
        Migrations.shipped().bringUpToDate(database, new TestStores.Clock());
        assertEquals(List.of(1), rows(database, "SELECT COUNT(*) FROM audit_head"));
        assertEquals(List.of(5), rows(database, "SELECT COUNT(*) FROM status"));
    }

    @Test
    default void aStoreOfTheFirstVersionKeepsWhatItHolds() throws SQLException {
        DataSource database = TestStores.dataSource(settings());
        new Migrations(Script.shipped().subList(0, 1))
                .bringUpToDate(database, new TestStores.Clock());
        change(
                database,
                "INSERT INTO run (kept_at, officer, data_name, data_fingerprint, as_of, findings,"
                        + " rules) VALUES ('2026-01-01 00:00:00+00', 'hana', 'd', 'f',"
                        + " '2026-01-01T00:00:00Z', 3, '[]')");
        Migrations.shipped().bringUpToDate(database, new TestStores.Clock());
        assertEquals(
                List.of(3),
                rows(database, "SELECT findings FROM run WHERE CAST(published AS VARCHAR) = '{}'"));
    }

    @Test
    default void manyThatStartAtOnceApplyEachScriptOnce() throws Exception {
        DataSource database = TestStores.dataSource(settings());
        int starters = 8;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(starters);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < starters; i++) {
            all.add(
                    threads.submit(
                            () -> {
                                start.await();
                                migrate(database, FIRST, SECOND);
                                return true;
                            }));
        }
        start.countDown();
        for (Future<Boolean> one : all) {
            assertTrue(one.get());
        }
        threads.shutdown();
        assertEquals(List.of(1, 2), rows(database, "SELECT n FROM applied ORDER BY n"));
    }
}
