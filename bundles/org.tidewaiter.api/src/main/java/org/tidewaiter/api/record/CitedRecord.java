package org.tidewaiter.api.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row as the host gave it, fetched because a finding cites it.
 *
 * @param fields column name to text for every column that has a value, columns unknown to the port
 *     included, in the order of the port and then of the file
 */
public record CitedRecord(String table, String id, Map<String, String> fields) {

    /** Copies the fields, keeping their order. */
    public CitedRecord {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
