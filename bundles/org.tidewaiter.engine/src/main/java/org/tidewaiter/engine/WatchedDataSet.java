package org.tidewaiter.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.record.Table;

/** The records as lent to rules: each cursor counts rows and ends when the run is cancelled. */
final class WatchedDataSet implements DataSet {

    private final DataSet records;
    private final Gauge gauge;
    private final Map<Port, WatchedTable> tables = new ConcurrentHashMap<>();

    WatchedDataSet(DataSet records, Gauge gauge) {
        this.records = records;
        this.gauge = gauge;
    }

    @Override
    public Optional<Table> table(Port port) {
        gauge.checkpoint();
        Table watched = tables.get(port);
        if (watched != null) {
            return Optional.of(watched);
        }
        return records.table(port)
                .map(table -> tables.computeIfAbsent(port, p -> new WatchedTable(table, gauge)));
    }

    @Override
    public DataSet asOf(Instant instant) {
        return new WatchedDataSet(records.asOf(instant), gauge);
    }

    @Override
    public String name() {
        return records.name();
    }

    @Override
    public String fingerprint() {
        return records.fingerprint();
    }

    @Override
    public Instant asOf() {
        return records.asOf();
    }

    @Override
    public Codebook codebook(String domain) {
        return records.codebook(domain);
    }

    @Override
    public Optional<CitedRecord> record(Port port, String id) {
        gauge.checkpoint();
        return records.record(port, id);
    }

    @Override
    public String pseudonym(String clear) {
        return records.pseudonym(clear);
    }

    @Override
    public RejectReport rejects() {
        return records.rejects();
    }

    /** Does nothing: records are lent, and closed by whoever opened them. */
    @Override
    public void close() {}
}
