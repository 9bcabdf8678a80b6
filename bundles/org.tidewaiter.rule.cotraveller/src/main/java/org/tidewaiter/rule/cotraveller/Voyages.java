package org.tidewaiter.rule.cotraveller;

import java.util.Arrays;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * All voyages, numbered in order of departure, with the groups that habits are measured on.
 *
 * <p>Memory: about 120 bytes a voyage. Immutable and thread-safe.
 */
final class Voyages {

    /** Time of day is cut into slots of four hours UTC: a schedule moves less than that a year. */
    private static final long SLOT_SECONDS = 4 * 3600;

    private static final int SLOTS_A_DAY = 6;
    private static final int DAYS_A_WEEK = 7;

    private final Voyage[] voyages;
    private final long[] departureSeconds;
    private final int[] load;
    private final VoyageGroups all;
    private final VoyageGroups routes;
    private final VoyageGroups slots;
    private final VoyageGroups services;

    /** Takes voyages in order of departure, and how many travellers each carried. */
    Voyages(Voyage[] voyages, int[] load) {
        this.voyages = voyages;
        this.load = load;
        this.departureSeconds =
                Arrays.stream(voyages).mapToLong(Voyage::departureSeconds).toArray();
        this.all = new VoyageGroups(new int[voyages.length], 1, load);
        this.routes = VoyageGroups.by(new TupleCodes(2), load, this::route);
        this.slots = VoyageGroups.by(new TupleCodes(4), load, this::slot);
        this.services = VoyageGroups.by(new TupleCodes(4), load, this::service);
    }

    private void route(int voyage, int[] into) {
        into[0] = voyages[voyage].departurePort();
        into[1] = voyages[voyage].arrivalPort();
    }

    private void slot(int voyage, int[] into) {
        route(voyage, into);
        into[2] = Math.floorMod(voyages[voyage].day(), DAYS_A_WEEK);
        into[3] =
                (int)
                        Math.floorMod(
                                Math.floorDiv(departureSeconds[voyage], SLOT_SECONDS),
                                (long) SLOTS_A_DAY);
    }

    private void service(int voyage, int[] into) {
        route(voyage, into);
        into[2] = voyages[voyage].carrier();
        into[3] = voyages[voyage].number();
    }

    int size() {
        return voyages.length;
    }

    Voyage at(int voyage) {
        return voyages[voyage];
    }

    /** How many travellers a voyage carried, at least 1. */
    int load(int voyage) {
        return load[voyage];
    }

    /** Everything in one group. */
    VoyageGroups all() {
        return all;
    }

    /** Voyages between the same two ports. */
    VoyageGroups routes() {
        return routes;
    }

    /** Voyages on the same route, weekday and time of day. */
    VoyageGroups slots() {
        return slots;
    }

    /** Voyages on the same route with the same carrier and number. */
    VoyageGroups services() {
        return services;
    }

    /** The voyages that leave from one time to another, both included. */
    VoyageRange between(long fromSeconds, long toSeconds) {
        int begin = firstFrom(fromSeconds);
        return new VoyageRange(begin, Math.max(begin, firstFrom(toSeconds + 1)));
    }

    private int firstFrom(long seconds) {
        int low = 0;
        int high = departureSeconds.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (departureSeconds[middle] < seconds) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
