package org.tidewaiter.data.duckdb;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Appends rows of texts to a table; they are there once this is closed. Used by one thread. */
final class TextRows implements AutoCloseable {

    private final DuckDBAppender appender;
    private final Failures failures;

    TextRows(DuckDBAppender appender, Failures failures) {
        this.appender = appender;
        this.failures = failures;
    }

    /** Appends a row; null is no value. */
    void add(@Nullable String[] texts) {
        try {
            appender.beginRow();
            for (String text : texts) {
                if (text == null) {
                    appender.appendNull();
                } else {
                    appender.append(text);
                }
            }
            appender.endRow();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    @Override
    public void close() {
        try {
            appender.close();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }
}
