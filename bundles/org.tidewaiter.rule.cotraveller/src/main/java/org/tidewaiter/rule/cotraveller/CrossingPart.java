package org.tidewaiter.rule.cotraveller;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.network.EdgeList;

/**
 * What one part of the crossings says; parts are merged by {@link CrossingReader}.
 *
 * <p>On the left of an edge stands a host identity, or {@code -2 - d} for document {@code d} of
 * this part. Used by one thread.
 */
final class CrossingPart {

    /** Statuses of rows whose traveller was not aboard, or at work. */
    private static final Set<String> NOT_A_TRAVELLER = Set.of("CREW", "CANCELLED", "NO_SHOW");

    private static final int FIRST_DOCUMENT = -2;

    final EdgeList edges = new EdgeList(1024);
    final TupleCodes documents = new TupleCodes(2);
    final VoyageKeys voyages = new VoyageKeys();

    /** The voyages of rows that name nobody: they fill a voyage all the same. */
    final IntList unnamed = new IntList();

    final PersonalCodes use;
    long notTravelling;

    private final boolean[] dropped;
    private final int[] key = new int[VoyageColumns.WIDTH];

    CrossingPart(PersonalCodes use, boolean[] dropped) {
        this.use = use;
        this.dropped = dropped;
    }

    static List<Column> columns() {
        List<Column> columns = new ArrayList<>(VoyageColumns.COLUMNS);
        columns.addAll(
                List.of(
                        Crossings.TRAVELLER_ID,
                        Crossings.DOCUMENT_ISSUER,
                        Crossings.DOCUMENT_NUMBER,
                        Crossings.TRAVELLER_STATUS,
                        Crossings.ARRIVAL_PORT,
                        Crossings.ARRIVAL_TIME,
                        Crossings.CONTACT,
                        Crossings.PAYMENT));
        return columns;
    }

    /** Which codes of a status mean that a row is dropped. */
    static boolean[] dropped(Codebook statuses) {
        boolean[] dropped = new boolean[statuses.size()];
        for (int code = 0; code < dropped.length; code++) {
            dropped[code] = NOT_A_TRAVELLER.contains(statuses.text(code));
        }
        return dropped;
    }

    /** Whether a row with this status is dropped. */
    static boolean isDropped(boolean[] dropped, int status) {
        return status != Missing.CODE && dropped[status];
    }

    /** Reads all rows of a cursor and closes it. */
    void read(Cursor cursor) {
        try (cursor) {
            while (cursor.advance()) {
                readBatch(cursor);
            }
        }
    }

    private void readBatch(Cursor cursor) {
        VoyageColumns voyage = new VoyageColumns(cursor);
        int[] status = cursor.codes(Crossings.TRAVELLER_STATUS);
        int[] arrivalPort = cursor.codes(Crossings.ARRIVAL_PORT);
        long[] arrival = cursor.seconds(Crossings.ARRIVAL_TIME);
        int[] contact = cursor.codes(Crossings.CONTACT);
        int[] payment = cursor.codes(Crossings.PAYMENT);
        long[] rows = cursor.rows();
        Names names = new Names(cursor);
        for (int i = 0; i < cursor.size(); i++) {
            if (isDropped(dropped, status[i])) {
                notTravelling++;
                continue;
            }
            voyage.key(i, key);
            long arrivalSeconds =
                    arrival[i] == Missing.SECONDS ? VoyageKeys.NO_ARRIVAL : arrival[i];
            int number =
                    voyages.add(
                            key,
                            new VoyageKeys.Leg(
                                    voyage.departureSeconds(i), arrivalSeconds, arrivalPort[i]));
            int who = names.who(i, documents);
            if (who == People.NOBODY) {
                unnamed.add(number);
            } else {
                edges.add(who, number, Math.toIntExact(rows[i]));
            }
            use.add(contact[i], payment[i]);
        }
    }

    /** The person on the left of an edge. */
    static int person(int left, int[] documentNumbers, People people) {
        return left >= 0 ? left : people.ofDocument(documentNumbers[FIRST_DOCUMENT - left]);
    }

    /** The columns of a batch that name its travellers. */
    private record Names(int[] traveller, int[] issuer, int[] number) {

        Names(Cursor cursor) {
            this(
                    cursor.codes(Crossings.TRAVELLER_ID),
                    cursor.codes(Crossings.DOCUMENT_ISSUER),
                    cursor.codes(Crossings.DOCUMENT_NUMBER));
        }

        int who(int row, TupleCodes documents) {
            if (traveller[row] != Missing.CODE) {
                return traveller[row];
            }
            return number[row] == Missing.CODE
                    ? People.NOBODY
                    : FIRST_DOCUMENT - documents.add(issuer[row], number[row]);
        }
    }
}
