package org.tidewaiter.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Table;

/** Rows in ascending order of their key, lent as arrays that are made when first asked for. */
final class MemoryTable implements Table {

    private final Port port;
    private final List<MemoryRow> rows;
    private final Function<String, Codebook> codebooks;
    private final LendingHabit habit;
    private final Map<Column, Object> arrays = new ConcurrentHashMap<>();

    MemoryTable(
            Port port,
            List<MemoryRow> rows,
            Function<String, Codebook> codebooks,
            LendingHabit habit) {
        this.port = port;
        this.rows = List.copyOf(rows);
        this.codebooks = codebooks;
        this.habit = habit;
    }

    @Override
    public Port port() {
        return port;
    }

    @Override
    public long rows() {
        return rows.size();
    }

    @Override
    public boolean has(Column column) {
        owned(column);
        return rows.stream().anyMatch(row -> row.values().containsKey(column));
    }

    @Override
    public Cursor scan(List<? extends Column> columns) {
        return cursor(LongStream.range(0, rows.size()).toArray(), columns);
    }

    @Override
    public List<Cursor> split(int parts, List<? extends Column> columns) {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be at least 1, was " + parts);
        }
        List<Cursor> cursors = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            long from = (long) rows.size() * part / parts;
            long to = (long) rows.size() * (part + 1) / parts;
            cursors.add(cursor(LongStream.range(from, to).toArray(), columns));
        }
        return List.copyOf(cursors);
    }

    @Override
    public Cursor pick(long[] picked, List<? extends Column> columns) {
        long[] ascending = Arrays.stream(picked).sorted().distinct().toArray();
        Arrays.stream(ascending).forEach(this::row);
        return cursor(ascending, columns);
    }

    private Cursor cursor(long[] selection, List<? extends Column> columns) {
        for (Column column : columns) {
            owned(column);
            if (column instanceof Column.Key) {
                throw new IllegalArgumentException(
                        column.name() + " is never lent as a column: ask for its texts");
            }
        }
        return new MemoryCursor(this, selection, columns, habit);
    }

    @Override
    public List<String> texts(Column column, long[] asked) {
        owned(column);
        return Arrays.stream(asked).mapToObj(row -> row(row).text(column)).toList();
    }

    @Override
    public List<String> keys(long[] asked) {
        return Arrays.stream(asked).mapToObj(row -> row(row).key(port)).toList();
    }

    /** The row with this key. */
    Optional<CitedRecord> record(String id) {
        return rows.stream()
                .filter(row -> row.key(port).equals(id))
                .findFirst()
                .map(row -> new CitedRecord(port.table(), id, row.given()));
    }

    private MemoryRow row(long row) {
        if (row < 0 || row >= rows.size()) {
            throw new IndexOutOfBoundsException(
                    port.table() + " has " + rows.size() + " rows, none is " + row);
        }
        return rows.get((int) row);
    }

    private void owned(Column column) {
        if (!port.columns().contains(column)) {
            throw new IllegalArgumentException(port.table() + " has no column " + column.name());
        }
    }

    /** A new loan of a column. */
    Loan loan(Column column) {
        Object values = arrays.computeIfAbsent(column, this::array);
        if (values instanceof int[] ints) {
            return new Loan.Ints(ints);
        } else if (values instanceof long[] longs) {
            return new Loan.Longs(longs);
        }
        return new Loan.Doubles((double[]) values);
    }

    private Object array(Column column) {
        if (column instanceof Column.Code code) {
            Codebook texts = codebooks.apply(code.domain());
            return rows.stream().mapToInt(row -> texts.code(row.text(column))).toArray();
        } else if (column instanceof Column.Day) {
            return rows.stream()
                    .mapToInt(row -> (Integer) row.values().getOrDefault(column, Missing.DAY))
                    .toArray();
        } else if (column instanceof Column.Real) {
            return rows.stream()
                    .mapToDouble(row -> (Double) row.values().getOrDefault(column, Missing.REAL))
                    .toArray();
        }
        return rows.stream()
                .mapToLong(row -> (Long) row.values().getOrDefault(column, Missing.WHOLE))
                .toArray();
    }
}
