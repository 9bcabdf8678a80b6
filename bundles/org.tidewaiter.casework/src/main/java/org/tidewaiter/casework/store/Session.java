package org.tidewaiter.casework.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Statements in one transaction; used by one thread while it lasts.
 *
 * <p>Arguments are {@link String}, {@link Long}, {@link Integer}, {@link Double}, {@code byte[]},
 * {@link Instant} (to the microsecond) and {@link OptionalLong} (null where empty). Texts are
 * {@link Texts#storable}.
 */
public final class Session {

    private static final int FETCHED_ROWS = 2_000;

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Makes a value of the row that a result stands on. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes a row that a result stands on. */
    @FunctionalInterface
    public interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    /** All rows. */
    public <T> List<T> list(String sql, Row<T> row, Object... arguments) throws SQLException {
        List<T> rows = new ArrayList<>();
        walk(sql, result -> rows.add(row.read(result)), arguments);
        return rows;
    }

    /** Each row once, some thousand at a time. */
    public void walk(String sql, RowVisitor visitor, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED_ROWS);
            bind(statement, arguments);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    visitor.visit(result);
                }
            }
        }
    }

    /** The first row. */
    public <T> Optional<T> first(String sql, Row<T> row, Object... arguments) throws SQLException {
        List<T> rows = list(sql, row, arguments);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** Executes a change; how many rows it touched. */
    public int change(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        }
    }

    /** Inserts a row; the {@code id} that the database gave it. */
    public long insert(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
            bind(statement, arguments);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    /** Many executions of one change; the caller closes it. */
    public Batch batch(String sql) throws SQLException {
        return new Batch(connection.prepareStatement(sql));
    }

    static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object value = arguments[i];
            int at = i + 1;
            if (value instanceof String text) {
                statement.setString(at, Texts.storable(text));
            } else if (value instanceof Instant instant) {
                statement.setObject(at, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(at, bytes);
            } else if (value instanceof OptionalLong number) {
                if (number.isPresent()) {
                    statement.setLong(at, number.getAsLong());
                } else {
                    statement.setNull(at, Types.BIGINT);
                }
            } else {
                statement.setObject(at, value);
            }
        }
    }

    /** A time of a row. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A whole number of a row that may be null. */
    public static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Collects executions and sends them some hundred at a time. */
    public static final class Batch implements AutoCloseable {

        private static final int SENT_TOGETHER = 500;

        private final PreparedStatement statement;
        private int waiting;

        Batch(PreparedStatement statement) {
            this.statement = statement;
        }

        /** One more execution. */
        public void add(Object... arguments) throws SQLException {
            bind(statement, arguments);
            statement.addBatch();
            waiting++;
            if (waiting == SENT_TOGETHER) {
                send();
            }
        }

        /** Sends what waits. */
        public void send() throws SQLException {
            if (waiting > 0) {
                statement.executeBatch();
                waiting = 0;
            }
        }

        /** Closes the statement; what was not sent is dropped with the transaction. */
        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
