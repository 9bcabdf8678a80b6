package org.tidewaiter.casework.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.tidewaiter.casework.StoreException;

/**
 * Brings the tables of a database up to date, script by script.
 *
 * <p>Each script that was applied is written down with its checksum. Of processes that start at
 * once on one database, one applies and the others wait. PostgreSQL applies a script as a whole; H2
 * may keep part of one that failed, therefore every statement can be run twice.
 */
final class Migrations {

    private static final int TRIES = 20;

    private final List<Script> scripts;

    /**
     * These scripts.
     *
     * @param scripts numbered from 1 without a gap
     */
    Migrations(List<Script> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    /** The scripts of this bundle. */
    static Migrations shipped() {
        return new Migrations(Script.shipped());
    }

    /**
     * Applies what is missing.
     *
     * @throws StoreException if the database is of a newer version, was changed by hand, or fails
     */
    void bringUpToDate(DataSource database, InstantSource clock) {
        // The lock is held by a connection of its own: H2 commits at each definition of a table.
        try (Connection lock = database.getConnection();
                Connection work = database.getConnection()) {
            lock.setAutoCommit(false);
            work.setAutoCommit(false);
            makeLock(work);
            run(lock, "SELECT id FROM schema_lock WHERE id = 1 FOR UPDATE");
            apply(work, clock);
            lock.rollback();
        } catch (SQLException e) {
            throw new StoreException(
                    "the store cannot be opened: %s; check that the database runs, its URL, user and password, that the user may create tables, and that no other process holds an embedded file"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    /** PostgreSQL lets two make one table at once, and tells the second by an error. */
    private static void makeLock(Connection work) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                run(work, "CREATE TABLE IF NOT EXISTS schema_lock (id INTEGER PRIMARY KEY)");
                run(work, "INSERT INTO schema_lock (id) VALUES (1) ON CONFLICT DO NOTHING");
                work.commit();
                return;
            } catch (SQLException e) {
                work.rollback();
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void apply(Connection work, InstantSource clock) throws SQLException {
        run(
                work,
                """
                CREATE TABLE IF NOT EXISTS schema_version (
                    number INTEGER PRIMARY KEY,
                    name VARCHAR NOT NULL,
                    checksum VARCHAR(64) NOT NULL,
                    applied_at TIMESTAMP(6) WITH TIME ZONE NOT NULL)
                """);
        Map<Integer, String> applied = applied(work);
        check(applied);
        for (Script script : scripts.subList(applied.size(), scripts.size())) {
            for (String statement : script.statements()) {
                run(work, statement);
            }
            try (PreparedStatement note =
                    work.prepareStatement("INSERT INTO schema_version VALUES (?, ?, ?, ?)")) {
                Session.bind(
                        note, script.number(), script.name(), script.checksum(), clock.instant());
                note.executeUpdate();
            }
            work.commit();
        }
        work.commit();
    }

    private static Map<Integer, String> applied(Connection work) throws SQLException {
        Map<Integer, String> applied = new TreeMap<>();
        try (Statement statement = work.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT number, checksum FROM schema_version")) {
            while (rows.next()) {
                applied.put(rows.getInt(1), rows.getString(2));
            }
        }
        return applied;
    }

    private void check(Map<Integer, String> applied) {
        if (applied.size() > scripts.size()) {
            throw new StoreException(
                    "the store has version %d, this program knows versions up to %d: use the program that wrote it, or a newer one"
                            .formatted(applied.size(), scripts.size()));
        }
        for (int i = 0; i < applied.size(); i++) {
            Script script = scripts.get(i);
            String checksum = applied.get(script.number());
            if (!script.checksum().equals(checksum)) {
                throw new StoreException(
                        "the store was made by another script %s than this program has (checksum %s, here %s): use the program that made it, or restore a backup"
                                .formatted(script.name(), checksum, script.checksum()));
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
