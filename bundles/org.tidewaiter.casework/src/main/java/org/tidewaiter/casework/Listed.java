package org.tidewaiter.casework;

import java.util.List;

/**
 * Rows up to a limit.
 *
 * @param total how many there are, listed or not
 */
public record Listed<T>(List<T> rows, long total) {

    /** Copies its list. */
    public Listed {
        rows = List.copyOf(rows);
    }
}
