package org.tidewaiter.casework;

import java.util.List;
import java.util.Optional;

/**
 * A page of findings.
 *
 * @param total how many findings pass the filter on all pages
 * @param snoozed how many pass it but for being snoozed, whether listed or not
 * @param next give it to the query of the next page; absent on the last
 */
public record Worklist(List<WorklistRow> rows, long total, long snoozed, Optional<String> next) {

    /** Copies its list. */
    public Worklist {
        rows = List.copyOf(rows);
    }
}
