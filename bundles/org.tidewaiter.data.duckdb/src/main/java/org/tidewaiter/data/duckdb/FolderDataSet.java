package org.tidewaiter.data.duckdb;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.record.Table;

/** The tables of a folder, or what was known of them at an instant. */
final class FolderDataSet implements DataSet {

    /**
     * What a data set and all its views have in common.
     *
     * @param fingerprint of all records, the same for a view
     */
    record Identity(String name, String fingerprint, Pseudonyms pseudonyms, RejectReport rejects) {}

    private final Identity identity;
    private final OpenFolder folder;
    private final Map<Port, StagedTable> staged;
    private final Instant asOf;
    private final long horizonSeconds;
    private final Map<Port, FolderTable> tables = new HashMap<>();

    /**
     * Until when records are known.
     *
     * @param asOf what the data set says
     * @param seconds what it does: a view of a view brings nothing back
     */
    private record Horizon(Instant asOf, long seconds) {}

    private FolderDataSet(
            Identity identity, OpenFolder folder, Map<Port, StagedTable> staged, Horizon horizon) {
        this.identity = identity;
        this.folder = folder;
        this.staged = staged;
        this.asOf = horizon.asOf();
        this.horizonSeconds = horizon.seconds();
    }

    /** All records of the folder. */
    static FolderDataSet of(Identity identity, OpenFolder folder, Iterable<StagedTable> staged) {
        Map<Port, StagedTable> byPort = new LinkedHashMap<>();
        Instant latest = Instant.EPOCH;
        boolean found = false;
        for (StagedTable table : staged) {
            byPort.put(table.layout().port(), table);
            if (table.latestSeconds().isPresent()) {
                Instant told = Instant.ofEpochSecond(table.latestSeconds().getAsLong());
                latest = found && latest.isAfter(told) ? latest : told;
                found = true;
            }
        }
        return new FolderDataSet(identity, folder, byPort, new Horizon(latest, Long.MAX_VALUE));
    }

    @Override
    public String name() {
        return identity.name();
    }

    @Override
    public String fingerprint() {
        return identity.fingerprint();
    }

    @Override
    public Instant asOf() {
        return asOf;
    }

    @Override
    public DataSet asOf(Instant instant) {
        folder.checkOpen();
        long seconds = Math.min(horizonSeconds, instant.getEpochSecond());
        return new FolderDataSet(identity, folder, staged, new Horizon(instant, seconds));
    }

    @Override
    public Optional<Table> table(Port port) {
        return folderTable(port).map(table -> table);
    }

    private Optional<FolderTable> folderTable(Port port) {
        folder.checkOpen();
        synchronized (tables) {
            FolderTable table = tables.get(port);
            if (table == null && staged.containsKey(port)) {
                table = RowViews.table(folder, staged.get(port), horizonSeconds);
                tables.put(port, table);
            }
            return Optional.ofNullable(table);
        }
    }

    @Override
    public Codebook codebook(String domain) {
        folder.checkOpen();
        return folder.dictionaries().book(domain);
    }

    @Override
    public Optional<CitedRecord> record(Port port, String id) {
        return folderTable(port).flatMap(table -> table.record(id));
    }

    @Override
    public String pseudonym(String clear) {
        return identity.pseudonyms().of(clear);
    }

    @Override
    public RejectReport rejects() {
        return identity.rejects();
    }

    @Override
    public void close() {
        if (horizonSeconds == Long.MAX_VALUE) {
            folder.close();
        }
    }
}
