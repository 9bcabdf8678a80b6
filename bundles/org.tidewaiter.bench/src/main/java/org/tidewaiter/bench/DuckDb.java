package org.tidewaiter.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A DuckDB in memory. Used by one thread at a time. */
final class DuckDb implements Closeable {

    private final DuckDBConnection connection;

    private DuckDb(DuckDBConnection connection) {
        this.connection = connection;
    }

    /**
     * Opens an empty one that may use so many threads; what outgrows memory goes to the scratch.
     */
    static DuckDb open(Setting setting) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        DuckDb opened = new DuckDb(connection.unwrap(DuckDBConnection.class));
        opened.run("SET threads = " + setting.threads());
        opened.run("SET preserve_insertion_order = false");
        opened.run("SET temp_directory = '" + setting.scratch().resolve("duckdb") + "'");
        return opened;
    }

    /** Runs statements. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Reads a script of statements that stands beside this class.
     *
     * @param values what to put for each {@code :name} in it
     */
    static String script(String name, Map<String, ?> values) {
        String sql;
        try (InputStream in = DuckDb.class.getResourceAsStream(name)) {
            sql =
                    new String(
                            Objects.requireNonNull(in, name).readAllBytes(),
                            StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Map.Entry<String, ?> value : values.entrySet()) {
            sql = sql.replaceAll(":" + value.getKey() + "\\b", value.getValue().toString());
        }
        return sql;
    }

    /** Creates a table of ints, one array a column, all of one length. */
    void table(String name, String columns, int[]... values) throws SQLException {
        String typed = columns.replace(",", " INTEGER,") + " INTEGER";
        run("CREATE TABLE " + name + " (" + typed + ")");
        try (DuckDBAppender appender =
                connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, name)) {
            for (int row = 0; row < values[0].length; row++) {
                appender.beginRow();
                for (int[] column : values) {
                    appender.append(column[row]);
                }
                appender.endRow();
            }
        }
    }

    /** Creates a table of texts with their index as {@code id}, one array a column. */
    void texts(String name, String columns, String[]... values) throws SQLException {
        String typed = columns.replace(",", " VARCHAR,") + " VARCHAR";
        run("CREATE TABLE " + name + " (id INTEGER, " + typed + ")");
        try (DuckDBAppender appender =
                connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, name)) {
            for (int row = 0; row < values[0].length; row++) {
                appender.beginRow();
                appender.append(row);
                for (String[] column : values) {
                    appender.append(column[row]);
                }
                appender.endRow();
            }
        }
    }

    /** Sums up the rows of a query that puts them in order; all columns are whole numbers. */
    Checksum checksum(String query) throws SQLException {
        Checksum.Builder checksum = new Checksum.Builder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            long[] values = new long[rows.getMetaData().getColumnCount()];
            while (rows.next()) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = rows.getLong(i + 1);
                }
                checksum.add(values);
            }
        }
        return checksum.build();
    }

    /** A side that runs a script and whose answer a query reads in order. */
    Side side(String script, String answer) {
        return new Side() {
            @Override
            public void answer() throws SQLException {
                run(script);
            }

            @Override
            public Checksum checksum() throws SQLException {
                return DuckDb.this.checksum(answer);
            }
        };
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
