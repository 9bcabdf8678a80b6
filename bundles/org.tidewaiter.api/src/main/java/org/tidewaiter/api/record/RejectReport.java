package org.tidewaiter.api.record;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was read and what was rejected. Rows in are always rows accepted plus rows rejected.
 *
 * @param tables by table name
 * @param samples the first rejects, in order of table, file and line; more are only counted
 * @param notes other things an administrator should know, such as a column that was not recognised
 */
public record RejectReport(Map<String, Count> tables, List<Reject> samples, List<String> notes) {

    /**
     * Rows of one table.
     *
     * @param read rows found in the files; where rows cannot be told apart, lines
     * @param rejected of these, rows that could not be used
     * @param superseded of these, versions of a declaration that a later version replaces
     */
    public record Count(long read, long rejected, long superseded) {}

    /** Copies its arguments. */
    public RejectReport {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
        samples = List.copyOf(samples);
        notes = List.copyOf(notes);
    }

    /** Rows rejected in all tables. */
    public long rejected() {
        return tables.values().stream().mapToLong(Count::rejected).sum();
    }
}
