package org.tidewaiter.world.travel;

import java.util.BitSet;
import org.tidewaiter.world.sheet.Year;

/** The days on which somebody is away: nobody is in two places. */
final class Diary {

    private final BitSet away = new BitSet(Year.DAYS);

    /** Whether the days from the first to the last are free. */
    boolean free(int first, int last) {
        int next = away.nextSetBit(first);
        return next < 0 || next > last;
    }

    /** Whether there is no journey at all. */
    boolean empty() {
        return away.isEmpty();
    }

    void take(int first, int last) {
        away.set(first, last + 1);
    }
}
