package org.tidewaiter.rule.cotraveller;

import java.util.Arrays;
import java.util.List;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Table;

/** The names of travellers as some rows give them. */
final class RowNames {

    private final long[] rows;
    private final List<String> family;
    private final List<String> given;

    /** Reads the names of rows, given in any order and with repeats. */
    RowNames(Table table, long[] wanted) {
        rows = Arrays.stream(wanted).sorted().distinct().toArray();
        family = table.texts(Crossings.FAMILY_NAME, rows);
        given = table.texts(Crossings.GIVEN_NAMES, rows);
    }

    /** Family name and given names; empty if the row has neither. */
    String at(long row) {
        int index = Arrays.binarySearch(rows, row);
        return (family.get(index) + ' ' + given.get(index)).trim();
    }
}
