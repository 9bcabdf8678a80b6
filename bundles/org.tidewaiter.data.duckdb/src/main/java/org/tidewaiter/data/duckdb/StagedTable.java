package org.tidewaiter.data.duckdb;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.RejectReport;

/**
 * A table after reading, checking and ordering.
 *
 * @param files the range of sources of each file
 * @param order the source of each row
 * @param filled the columns that have a value in at least one row
 * @param latestSeconds the latest time that it tells of, but for plans
 */
record StagedTable(
        Layout layout,
        List<FileRange> files,
        RowOrder order,
        Set<Column> filled,
        OptionalLong latestSeconds,
        RejectReport.Count count) {

    /**
     * The rows that came from a file.
     *
     * @param first the source of its first row
     * @param end the source behind its last
     * @param rejects the table of what could not be split into columns; empty for Parquet
     * @param unsplit how many records that are
     */
    record FileRange(Header header, long first, long end, String rejects, long unsplit) {}

    /** The accepted rows, to be put behind {@code FROM}; it has {@code rowid}. */
    String accepted() {
        return Rejecting.accepted(layout, count.rejected() == unsplit() && count.superseded() == 0);
    }

    /** How many records were read, accepted or not. */
    long sources() {
        return files.isEmpty() ? 0 : files.get(files.size() - 1).end();
    }

    private long unsplit() {
        return files.stream().mapToLong(FileRange::unsplit).sum();
    }
}
