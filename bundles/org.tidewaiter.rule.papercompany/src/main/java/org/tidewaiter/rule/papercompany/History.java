package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import org.tidewaiter.api.record.Missing;

/**
 * What all shipments, of whatever age, say of each exporter.
 *
 * <p>Memory: 16 bytes an exporter. Immutable, thread-safe.
 */
final class History {

    /** No shipment is known. */
    static final int NO_PARTY = -1;

    /** Shipped to more than one party. */
    static final int SEVERAL = -2;

    /** How often it shipped: 1, 2, 3-4, 5-8, ... */
    private static final int BUCKETS = 12;

    /** First shipment by exporter, {@link Integer#MAX_VALUE} if there is none. */
    final int[] firstDay;

    final int[] lastDay;

    private final int[] party;
    private final int[] shipments;
    private final double[] exclusiveShare = new double[BUCKETS];

    /** Reads the rows; {@code exporterOf} and {@code partyOf} are negative where none is known. */
    History(int[] partyOf, int[] exporterOf, int[] day, int exporters) {
        firstDay = new int[exporters];
        lastDay = new int[exporters];
        party = new int[exporters];
        shipments = new int[exporters];
        Arrays.fill(firstDay, Integer.MAX_VALUE);
        Arrays.fill(lastDay, Missing.DAY);
        Arrays.fill(party, NO_PARTY);
        for (int row = 0; row < exporterOf.length; row++) {
            int exporter = exporterOf[row];
            if (exporter >= 0) {
                shipments[exporter]++;
                firstDay[exporter] = Math.min(firstDay[exporter], day[row]);
                lastDay[exporter] = Math.max(lastDay[exporter], day[row]);
                boolean first = party[exporter] == NO_PARTY;
                boolean same = first || party[exporter] == partyOf[row];
                party[exporter] = same ? partyOf[row] : SEVERAL;
            }
        }
        learnExclusiveShares();
    }

    private void learnExclusiveShares() {
        long[] all = new long[BUCKETS];
        long[] exclusive = new long[BUCKETS];
        for (int exporter = 0; exporter < party.length; exporter++) {
            if (party[exporter] != NO_PARTY) {
                all[bucket(exporter)]++;
                exclusive[bucket(exporter)] += party[exporter] == SEVERAL ? 0 : 1;
            }
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            // One of each kind beside those seen: few are no law.
            exclusiveShare[bucket] = (exclusive[bucket] + 1.0) / (all[bucket] + 2.0);
        }
    }

    private int bucket(int exporter) {
        int log = Integer.SIZE - Integer.numberOfLeadingZeros(shipments[exporter] - 1);
        return Math.min(BUCKETS - 1, log);
    }

    boolean hasShipped(int exporter) {
        return shipments[exporter] > 0;
    }

    int shipments(int exporter) {
        return shipments[exporter];
    }

    /** Whether it shipped to one party only. */
    boolean isExclusive(int exporter) {
        return party[exporter] >= 0;
    }

    /** The share of exporters that ship as often and to one party only. */
    double exclusiveShare(int exporter) {
        return exclusiveShare[bucket(exporter)];
    }
}
