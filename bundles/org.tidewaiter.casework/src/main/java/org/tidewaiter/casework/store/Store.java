package org.tidewaiter.casework.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.tidewaiter.casework.StoreException;

/**
 * A database with our tables, reached through a pool of connections. Thread-safe.
 *
 * <p>Work is done in transactions at the level READ COMMITTED; whoever reads to write locks the
 * rows first. A transaction that the database ended to free two that wait for each other is done
 * again.
 */
public final class Store implements AutoCloseable {

    /** The SQL state of work that met another's: it is done again and then sees what is new. */
    public static final String STALE = "40001";

    private static final int TRIES = 20;

    /**
     * When work is done again: the database gave up one of two transactions (serialization,
     * deadlock), or the key that a step or an entry of the log was to have is taken.
     */
    private static final Set<String> TRY_AGAIN = Set.of(STALE, "40P01", "23505");

    private final HikariDataSource pool;
    private final InstantSource clock;
    private final StoreSettings settings;

    /**
     * H2 sometimes locks a row and gives it as it was before the commit it waited for; where the
     * process is killed at that moment, it puts the old row back on the next start, and a decision
     * is lost. Where one writes at a time, nobody waits for a row. An H2 file has one process.
     */
    private final ReentrantLock oneWriter = new ReentrantLock(true);

    private Store(HikariDataSource pool, InstantSource clock, StoreSettings settings) {
        this.pool = pool;
        this.clock = clock;
        this.settings = settings;
    }

    /** What is done in a transaction; done again from the start if the database asks for it. */
    @FunctionalInterface
    public interface Work<T> {
        T done(Session session) throws SQLException;
    }

    /**
     * Brings the tables up to date and opens the pool.
     *
     * @param clock stamps what happens
     * @param settings for the number of connections, and the URL in messages
     * @throws StoreException if the database cannot be used; the message says why
     */
    public static Store open(DataSource database, InstantSource clock, StoreSettings settings) {
        Migrations.shipped().bringUpToDate(database, clock);
        HikariConfig config = new HikariConfig();
        config.setPoolName("casework");
        config.setDataSource(database);
        config.setMaximumPoolSize(settings.connections());
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new Store(new HikariDataSource(config), clock, settings);
    }

    /** The folder of an embedded database; empty for one of another process or in memory. */
    public Optional<Path> folder() {
        return settings.folder();
    }

    /** The time now, as exact as the store keeps times. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Does work in one transaction and commits it; rolls back whatever is thrown. When it returns,
     * what was written survives the end of the process.
     *
     * @throws StoreException if the database fails
     */
    public <T> T transact(Work<T> work) {
        return repeated(work, true);
    }

    /**
     * Does work that only reads, in one transaction.
     *
     * @throws StoreException if the database fails
     */
    public <T> T read(Work<T> work) {
        return repeated(work, false);
    }

    private <T> T repeated(Work<T> work, boolean writes) {
        if (writes && settings.isH2()) {
            oneWriter.lock();
            try {
                return tried(work, true);
            } finally {
                oneWriter.unlock();
            }
        }
        return tried(work, writes);
    }

    private <T> T tried(Work<T> work, boolean writes) {
        for (int tries = 1; ; tries++) {
            try {
                return once(work, writes);
            } catch (SQLException e) {
                if (tries == TRIES || !TRY_AGAIN.contains(String.valueOf(e.getSQLState()))) {
                    throw new StoreException(
                            "the store %s failed: %s; nothing of this act was kept unless the connection broke in its last moment: look before you repeat it"
                                    .formatted(settings.shownUrl(), e.getMessage()),
                            e);
                }
            }
        }
    }

    private <T> T once(Work<T> work, boolean writes) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            T result;
            try {
                result = work.done(new Session(connection));
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
            if (writes && settings.isH2()) {
                flush(connection);
            }
            return result;
        }
    }

    /** A connection that broke cannot be rolled back, and need not; the first failure is told. */
    private static void rollback(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * H2 writes what was committed when it likes. With its own setting WRITE_DELAY=0 it writes at
     * each commit, but never tidies its file up, which then grows by 9 KB a decision without end;
     * to ask for it here gives both.
     */
    private static void flush(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
