package org.tidewaiter.data.duckdb;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataException;

/**
 * Cuts columns out of DuckDB into files of primitives when they are first scanned.
 *
 * <p>The columns of a scan are cut together, in one pass over the rows for every {@value
 * #CUT_BYTES} bytes of Java heap that they take meanwhile, at least one column; in more passes
 * where the engine has no memory for the dictionaries of all of them at once; of disk they take 4
 * or 8 bytes a row from then on. Thread-safe; a second thread that wants columns waits for the
 * first.
 */
final class ColumnStore {

    private static final long CUT_BYTES = 1L << 28;

    private final Database database;
    private final Scratch scratch;
    private final Dictionaries dictionaries;
    private final Map<String, Path> files = new HashMap<>();
    private int passes;

    ColumnStore(Workspace workspace, Dictionaries dictionaries) {
        this.database = workspace.database();
        this.scratch = workspace.scratch();
        this.dictionaries = dictionaries;
    }

    /** The files of columns that have a value in at least one row. */
    synchronized Map<Column, Path> files(StagedTable table, Collection<Column> columns) {
        List<Column> absent =
                columns.stream().filter(c -> !files.containsKey(name(table, c))).toList();
        for (int from = 0; from < absent.size(); ) {
            int to = end(absent, from, table.order().rows());
            cutSome(table, absent.subList(from, to));
            from = to;
        }
        Map<Column, Path> found = new HashMap<>();
        for (Column column : columns) {
            found.put(column, Objects.requireNonNull(files.get(name(table, column))));
        }
        return found;
    }

    /** How many columns have been cut. */
    synchronized int columns() {
        return files.size();
    }

    /** How many times the rows of a table have been walked for that. */
    synchronized int passes() {
        return passes;
    }

    private static String name(StagedTable table, Column column) {
        return table.layout().port().table() + "." + column.name();
    }

    /** The end of the columns, at least one, that are cut in one pass. */
    private static int end(List<Column> columns, int from, int rows) {
        int to = from;
        long bytes = 0;
        while (to < columns.size()) {
            bytes += (long) rows * ColumnCut.bytes(columns.get(to));
            if (to > from && bytes > CUT_BYTES) {
                break;
            }
            to++;
        }
        return to;
    }

    /**
     * Cuts columns in one pass if the engine can: the dictionaries of all of them are in its memory
     * meanwhile. If it cannot, half of them at a time; what fails alone is told.
     */
    private void cutSome(StagedTable table, List<Column> columns) {
        try {
            cut(table, columns);
        } catch (DataException e) {
            if (columns.size() == 1) {
                throw e;
            }
            int half = columns.size() / 2;
            cutSome(table, columns.subList(0, half));
            cutSome(table, columns.subList(half, columns.size()));
        }
    }

    private void cut(StagedTable table, List<Column> columns) {
        String sql = select(table, columns);
        RowOrder order = table.order();
        List<ColumnCut> cuts = columns.stream().map(c -> ColumnCut.of(c, order.rows())).toList();
        passes++;
        database.chunks(sql, table.sources(), Monitor.NONE, chunk -> take(order, chunk, cuts));
        try {
            for (int i = 0; i < cuts.size(); i++) {
                Path file = scratch.file("column-" + files.size());
                cuts.get(i).write(file);
                files.put(name(table, columns.get(i)), file);
            }
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw full(e);
        }
    }

    /** One row a source, in any order: the source, then each column. */
    private String select(StagedTable table, List<Column> columns) {
        List<String> selected = new ArrayList<>(List.of("t.rowid"));
        List<String> joins = new ArrayList<>();
        for (Column column : columns) {
            if (column instanceof Column.Code code) {
                String codes = "c" + joins.size();
                Encoding encoding = dictionaries.encoding(code.domain());
                joins.add(encoding.join(new Encoding.Use(table, code), "t", codes));
                selected.add(codes + ".code");
            } else {
                selected.add("t." + Layout.value(column));
            }
        }
        return "SELECT %s FROM %s t\n%s"
                .formatted(Sql.list(selected), table.layout().table(), String.join("\n", joins));
    }

    private static void take(RowOrder order, DuckDBDataChunkReader chunk, List<ColumnCut> cuts) {
        DuckDBReadableVector source = chunk.vector(0);
        int[] rows = new int[(int) chunk.rowCount()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = order.row(source.getLong(i));
        }
        for (int i = 0; i < cuts.size(); i++) {
            cuts.get(i).take(chunk, i + 1, rows);
        }
    }

    static CancellationException interrupted(ClosedByInterruptException e) {
        return (CancellationException) new CancellationException("interrupted").initCause(e);
    }

    static DataException full(IOException e) {
        return new DataException(
                "a column cannot be kept in the scratch folder: free space there, or set"
                        + " java.io.tmpdir to another folder",
                e);
    }
}
