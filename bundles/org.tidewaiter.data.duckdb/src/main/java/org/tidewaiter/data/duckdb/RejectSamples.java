package org.tidewaiter.data.duckdb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.Reject;

/**
 * Shows the first rejected rows of a table as a person finds them: by file and line.
 *
 * <p>DuckDB numbers records, not lines, so the file is walked once more, up to the last line shown
 * and only if something was rejected.
 */
final class RejectSamples {

    /** How many rejects of a table are shown; more are only counted. */
    static final int MOST_SHOWN = 100;

    private static final int MOST_LETTERS = 200;

    private final Database database;
    private final StagedTable table;
    private final Monitor monitor;

    RejectSamples(Database database, StagedTable table, Monitor monitor) {
        this.database = database;
        this.table = table;
        this.monitor = monitor;
    }

    /**
     * Where a record stands in its file.
     *
     * @param split whether DuckDB could split it into columns
     * @param number from 0, among those that were split; else the byte at which it begins
     */
    record Place(boolean split, long number) {}

    /** A reject before its line is known. */
    private record Found(Place place, String column, String value, Reasons why) {}

    /** The first rejects, in order of file and line. */
    List<Reject> first() {
        List<Reject> rejects = new ArrayList<>();
        for (StagedTable.FileRange range : table.files()) {
            if (rejects.size() < MOST_SHOWN) {
                rejects.addAll(ofFile(range));
            }
        }
        return rejects.subList(0, Math.min(rejects.size(), MOST_SHOWN));
    }

    private List<Reject> ofFile(StagedTable.FileRange range) {
        List<Found> found = new ArrayList<>(wrong(range));
        if (range.unsplit() > 0) {
            found.addAll(unsplit(range));
        }
        if (found.isEmpty()) {
            return List.of();
        }
        if (range.header().file().isParquet()) {
            return found.stream().map(f -> reject(range, f, 0)).toList();
        }
        return lines(range, found);
    }

    private List<Found> wrong(StagedTable.FileRange range) {
        Layout layout = table.layout();
        List<Column> columns = layout.port().columns();
        String values =
                layout.present().stream()
                        .map(c -> "WHEN %d THEN %s".formatted(columns.indexOf(c), Layout.text(c)))
                        .collect(Collectors.joining(" "));
        return database.rows(
                """
                SELECT source, problem, CASE problem %s WHEN %d THEN %s END AS value
                FROM %s r JOIN %s t ON t.rowid = r.source
                WHERE source >= %d AND source < %d ORDER BY source LIMIT %d"""
                        .formatted(
                                values,
                                Rejecting.REPEATED,
                                Keys.text(layout),
                                layout.table("rejects"),
                                layout.table(),
                                range.first(),
                                range.end(),
                                MOST_SHOWN),
                monitor,
                row -> {
                    String value = row.getString(3) == null ? "" : row.getString(3);
                    Place place = new Place(true, row.getLong(1) - range.first());
                    int problem = row.getInt(2);
                    if (problem == Rejecting.REPEATED) {
                        String key =
                                layout.port().key().stream()
                                        .map(Column::name)
                                        .collect(Collectors.joining("/"));
                        return new Found(place, key, value, Reasons.repeated());
                    }
                    Column column = columns.get(problem);
                    return new Found(place, column.name(), value, Reasons.of(column, value));
                });
    }

    private List<Found> unsplit(StagedTable.FileRange range) {
        return database.rows(
                """
                SELECT line_byte_position - 1 AS place, arg_min(column_idx, error_id),
                  arg_min(csv_line, error_id), arg_min(error_type, error_id),
                  arg_min(error_message, error_id)
                FROM (SELECT *, row_number() OVER () AS error_id FROM %s)
                GROUP BY place ORDER BY place LIMIT %d"""
                        .formatted(Sql.name(range.rejects()), MOST_SHOWN),
                monitor,
                row -> {
                    Reasons why = Reasons.unsplit(row.getString(4), row.getString(5));
                    int index = row.getInt(2) - 1;
                    boolean one = row.getString(4).equals("INVALID ENCODING") && index >= 0;
                    String column =
                            one && index < range.header().names().size()
                                    ? range.header().given(index)
                                    : "";
                    return new Found(
                            new Place(false, row.getLong(1)), column, row.getString(3), why);
                });
    }

    /** Walks the file and gives each reject its line. */
    private List<Reject> lines(StagedTable.FileRange range, List<Found> found) {
        List<Reject> rejects = new ArrayList<>();
        RejectLines lines = new RejectLines(unsplitPlaces(range));
        Map<Place, Found> sought =
                found.stream()
                        .collect(Collectors.toMap(Found::place, one -> one, (one, same) -> one));
        try (CsvRecords records = new CsvRecords(range.header().file().open())) {
            records.next(); // the header
            while (rejects.size() < found.size() && records.next()) {
                monitor.checkpoint();
                Found one = sought.get(lines.place(records));
                if (one != null) {
                    rejects.add(reject(range, one, records.line()));
                }
            }
        } catch (IOException e) {
            throw new DataException(
                    range.header().file().name()
                            + " changed while it was read: open it again once it is complete",
                    e);
        }
        range.header().file().checkUnchanged();
        rejects.sort(Comparator.comparingLong(Reject::line));
        return rejects;
    }

    private long[] unsplitPlaces(StagedTable.FileRange range) {
        return range.unsplit() == 0
                ? new long[0]
                : new Unsplit(database, range.rejects(), monitor).places();
    }

    private Reject reject(StagedTable.FileRange range, Found found, long line) {
        String value = found.value() == null ? "" : found.value().strip();
        return new Reject(
                table.layout().port().table(),
                range.header().file().name(),
                line,
                found.column(),
                value.substring(0, Math.min(value.length(), MOST_LETTERS)),
                line == 0
                        ? found.why().reason() + " (row " + (found.place().number() + 1) + ")"
                        : found.why().reason(),
                found.why().advice());
    }
}
