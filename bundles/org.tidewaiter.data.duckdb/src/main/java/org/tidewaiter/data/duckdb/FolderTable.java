package org.tidewaiter.data.duckdb;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Table;

/** A staged table, or what was known of it at an instant. */
final class FolderTable implements Table {

    private static final int MOST_IN_ONE_QUERY = 1000;

    private final OpenFolder folder;
    private final StagedTable staged;
    private final RowView view;
    private final Map<Column, Boolean> has = new HashMap<>();

    FolderTable(OpenFolder folder, StagedTable staged, RowView view) {
        this.folder = folder;
        this.staged = staged;
        this.view = view;
    }

    RowView view() {
        return view;
    }

    StagedTable staged() {
        return staged;
    }

    void checkOpen() {
        folder.checkOpen();
    }

    boolean isFilled(Column column) {
        return staged.filled().contains(column);
    }

    ColumnStore columns() {
        return folder.columns();
    }

    /** The files of those of the columns that have a value in at least one row. */
    Map<Column, Path> files(List<Column> columns) {
        return columns().files(staged, columns.stream().filter(this::isFilled).distinct().toList());
    }

    @Override
    public Port port() {
        return staged.layout().port();
    }

    @Override
    public long rows() {
        return view.rows();
    }

    @Override
    public boolean has(Column column) {
        owned(column);
        if (!isFilled(column)) {
            return false;
        } else if (!view.hasHorizon() || column instanceof Column.Key) {
            return view.rows() > 0;
        }
        synchronized (has) {
            return has.computeIfAbsent(column, this::isSeen);
        }
    }

    private boolean isSeen(Column column) {
        try (Cursor cursor = scan(List.of(column))) {
            while (cursor.advance()) {
                if (Values.any(cursor, column)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public Cursor scan(List<? extends Column> columns) {
        return cursor(BatchCursor.Selection.range(0, view.rows()), columns);
    }

    @Override
    public List<Cursor> split(int parts, List<? extends Column> columns) {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be at least 1, was " + parts);
        }
        List<Cursor> cursors = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) view.rows() * part / parts);
            int to = (int) ((long) view.rows() * (part + 1) / parts);
            cursors.add(cursor(BatchCursor.Selection.range(from, to), columns));
        }
        return List.copyOf(cursors);
    }

    @Override
    public Cursor pick(long[] rows, List<? extends Column> columns) {
        int[] ascending =
                Arrays.stream(rows).mapToInt(this::checkedRow).sorted().distinct().toArray();
        return cursor(BatchCursor.Selection.of(ascending), columns);
    }

    private Cursor cursor(BatchCursor.Selection selection, List<? extends Column> columns) {
        checkOpen();
        for (Column column : columns) {
            owned(column);
            if (column instanceof Column.Key) {
                throw new IllegalArgumentException(
                        column.name() + " is never lent as a column: ask for its texts");
            }
        }
        return new BatchCursor(this, selection, columns);
    }

    @Override
    public List<String> texts(Column column, long[] rows) {
        owned(column);
        if (!isFilled(column)) {
            return Arrays.stream(rows).mapToObj(row -> checkedRow(row) < 0 ? "" : "").toList();
        }
        return fetch(
                CellTexts.expression(column),
                rows,
                row -> Map.entry(row.getLong(1), CellTexts.read(column, row, 2, view)));
    }

    @Override
    public List<String> keys(long[] rows) {
        return fetch(
                Keys.text(staged.layout()),
                rows,
                row -> Map.entry(row.getLong(1), row.getString(2)));
    }

    /** One text for each row asked for, in that order. */
    private List<String> fetch(
            String expression, long[] rows, Database.RowReader<Map.Entry<Long, String>> reader) {
        checkOpen();
        long[] sources =
                Arrays.stream(rows)
                        .map(row -> staged.order().source(view.base(checkedRow(row))))
                        .toArray();
        long[] distinct = Arrays.stream(sources).sorted().distinct().toArray();
        Map<Long, String> found = new HashMap<>();
        for (int from = 0; from < distinct.length; from += MOST_IN_ONE_QUERY) {
            int to = Math.min(distinct.length, from + MOST_IN_ONE_QUERY);
            String list =
                    Arrays.stream(distinct, from, to)
                            .mapToObj(Long::toString)
                            .collect(Collectors.joining(", "));
            String sql =
                    "SELECT rowid, %s FROM %s WHERE rowid IN (%s)"
                            .formatted(expression, staged.layout().table(), list);
            folder.database()
                    .rows(sql, Monitor.NONE, reader)
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return Arrays.stream(sources).mapToObj(source -> found.getOrDefault(source, "")).toList();
    }

    /** The row with that key, as the host gave it. */
    Optional<CitedRecord> record(String id) {
        for (long source : folder.sources(staged, id)) {
            int base = staged.order().row(source);
            if (view.holds(base)) {
                Layout layout = staged.layout();
                List<String> found =
                        folder.database()
                                .rows(
                                        "SELECT " + Keys.text(layout) + only(source),
                                        Monitor.NONE,
                                        row -> row.getString(1));
                if (found.contains(id)) {
                    return Optional.of(new CitedRecord(port().table(), id, fields(source)));
                }
            }
        }
        return Optional.empty();
    }

    private String only(long source) {
        return " FROM " + staged.layout().table() + " WHERE rowid = " + source;
    }

    private Map<String, String> fields(long source) {
        Layout layout = staged.layout();
        List<String> selected = new ArrayList<>();
        for (Column column : layout.present()) {
            selected.add(Layout.text(column));
            selected.add(Layout.isTyped(column) ? Layout.value(column) : "NULL");
        }
        for (int i = 0; i < layout.unknown().size(); i++) {
            selected.add(Layout.unknown(i));
        }
        return folder.database()
                .rows("SELECT " + Sql.list(selected) + only(source), Monitor.NONE, this::fields)
                .get(0);
    }

    private Map<String, String> fields(ResultSet row) throws SQLException {
        Layout layout = staged.layout();
        Map<String, String> fields = new LinkedHashMap<>();
        int at = 1;
        for (Column column : layout.present()) {
            String kept = row.getString(at++);
            String value = row.getString(at++);
            if (value == null || !CellTexts.hides(view, column, value)) {
                ShortTexts.given(column, kept, value)
                        .filter(text -> !text.isBlank())
                        .ifPresent(text -> fields.put(column.name(), text));
            }
        }
        for (String unknown : layout.unknown()) {
            String text = row.getString(at++);
            if (text != null && !text.isBlank()) {
                fields.put(unknown, text);
            }
        }
        return fields;
    }

    private int checkedRow(long row) {
        if (row < 0 || row >= view.rows()) {
            throw new IndexOutOfBoundsException(
                    port().table() + " has " + view.rows() + " rows, none is " + row);
        }
        return (int) row;
    }

    private void owned(Column column) {
        if (!port().columns().contains(column)) {
            throw new IllegalArgumentException(port().table() + " has no column " + column.name());
        }
    }
}
