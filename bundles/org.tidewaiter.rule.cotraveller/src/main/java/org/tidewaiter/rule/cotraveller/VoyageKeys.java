package org.tidewaiter.rule.cotraveller;

import java.util.Arrays;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * Numbers voyages as they are met in rows, and keeps the earliest times that rows give.
 *
 * <p>Where travellers leave one voyage at different ports, the first in the order of texts stands
 * for the voyage: least values do not depend on the order of rows. Used by one thread.
 */
final class VoyageKeys {

    /** Later than any arrival: none was given. */
    static final long NO_ARRIVAL = Long.MAX_VALUE;

    private final TupleCodes keys = new TupleCodes(VoyageColumns.WIDTH);
    private long[] departureSeconds = new long[64];
    private long[] arrivalSeconds = new long[64];
    private int[] arrivalPort = new int[64];

    /**
     * What one row says of its voyage.
     *
     * @param arrivalSeconds {@link #NO_ARRIVAL} if it does not say
     */
    record Leg(long departureSeconds, long arrivalSeconds, int arrivalPort) {}

    /** The number of the row's voyage. */
    int add(int[] key, Leg leg) {
        int before = keys.size();
        int voyage = keys.add(key);
        if (voyage == before) {
            grow(voyage);
            departureSeconds[voyage] = leg.departureSeconds;
            arrivalSeconds[voyage] = leg.arrivalSeconds;
            arrivalPort[voyage] = leg.arrivalPort;
        } else {
            departureSeconds[voyage] = Math.min(departureSeconds[voyage], leg.departureSeconds);
            arrivalSeconds[voyage] = Math.min(arrivalSeconds[voyage], leg.arrivalSeconds);
            arrivalPort[voyage] = Math.min(arrivalPort[voyage], leg.arrivalPort);
        }
        return voyage;
    }

    private void grow(int voyage) {
        if (voyage == departureSeconds.length) {
            departureSeconds = Arrays.copyOf(departureSeconds, voyage * 2);
            arrivalSeconds = Arrays.copyOf(arrivalSeconds, voyage * 2);
            arrivalPort = Arrays.copyOf(arrivalPort, voyage * 2);
        }
    }

    /** Adds the voyages of another part; returns their numbers here by their numbers there. */
    int[] merge(VoyageKeys other) {
        int[] numbers = new int[other.size()];
        int[] key = new int[VoyageColumns.WIDTH];
        for (int voyage = 0; voyage < numbers.length; voyage++) {
            for (int i = 0; i < key.length; i++) {
                key[i] = other.keys.value(voyage, i);
            }
            numbers[voyage] =
                    add(
                            key,
                            new Leg(
                                    other.departureSeconds[voyage],
                                    other.arrivalSeconds[voyage],
                                    other.arrivalPort[voyage]));
        }
        return numbers;
    }

    int size() {
        return keys.size();
    }

    /** Where each voyage stands in the order of departure, ties by what names it. */
    int[] ranks() {
        int[] byKey = keys.ranks();
        Integer[] order = new Integer[size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> {
                    int byTime = Long.compare(departureSeconds[a], departureSeconds[b]);
                    return byTime != 0 ? byTime : Integer.compare(byKey[a], byKey[b]);
                });
        int[] ranks = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }

    /** The voyage of a number. */
    Voyage voyage(int number) {
        return new Voyage(
                keys.value(number, 0),
                keys.value(number, 1),
                keys.value(number, 2),
                arrivalPort[number],
                keys.value(number, 3),
                departureSeconds[number],
                arrivalSeconds[number]);
    }
}
