package org.tidewaiter.rule.fakeexport;

import java.util.HashMap;
import java.util.Map;

/**
 * What is wrong with the times and places of each declaration, by row.
 *
 * <p>Kept apart from fraud: a departure before the acceptance of an ordinary declaration, times
 * that are defaults, and clocks of another time zone say that a record is wrong, not that goods did
 * not travel. Cost: O(n), 1 byte a row. Immutable once found.
 */
final class Doubts {

    /** Departed before it was accepted, though not declared under a late procedure. */
    static final byte NEGATIVE = 1;

    /** Accepted and departed at the same default time of day. */
    static final byte DEFAULT_TIMES = 2;

    /** A whole number of hours apart that only this office shows so often. */
    static final byte ZONE_SHIFT = 4;

    /** The table of places does not hold the goods place or the exit port. */
    static final byte UNKNOWN_PLACE = 8;

    /** With any of these a time is not judged. */
    private static final int TIMES = NEGATIVE | DEFAULT_TIMES | ZONE_SHIFT;

    static final byte[] ALL = {NEGATIVE, DEFAULT_TIMES, ZONE_SHIFT, UNKNOWN_PLACE};

    private static final int DAY_SECONDS = 86_400;
    private static final int HOUR_SECONDS = 3_600;

    /** A second of the day is a default if so large a share of acceptances has it, ... */
    private static final double DEFAULT_SHARE = 0.02;

    /** ... and so many times more than the next most frequent one, so that it is no rounding. */
    private static final int DEFAULT_LEAD = 5;

    /** Time zones reach from 12 hours behind to 14 ahead. */
    private static final int MOST_SHIFT_HOURS = 14;

    private static final int FEWEST_SHIFTED = 10;
    private static final int SHIFT_LEAD = 5;

    /** A clock shows in the declarations of several; one alone may have made its times up. */
    private static final int FEWEST_EXPORTERS = 3;

    private final byte[] flags;
    private final long[] counts = new long[ALL.length];
    private long judged;

    private Doubts(int size) {
        flags = new byte[size];
    }

    static Doubts find(ExportRows rows, Lanes lanes, PlaceBook places, long fromSeconds) {
        Doubts doubts = new Doubts(rows.size);
        int usualDefault = defaultSecond(rows, fromSeconds);
        boolean[][] shifted = shifted(rows, fromSeconds);
        for (int row = 0; row < rows.size; row++) {
            if (rows.acceptedAt[row] >= fromSeconds && !rows.has(row, ExportRows.LATE)) {
                int flag = unlisted(places, lanes, rows.laneOf[row]) ? UNKNOWN_PLACE : 0;
                if (rows.departed(row)) {
                    flag |= ofTimes(rows, row, usualDefault, shifted);
                }
                doubts.add(row, flag);
            }
        }
        return doubts;
    }

    private void add(int row, int flag) {
        judged++;
        flags[row] = (byte) flag;
        for (int i = 0; i < ALL.length; i++) {
            counts[i] += (flag & ALL[i]) != 0 ? 1 : 0;
        }
    }

    private static int ofTimes(ExportRows rows, int row, int usualDefault, boolean[][] shifted) {
        int gap = rows.gapSeconds[row];
        int flag = gap < 0 ? NEGATIVE : 0;
        long secondOfDay = Math.floorMod(rows.acceptedAt[row], DAY_SECONDS);
        if (gap % DAY_SECONDS == 0 && (secondOfDay == 0 || secondOfDay == usualDefault)) {
            flag |= DEFAULT_TIMES;
        }
        int hours = gap / HOUR_SECONDS;
        if (gap % HOUR_SECONDS == 0
                && Math.abs(hours) <= MOST_SHIFT_HOURS
                && shifted[office(rows, row)][hours + MOST_SHIFT_HOURS]) {
            flag |= ZONE_SHIFT;
        }
        return flag;
    }

    private static boolean unlisted(PlaceBook places, Lanes lanes, int lane) {
        return places.given()
                && !(places.isListed(lanes.place(lane)) && places.isListed(lanes.port(lane)));
    }

    private static int office(ExportRows rows, int row) {
        return rows.officeOf.length == 0 ? 0 : rows.officeOf[row] + 1;
    }

    /** The second of the day that stands for "no time of day" in these data, -1 if none does. */
    private static int defaultSecond(ExportRows rows, long fromSeconds) {
        int[] counts = new int[DAY_SECONDS];
        int all = 0;
        for (int row = 0; row < rows.size; row++) {
            if (rows.acceptedAt[row] >= fromSeconds) {
                counts[(int) Math.floorMod(rows.acceptedAt[row], (long) DAY_SECONDS)]++;
                all++;
            }
        }
        int most = 0;
        int next = 0;
        int second = -1;
        for (int i = 0; i < DAY_SECONDS; i++) {
            if (counts[i] > most) {
                next = most;
                most = counts[i];
                second = i;
            } else {
                next = Math.max(next, counts[i]);
            }
        }
        boolean stands = most >= DEFAULT_SHARE * all && most >= DEFAULT_LEAD * next;
        return stands && most >= FEWEST_SHIFTED ? second : -1;
    }

    /** By office and whole hours from -14 to 14: whether a clock is likely to be so far off. */
    private static boolean[][] shifted(ExportRows rows, long fromSeconds) {
        int offices = 1;
        for (int office : rows.officeOf) {
            offices = Math.max(offices, office + 2);
        }
        Map<Integer, WholeHours> seen = new HashMap<>();
        for (int row = 0; row < rows.officeOf.length; row++) {
            int gap = rows.gapSeconds[row];
            if (gap % HOUR_SECONDS == 0
                    && Math.abs(gap / HOUR_SECONDS) <= MOST_SHIFT_HOURS + 1
                    && rows.officeOf[row] >= 0
                    && rows.acceptedAt[row] >= fromSeconds
                    && !rows.has(row, ExportRows.LATE)) {
                int office = office(rows, row);
                seen.computeIfAbsent(office, o -> new WholeHours())
                        .add(gap / HOUR_SECONDS, rows.exporterOf[row]);
            }
        }
        boolean[][] shifted = new boolean[offices][2 * MOST_SHIFT_HOURS + 1];
        seen.forEach(
                (office, hours) -> {
                    for (int i = 0; i < shifted[office].length; i++) {
                        shifted[office][i] = hours.stands(i - MOST_SHIFT_HOURS);
                    }
                });
        return shifted;
    }

    /** How often the gaps of an office are a whole number of hours, and for how many exporters. */
    private static final class WholeHours {
        private final int[] counts = new int[2 * MOST_SHIFT_HOURS + 3];
        private final int[][] exporters = new int[counts.length][FEWEST_EXPORTERS];
        private final int[] distinct = new int[counts.length];

        void add(int hours, int exporter) {
            int i = hours + MOST_SHIFT_HOURS + 1;
            counts[i]++;
            for (int known = 0; known < distinct[i]; known++) {
                if (exporters[i][known] == exporter) {
                    return;
                }
            }
            if (distinct[i] < FEWEST_EXPORTERS) {
                exporters[i][distinct[i]++] = exporter;
            }
        }

        /**
         * Whether the clock of the office, and not one exporter, makes so many gaps of these hours.
         */
        boolean stands(int hours) {
            int i = hours + MOST_SHIFT_HOURS + 1;
            return hours != 0
                    && counts[i] >= FEWEST_SHIFTED
                    && distinct[i] == FEWEST_EXPORTERS
                    && counts[i] > SHIFT_LEAD * Math.max(counts[i - 1], counts[i + 1]);
        }
    }

    boolean has(int row, byte flag) {
        return (flags[row] & flag) != 0;
    }

    boolean any(int row) {
        return flags[row] != 0;
    }

    /** Whether the times of a declaration can be taken at their word. */
    boolean timesStand(int row) {
        return (flags[row] & TIMES) == 0;
    }

    /** How many declarations have a doubt. */
    long count(byte flag) {
        return counts[Integer.numberOfTrailingZeros(flag)];
    }

    /** The share of declarations that have a doubt; never 0, so that it has a logarithm. */
    double share(byte flag) {
        return (count(flag) + 1.0) / (judged + 2.0);
    }
}
