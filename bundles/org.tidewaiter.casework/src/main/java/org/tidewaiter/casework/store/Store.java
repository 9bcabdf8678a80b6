package org.tidewaiter.casework.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.Semaphore;
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
     * deadlock), or a key that a step or an entry of the log was to have is taken. H2 sometimes
     * locks a row and gives it as it was before the commit it waited for; the keys then refuse what
     * was made from it.
     */
    private static final Set<String> TRY_AGAIN = Set.of(STALE, "40P01", "23505");

    private final HikariDataSource pool;
    private final InstantSource clock;
    private final String shownUrl;

    /** Held by whoever writes; as many may as the database lets write together. */
    private final Semaphore writers;

    private Store(HikariDataSource pool, InstantSource clock, StoreSettings settings) {
        this.pool = pool;
        this.clock = clock;
        this.shownUrl = settings.shownUrl();
        this.writers = new Semaphore(settings.writers(), true);
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

    /** The time now, as exact as the store keeps times. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Does work in one transaction and commits it; rolls back whatever is thrown.
     *
     * @throws StoreException if the database fails
     */
    public <T> T transact(Work<T> work) {
        writers.acquireUninterruptibly();
        try {
            return read(work);
        } finally {
            writers.release();
        }
    }

    /**
     * Does work that only reads, in one transaction, beside whoever writes.
     *
     * @throws StoreException if the database fails
     */
    public <T> T read(Work<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (tries == TRIES || !TRY_AGAIN.contains(String.valueOf(e.getSQLState()))) {
                    throw new StoreException(
                            "the store %s failed: %s; nothing of this act was kept unless the connection broke in its last moment: look before you repeat it"
                                    .formatted(shownUrl, e.getMessage()),
                            e);
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            boolean committed = false;
            try {
                T result = work.done(new Session(connection));
                connection.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
