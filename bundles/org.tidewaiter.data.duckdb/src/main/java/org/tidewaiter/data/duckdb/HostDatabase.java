package org.tidewaiter.data.duckdb;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.osgi.service.jdbc.DataSourceFactory;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;

/**
 * A host's database, asked and never written to.
 *
 * <p>One connection, read-only, in one transaction: all tables are of one moment, as far as the
 * database gives repeatable reads. Rows are fetched some thousand at a time. Used by one thread.
 */
final class HostDatabase implements AutoCloseable {

    private static final int FETCHED_ROWS = 4096;

    /** Reads the rows of a query. */
    @FunctionalInterface
    interface RowsReader {
        void read(ResultSet rows) throws SQLException;
    }

    private final Connection connection;
    private final String url;

    private HostDatabase(Connection connection, String url) {
        this.connection = connection;
        this.url = url;
    }

    /**
     * Connects through the first driver that knows the URL.
     *
     * @throws DataException if none does, or the database does not let us in
     */
    static HostDatabase connect(JdbcSettings settings, List<DataSourceFactory> factories) {
        String url = shown(settings.url());
        Properties login = new Properties();
        settings.user().ifPresent(user -> login.setProperty("user", user));
        settings.password().ifPresent(password -> login.setProperty("password", password));
        try {
            for (DataSourceFactory factory : factories) {
                Driver driver = factory.createDriver(new Properties());
                if (driver.acceptsURL(settings.url())) {
                    Connection connection = driver.connect(settings.url(), login);
                    return begun(connection, url);
                }
            }
        } catch (SQLException e) {
            throw new DataException(
                    "no connection to %s: %s; check url, user and password, and that the database runs"
                            .formatted(url, e.getMessage()),
                    e);
        }
        throw new DataException(
                List.of(
                        "no driver knows %s: install the database's JDBC driver as a bundle that registers the OSGi JDBC service (%d such drivers are here)"
                                .formatted(url, factories.size())));
    }

    private static HostDatabase begun(Connection connection, String url) throws SQLException {
        boolean begun = false;
        try {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            if (connection
                    .getMetaData()
                    .supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ)) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            begun = true;
            return new HostDatabase(connection, url);
        } finally {
            if (!begun) {
                connection.close();
            }
        }
    }

    /** The URL without what may be a password. */
    private static String shown(String url) {
        return url.replaceFirst("[?;].*", "").replaceFirst("^(jdbc:\\w+:).*@", "$1...@");
    }

    /**
     * Asks a query; it is cancelled when the monitor says so.
     *
     * @param table for which it asks, for messages
     * @throws DataException if the database refuses it, or breaks off
     */
    void query(String table, String sql, Monitor monitor, RowsReader reader) {
        try (Statement statement = connection.createStatement();
                Watch watch = Watch.over(statement, monitor)) {
            statement.setFetchSize(FETCHED_ROWS);
            try (ResultSet rows = statement.executeQuery(sql.replaceFirst(";\\s*$", ""))) {
                reader.read(rows);
                watch.check();
            } catch (SQLException e) {
                watch.check();
                throw e;
            }
        } catch (SQLException e) {
            throw new DataException(
                    "%s: the query to %s failed: %s; try it with the database's own client as the same user"
                            .formatted(table, url, e.getMessage()),
                    e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new DataException("the connection to " + url + " broke off", e);
        }
    }
}
