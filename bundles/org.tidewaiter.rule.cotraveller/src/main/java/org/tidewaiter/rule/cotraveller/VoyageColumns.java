package org.tidewaiter.rule.cotraveller;

import java.util.List;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.Missing;

/**
 * Reads which voyage a row of a batch is on.
 *
 * <p>A voyage is operating carrier or else carrier, voyage number, departure port and scheduled
 * local date, or else the date of departure in UTC.
 */
final class VoyageColumns {

    /** How many ints name a voyage. */
    static final int WIDTH = 4;

    /** What a scan must lend. */
    static final List<Column> COLUMNS =
            List.of(
                    Crossings.CARRIER,
                    Crossings.OPERATING_CARRIER,
                    Crossings.VOYAGE_NUMBER,
                    Crossings.DEPARTURE_PORT,
                    Crossings.DEPARTURE_DATE_LOCAL,
                    Crossings.DEPARTURE_TIME);

    private static final int SECONDS_A_DAY = 86_400;

    private final int[] carrier;
    private final int[] operatingCarrier;
    private final int[] number;
    private final int[] departurePort;
    private final int[] localDay;
    private final long[] departureSeconds;

    /** Borrows the columns of the batch the cursor stands on. */
    VoyageColumns(Cursor cursor) {
        carrier = cursor.codes(Crossings.CARRIER);
        operatingCarrier = cursor.codes(Crossings.OPERATING_CARRIER);
        number = cursor.codes(Crossings.VOYAGE_NUMBER);
        departurePort = cursor.codes(Crossings.DEPARTURE_PORT);
        localDay = cursor.days(Crossings.DEPARTURE_DATE_LOCAL);
        departureSeconds = cursor.seconds(Crossings.DEPARTURE_TIME);
    }

    /** Writes the voyage of a row of the batch into the first {@link #WIDTH} ints. */
    void key(int row, int[] into) {
        into[0] = operatingCarrier[row] == Missing.CODE ? carrier[row] : operatingCarrier[row];
        into[1] = number[row];
        into[2] = departurePort[row];
        into[3] = localDay[row] == Missing.DAY ? dayOf(departureSeconds[row]) : localDay[row];
    }

    /** When the voyage of a row of the batch leaves. */
    long departureSeconds(int row) {
        return departureSeconds[row];
    }

    /** The days since 1970-01-01 in UTC. */
    static int dayOf(long seconds) {
        return (int) Math.floorDiv(seconds, SECONDS_A_DAY);
    }
}
