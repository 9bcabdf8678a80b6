package org.tidewaiter.rule.cotraveller;

import java.util.Arrays;
import java.util.List;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.Table;

/** What the few rows that findings cite say of names, bookings, seats and bags. */
final class CitedRows {

    private static final List<Column> COLUMNS =
            List.of(
                    Crossings.FAMILY_NAME,
                    Crossings.BOOKING_REFERENCE,
                    Crossings.BOOKED_AT,
                    Crossings.AGENCY,
                    Crossings.CONTACT,
                    Crossings.PAYMENT,
                    Crossings.SEAT,
                    Crossings.BAG_GROUP);

    private final long[] rows;
    private final CitedRow[] read;

    /** One row, in codes. */
    record CitedRow(
            int familyName,
            int booking,
            long bookedAtSeconds,
            int agency,
            int contact,
            int payment,
            int seat,
            int bagGroup) {}

    /** Reads rows, given in any order and with repeats. */
    CitedRows(Table table, long[] wanted) {
        rows = Arrays.stream(wanted).sorted().distinct().toArray();
        read = new CitedRow[rows.length];
        int next = 0;
        try (Cursor cursor = table.pick(rows, COLUMNS)) {
            while (cursor.advance()) {
                for (int i = 0; i < cursor.size(); i++) {
                    read[next++] = row(cursor, i);
                }
            }
        }
    }

    private static CitedRow row(Cursor cursor, int i) {
        return new CitedRow(
                cursor.codes(Crossings.FAMILY_NAME)[i],
                cursor.codes(Crossings.BOOKING_REFERENCE)[i],
                cursor.seconds(Crossings.BOOKED_AT)[i],
                cursor.codes(Crossings.AGENCY)[i],
                cursor.codes(Crossings.CONTACT)[i],
                cursor.codes(Crossings.PAYMENT)[i],
                cursor.codes(Crossings.SEAT)[i],
                cursor.codes(Crossings.BAG_GROUP)[i]);
    }

    CitedRow at(long row) {
        return read[Arrays.binarySearch(rows, row)];
    }
}
