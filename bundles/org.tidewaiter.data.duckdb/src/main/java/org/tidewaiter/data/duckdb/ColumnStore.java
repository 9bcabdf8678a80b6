package org.tidewaiter.data.duckdb;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.Missing;

/**
 * Cuts a column out of DuckDB into a file of primitives when it is first scanned.
 *
 * <p>Takes 4 or 8 bytes of Java heap a row while a column is cut, and of disk from then on.
 * Thread-safe; a second thread that wants a column waits for the first.
 */
final class ColumnStore {

    private final Database database;
    private final Scratch scratch;
    private final Dictionaries dictionaries;
    private final Map<String, Path> files = new HashMap<>();

    ColumnStore(Workspace workspace, Dictionaries dictionaries) {
        this.database = workspace.database();
        this.scratch = workspace.scratch();
        this.dictionaries = dictionaries;
    }

    /** The file of a column that has a value in at least one row. */
    synchronized Path file(StagedTable table, Column column) {
        String name = table.layout().port().table() + "." + column.name();
        Path file = files.get(name);
        if (file == null) {
            file = scratch.file("column-" + files.size());
            try {
                cut(table, column, file);
            } catch (ClosedByInterruptException e) {
                throw interrupted(e);
            } catch (IOException e) {
                throw full(e);
            }
            files.put(name, file);
        }
        return file;
    }

    private void cut(StagedTable table, Column column, Path file) throws IOException {
        int rows = table.order().rows();
        if (column instanceof Column.Code code) {
            int[] codes = new int[rows];
            Arrays.fill(codes, Missing.CODE);
            String sql = dictionaries.encoding(code.domain()).codes(new Encoding.Use(table, code));
            database.chunks(sql, Monitor.NONE, chunk -> scatter(table.order(), chunk, codes));
            ColumnFile.write(file, codes);
        } else if (column instanceof Column.Day) {
            int[] days = new int[rows];
            Arrays.fill(days, Missing.DAY);
            database.chunks(
                    values(table, column),
                    Monitor.NONE,
                    chunk -> scatter(table.order(), chunk, days));
            ColumnFile.write(file, days);
        } else {
            long[] values = new long[rows];
            boolean real = column instanceof Column.Real;
            Arrays.fill(values, real ? Double.doubleToLongBits(Missing.REAL) : Missing.WHOLE);
            database.chunks(
                    values(table, column),
                    Monitor.NONE,
                    chunk -> scatter(table.order(), chunk, values, real));
            ColumnFile.write(file, values);
        }
    }

    private static String values(StagedTable table, Column column) {
        return "SELECT rowid, %1$s FROM %2$s WHERE %1$s IS NOT NULL"
                .formatted(Layout.value(column), table.layout().table());
    }

    private static void scatter(RowOrder order, DuckDBDataChunkReader chunk, int[] into) {
        DuckDBReadableVector source = chunk.vector(0);
        DuckDBReadableVector value = chunk.vector(1);
        for (long i = 0, size = chunk.rowCount(); i < size; i++) {
            int row = order.row(source.getLong(i));
            if (row >= 0) {
                into[row] = value.getInt(i);
            }
        }
    }

    private static void scatter(
            RowOrder order, DuckDBDataChunkReader chunk, long[] into, boolean real) {
        DuckDBReadableVector source = chunk.vector(0);
        DuckDBReadableVector value = chunk.vector(1);
        for (long i = 0, size = chunk.rowCount(); i < size; i++) {
            int row = order.row(source.getLong(i));
            if (row >= 0) {
                into[row] = real ? Double.doubleToLongBits(value.getDouble(i)) : value.getLong(i);
            }
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
