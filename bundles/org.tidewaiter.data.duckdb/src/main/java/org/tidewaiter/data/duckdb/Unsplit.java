package org.tidewaiter.data.duckdb;

import java.io.IOException;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;

/** The records of a file that DuckDB could not split into columns. */
final class Unsplit {

    private final Database database;
    private final String table;
    private final Monitor monitor;

    /**
     * Takes the table in which DuckDB noted them.
     *
     * @param table its name as given, without quotes
     */
    Unsplit(Database database, String table, Monitor monitor) {
        this.database = database;
        this.table = table;
        this.monitor = monitor;
    }

    /** The bytes at which they begin, ascending. */
    long[] places() {
        return places("true");
    }

    /**
     * How many there are.
     *
     * <p>A quote that is opened and not closed makes one record of all lines up to the next quote,
     * or the end of the file. Each of those lines counts: one slip must not pass for one lost
     * record when it took a hundred thousand with it.
     */
    long count(SourceFile file) {
        long[] quoted = places("error_type = 'UNQUOTED VALUE'");
        return places().length + (quoted.length == 0 ? 0 : swallowed(file, quoted));
    }

    private long swallowed(SourceFile file, long[] places) {
        long lines = 0;
        boolean joined = false;
        RejectLines rejects = new RejectLines(places);
        try (CsvRecords records = new CsvRecords(file.open())) {
            records.next(); // the header
            CsvRecords.LineEnd usual = records.lineEnd();
            while (records.next()) {
                monitor.checkpoint();
                boolean unsplit = !rejects.place(records).split();
                if (unsplit || joined) {
                    lines += records.lines() - (unsplit ? 1 : 0);
                    // behind a quote, another line end than the header's is none to DuckDB
                    joined =
                            records.lineEnd() != usual
                                    && records.lineEnd() != CsvRecords.LineEnd.NONE;
                }
            }
        } catch (IOException e) {
            throw new DataException(
                    file.name() + " changed while it was read: open it again once it is complete",
                    e);
        }
        return lines;
    }

    private long[] places(String which) {
        String sql =
                "SELECT DISTINCT line_byte_position - 1 AS place FROM %s WHERE %s ORDER BY place"
                        .formatted(Sql.name(table), which);
        return database.rows(sql, monitor, row -> row.getLong(1)).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }
}
