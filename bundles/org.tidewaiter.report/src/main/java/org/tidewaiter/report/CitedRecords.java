package org.tidewaiter.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.annotation.versioning.ConsumerType;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Ports;

/** Fetches the rows that findings cite. Called by one thread at a time. */
@FunctionalInterface
@ConsumerType
public interface CitedRecords {

    /** The row, empty if the records do not have it (any more). */
    Optional<CitedRecord> record(String table, String id);

    /** No records at hand: a report then shows only their keys. */
    static CitedRecords none() {
        return (table, id) -> Optional.empty();
    }

    /** The rows of an open data set, in the tables of the record layout. */
    static CitedRecords of(DataSet data) {
        return of(data, List.of());
    }

    /** The rows of an open data set, in the tables of the record layout and in further ones. */
    static CitedRecords of(DataSet data, Collection<Port> further) {
        Map<String, Port> ports = new TreeMap<>();
        Ports.ALL.forEach(port -> ports.put(port.table(), port));
        further.forEach(port -> ports.put(port.table(), port));
        return (table, id) ->
                Optional.ofNullable(ports.get(table)).flatMap(port -> data.record(port, id));
    }
}
