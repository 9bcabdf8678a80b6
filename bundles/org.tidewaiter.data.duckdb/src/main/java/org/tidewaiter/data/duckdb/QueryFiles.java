package org.tidewaiter.data.duckdb;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;

/**
 * Keeps what a query gives in Parquet files of the scratch folder, so that the host's database is
 * asked once, row after row, and let go; from then on it is read like any file.
 *
 * <p>Rows are collected in DuckDB and written a million at a time, so memory does not grow with
 * them. Used by one thread.
 */
final class QueryFiles {

    private static final long ROWS_A_FILE = 1 << 20;
    private static final int ROWS_A_CHECK = 1 << 12;

    private final Workspace workspace;
    private final Monitor monitor;
    private final long rowsAFile;

    QueryFiles(Workspace workspace, Monitor monitor) {
        this(workspace, monitor, ROWS_A_FILE);
    }

    QueryFiles(Workspace workspace, Monitor monitor, long rowsAFile) {
        this.workspace = workspace;
        this.monitor = monitor;
        this.rowsAFile = rowsAFile;
    }

    /** The files of a table; the last may be without rows. */
    List<SourceFile> write(HostDatabase host, String table, String sql) {
        List<SourceFile> files = new ArrayList<>();
        host.query(table, sql, monitor, rows -> write(table, rows, files));
        return files;
    }

    private void write(String table, ResultSet rows, List<SourceFile> files) throws SQLException {
        QueryTexts texts = new QueryTexts(rows.getMetaData());
        check(table, texts.names());
        String staged = "query of " + table;
        boolean more = rows.next();
        do {
            workspace.database().run(create(staged, texts.names()), monitor);
            try (TextRows into = workspace.database().append(staged)) {
                more = more && fill(into, rows, texts);
            }
            Path file = workspace.scratch().file(table + "-" + files.size() + ".parquet");
            workspace.database().run(copy(staged, file), monitor);
            workspace.database().run("DROP TABLE " + Sql.name(staged), monitor);
            files.add(SourceFile.of(file, staged, SourceFile.Format.PARQUET));
        } while (more);
    }

    /** Takes the row that is current and those behind it; whether one is left is told. */
    private boolean fill(TextRows into, ResultSet rows, QueryTexts texts) throws SQLException {
        @Nullable String[] row = new @Nullable String[texts.names().size()];
        for (long taken = 1; ; taken++) {
            for (int i = 0; i < row.length; i++) {
                row[i] = texts.text(rows, i);
            }
            into.add(row);
            if (taken % ROWS_A_CHECK == 0) {
                monitor.checkpoint();
            }
            boolean more = rows.next();
            if (!more || taken == rowsAFile) {
                return more;
            }
        }
    }

    private static String copy(String staged, Path file) {
        return "COPY %s TO %s (FORMAT parquet)"
                .formatted(Sql.name(staged), Sql.text(file.toString()));
    }

    private static String create(String staged, List<String> names) {
        return names.stream()
                .map(name -> Sql.name(name) + " VARCHAR")
                .collect(Collectors.joining(", ", "CREATE TABLE " + Sql.name(staged) + " (", ")"));
    }

    private static void check(String table, List<String> names) {
        TreeSet<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : names) {
            if (name.isBlank() || !seen.add(name)) {
                throw new DataException(
                        List.of(
                                "query of "
                                        + table
                                        + ": two columns are named \""
                                        + name
                                        + "\", or one has no name: name each with AS"));
            }
        }
    }
}
