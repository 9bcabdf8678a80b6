package org.tidewaiter.data.duckdb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.RejectReport;

/**
 * Takes tables through the stages: read, check, order, take stock.
 *
 * <p>Used by one thread.
 */
final class TableStage {

    /** Most columns show a value here already; only the others are looked at as a whole. */
    private static final long FIRST_LOOK_ROWS = 1 << 14;

    private final Database database;
    private final Settings settings;
    private final Monitor monitor;
    private int filesRead;

    TableStage(Database database, Settings settings, Monitor monitor) {
        this.database = database;
        this.settings = settings;
        this.monitor = monitor;
    }

    /**
     * Stages the files of a table.
     *
     * @throws DataException if a file cannot be read at all or a required column is not there
     */
    StagedTable load(Port port, List<SourceFile> files) {
        monitor.phase("read-" + port.table(), files.size());
        List<Header> headers =
                files.stream().map(file -> Header.of(file, database, monitor)).toList();
        Columns.check(port, headers);
        Layout layout = Reading.layout(port, headers, Ordering.firstSubmission(port));
        List<StagedTable.FileRange> ranges = read(layout, headers);
        database.run(Rejecting.create(layout), monitor);
        monitor.phase("order-" + port.table(), 0);
        Ordering ordering = new Ordering(layout);
        database.run(ordering.create(), monitor);
        long superseded = count(ordering.countRepeated()) > 0 ? judge(ordering) : -1;
        boolean judged = superseded >= 0;
        database.run(ordering.drop(judged), monitor);
        long sources = ranges.isEmpty() ? 0 : ranges.get(ranges.size() - 1).end();
        long accepted = count("SELECT count(*) FROM (" + ordering.sources(judged) + ")");
        RowOrder.Builder builder = new RowOrder.Builder(port.table(), sources);
        database.chunks(ordering.sources(judged), accepted, monitor, chunk -> add(chunk, builder));
        RowOrder order = builder.build();
        database.run(ordering.forget(), monitor);
        long unsplit = ranges.stream().mapToLong(StagedTable.FileRange::unsplit).sum();
        RejectReport.Count count =
                new RejectReport.Count(
                        sources + unsplit,
                        count("SELECT count(*) FROM " + layout.table("rejects")) + unsplit,
                        Math.max(0, superseded));
        conserve(port, count, order.rows());
        return stock(new StagedTable(layout, ranges, order, Set.of(), OptionalLong.empty(), count));
    }

    private List<StagedTable.FileRange> read(Layout layout, List<Header> headers) {
        Reading reading = new Reading(layout, new Typing(settings.timeZone()));
        database.run(reading.create(), monitor);
        List<StagedTable.FileRange> ranges = new ArrayList<>();
        long first = 0;
        for (Header header : headers) {
            String name = "unsplit_" + filesRead++;
            append(reading, header, name);
            long end = count("SELECT count(*) FROM " + layout.table());
            boolean split = header.file().isParquet();
            long unsplit = split ? 0 : new Unsplit(database, name, monitor).count(header.file());
            ranges.add(new StagedTable.FileRange(header, first, end, split ? "" : name, unsplit));
            first = end;
            monitor.step(1);
        }
        return ranges;
    }

    private void append(Reading reading, Header header, String name) {
        SourceFile file = header.file();
        file.checkPacking(monitor);
        try {
            database.run(reading.append(header, name), monitor);
        } catch (DataException e) {
            file.checkUnchanged();
            throw new DataException(Failures.ofFile(file, e), e);
        }
        file.checkUnchanged();
    }

    private long judge(Ordering ordering) {
        database.run(ordering.judge(), monitor);
        database.run(ordering.rejectRepeated(), monitor);
        ordering.keepFirstSubmission().ifPresent(sql -> database.run(sql, monitor));
        return count(ordering.countSuperseded());
    }

    private static void add(DuckDBDataChunkReader chunk, RowOrder.Builder order) {
        DuckDBReadableVector source = chunk.vector(0);
        for (long i = 0; i < chunk.rowCount(); i++) {
            order.add(source.getLong(i));
        }
    }

    private static void conserve(Port port, RejectReport.Count count, long accepted) {
        if (count.read() != accepted + count.rejected() + count.superseded()) {
            throw new IllegalStateException(
                    "%s: %d rows read, but %d accepted and %s"
                            .formatted(port.table(), count.read(), accepted, count));
        }
    }

    /** Adds which columns have a value and the latest time. */
    private StagedTable stock(StagedTable table) {
        Layout layout = table.layout();
        Set<Column> filled = new HashSet<>(filled(table, layout.present(), FIRST_LOOK_ROWS));
        List<Column> others =
                layout.present().stream().filter(column -> !filled.contains(column)).toList();
        if (!others.isEmpty() && table.sources() > FIRST_LOOK_ROWS) {
            filled.addAll(filled(table, others, table.sources()));
        }
        List<OptionalLong> latest =
                database.rows(
                        "SELECT " + latest(layout) + " FROM " + table.accepted(),
                        monitor,
                        row -> {
                            long seconds = row.getLong(1);
                            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(seconds);
                        });
        return new StagedTable(
                layout, table.files(), table.order(), filled, latest.get(0), table.count());
    }

    /** Which of the columns have a value in the accepted ones of the first records. */
    private List<Column> filled(StagedTable table, List<Column> columns, long sources) {
        List<String> facts = new ArrayList<>();
        for (Column column : columns) {
            facts.add(
                    Layout.isTyped(column)
                            ? "count(" + Layout.value(column) + ") > 0"
                            : "bool_or(NOT " + Sql.blank(Layout.text(column)) + ")");
        }
        String sql =
                "SELECT %s FROM %s WHERE rowid < %d"
                        .formatted(Sql.list(facts), table.accepted(), sources);
        return database.rows(
                        sql,
                        monitor,
                        row -> {
                            List<Column> filled = new ArrayList<>();
                            for (int i = 0; i < columns.size(); i++) {
                                if (row.getBoolean(i + 1)) {
                                    filled.add(columns.get(i));
                                }
                            }
                            return filled;
                        })
                .get(0);
    }

    private static String latest(Layout layout) {
        List<String> times = new ArrayList<>();
        for (Column column : layout.typed()) {
            boolean told = !Columns.isPlanned(column) || layout.port().knownFrom().contains(column);
            if (told && column instanceof Column.Day) {
                times.add("max(CAST(" + Layout.value(column) + " AS BIGINT)) * 86400");
            } else if (told && column instanceof Column.Time) {
                times.add("max(" + Layout.value(column) + ")");
            }
        }
        return times.isEmpty()
                ? "max(CAST(NULL AS BIGINT))"
                : "greatest(" + String.join(", ", times) + ")";
    }

    private long count(String sql) {
        return database.rows(sql, monitor, row -> row.getLong(1)).get(0);
    }
}
