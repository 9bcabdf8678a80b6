package org.tidewaiter.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.record.Table;

/** Records that can be read, but of which there is no view, or no fingerprint either. */
record BrokenDataSet(DataSet records, boolean hasFingerprint) implements DataSet {

    @Override
    public String fingerprint() {
        if (hasFingerprint) {
            return records.fingerprint();
        }
        throw new DataException(List.of("the file is gone"));
    }

    @Override
    public DataSet asOf(Instant instant) {
        throw new DataException(List.of("the disk is full"));
    }

    @Override
    public String name() {
        return records.name();
    }

    @Override
    public Instant asOf() {
        return records.asOf();
    }

    @Override
    public Optional<Table> table(Port port) {
        return records.table(port);
    }

    @Override
    public Codebook codebook(String domain) {
        return records.codebook(domain);
    }

    @Override
    public Optional<CitedRecord> record(Port port, String id) {
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

    @Override
    public void close() {
        records.close();
    }
}
