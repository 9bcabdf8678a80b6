package org.tidewaiter.data.duckdb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBPreparedStatement;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.OpenRequest;

/**
 * DuckDB within the limits of a request.
 *
 * <p>The database is in memory and goes to the scratch folder beyond the limit: writing a database
 * file costs twice the time, most of it for compression, and it would be deleted anyway. The driver
 * is called by its class, not through {@code DriverManager}, which does not see the drivers of
 * other bundles. Thread-safe: one statement runs at a time, with the threads of the request.
 */
final class Database implements AutoCloseable {

    /** Reads one row of a result. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Reads a chunk of a result; the chunk is valid until it returns. */
    @FunctionalInterface
    interface ChunkReader {
        void read(DuckDBDataChunkReader chunk);
    }

    private final DuckDBConnection connection;
    private final Failures failures;
    private final ReentrantLock lock = new ReentrantLock();

    private Database(DuckDBConnection connection, Failures failures) {
        this.connection = connection;
        this.failures = failures;
    }

    static Database open(Scratch scratch, OpenRequest request) {
        Failures failures = new Failures(request.memoryBytes());
        try {
            Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
            Database database = new Database(connection.unwrap(DuckDBConnection.class), failures);
            database.limit(scratch, request);
            return database;
        } catch (SQLException e) {
            throw failures.translate(e);
        } catch (LinkageError e) {
            throw failures.ofLibrary(e);
        }
    }

    private void limit(Scratch scratch, OpenRequest request) {
        String temporary = Sql.text(scratch.file("spill").toString());
        run("SET memory_limit = '" + request.memoryBytes() + "B'", Monitor.NONE);
        run("SET threads = " + request.threads(), Monitor.NONE);
        run("SET temp_directory = " + temporary, Monitor.NONE);
        run("SET TimeZone = 'UTC'", Monitor.NONE);
        run("SET preserve_insertion_order = true", Monitor.NONE);
        run("SET autoinstall_known_extensions = false", Monitor.NONE);
        run("SET autoload_known_extensions = false", Monitor.NONE);
    }

    /** Runs a statement that gives no rows. */
    void run(String sql, Monitor monitor) {
        enter();
        try (Statement statement = connection.createStatement();
                Watch watch = Watch.over(statement, monitor)) {
            try {
                statement.execute(sql);
            } catch (SQLException e) {
                watch.check();
                throw e;
            }
        } catch (SQLException e) {
            throw failures.translate(e);
        } finally {
            lock.unlock();
        }
    }

    /** The rows of a small result. */
    <T> List<T> rows(String sql, Monitor monitor, RowReader<T> reader) {
        enter();
        try (Statement statement = connection.createStatement();
                Watch watch = Watch.over(statement, monitor)) {
            try (ResultSet result = statement.executeQuery(sql)) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(reader.read(result));
                }
                return rows;
            } catch (SQLException e) {
                watch.check();
                throw e;
            }
        } catch (SQLException e) {
            throw failures.translate(e);
        } finally {
            lock.unlock();
        }
    }

    /** Appends to a table of texts; nothing else is to be asked until it is closed. */
    TextRows append(String table) {
        try {
            return new TextRows(connection.createAppender(table), failures);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /**
     * Streams a large result through the driver's columns, some 10 ns a value, while the engine
     * works on the next.
     *
     * <p>The driver ends a stream early, without an exception, when the statement fails under way;
     * so its rows are counted.
     *
     * @param rows how many there must be
     */
    void chunks(String sql, long rows, Monitor monitor, ChunkReader reader) {
        enter();
        try {
            long read = stream(sql, monitor, reader);
            if (read != rows) {
                throw new DataException(
                        List.of(
                                "a result broke off after %,d of %,d rows: free space in the scratch folder, or allow more memory"
                                        .formatted(read, rows)));
            }
        } finally {
            lock.unlock();
        }
    }

    private long stream(String sql, Monitor monitor, ChunkReader reader) {
        long read = 0;
        try (DuckDBPreparedStatement statement = connection.prepare(sql);
                Watch watch = Watch.over(statement, monitor)) {
            try (DuckDBChunkedResult result = statement.query()) {
                while (result.nextChunk()) {
                    reader.read(result.chunk());
                    read += result.chunk().rowCount();
                    watch.check();
                }
                watch.check();
            } catch (SQLException e) {
                watch.check();
                throw e;
            }
        } catch (SQLException e) {
            throw failures.translate(e);
        }
        return read;
    }

    private void enter() {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw failures.translate(e);
        } finally {
            lock.unlock();
        }
    }
}
