package org.tidewaiter.world.sheet;

import java.time.LocalDate;

/**
 * The year in which the world happens, 2025, and how its days and times are written.
 *
 * <p>Days are counted from 0 for 1 January; a day before or after the year is allowed. Weekdays are
 * counted from 0 for Monday.
 */
public final class Year {

    /** How many days it has. */
    public static final int DAYS = 365;

    /** The offset of Korean time. */
    public static final int KOREA_OFFSET_MINUTES = 540;

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final long FIRST_EPOCH_DAY = FIRST.toEpochDay();
    private static final int DAY_SECONDS = 86_400;
    private static final int CACHED_BEFORE = 800;
    private static final String[] DATES = new String[CACHED_BEFORE + 2 * DAYS];

    static {
        for (int i = 0; i < DATES.length; i++) {
            DATES[i] = FIRST.plusDays(i - CACHED_BEFORE).toString();
        }
    }

    private Year() {}

    /** The day of a date of this year. */
    public static int day(int month, int dayOfMonth) {
        return (int) (LocalDate.of(2025, month, dayOfMonth).toEpochDay() - FIRST_EPOCH_DAY);
    }

    /** 0 for Monday to 6 for Sunday. */
    public static int weekday(int day) {
        // 1 January 2025 is a Wednesday.
        return Math.floorMod(day + 2, 7);
    }

    /** Seconds since 1970 of a minute of a local day. */
    public static long seconds(int day, int minuteOfDay, int offsetMinutes) {
        return (FIRST_EPOCH_DAY + day) * DAY_SECONDS + (minuteOfDay - offsetMinutes) * 60L;
    }

    /** The local day of an instant. */
    public static int dayOf(long epochSeconds, int offsetMinutes) {
        return (int)
                (Math.floorDiv(epochSeconds + offsetMinutes * 60L, DAY_SECONDS) - FIRST_EPOCH_DAY);
    }

    /** The local hour of an instant, 0 to 23. */
    public static int hourOf(long epochSeconds, int offsetMinutes) {
        return Math.floorMod(epochSeconds + offsetMinutes * 60L, DAY_SECONDS) / 3600;
    }

    /** The date, as in {@code 2025-03-01}. */
    public static String date(int day) {
        int at = day + CACHED_BEFORE;
        return at >= 0 && at < DATES.length ? DATES[at] : FIRST.plusDays(day).toString();
    }

    /** The instant with its offset, as in {@code 2025-03-01T09:05:00+09:00}. */
    public static String time(long epochSeconds, int offsetMinutes) {
        long local = epochSeconds + offsetMinutes * 60L;
        int second = Math.floorMod(local, DAY_SECONDS);
        char[] text = new char[25];
        date(dayOf(epochSeconds, offsetMinutes)).getChars(0, 10, text, 0);
        text[10] = 'T';
        two(text, 11, second / 3600);
        text[13] = ':';
        two(text, 14, second / 60 % 60);
        text[16] = ':';
        two(text, 17, second % 60);
        int offset = Math.abs(offsetMinutes);
        text[19] = offsetMinutes < 0 ? '-' : '+';
        two(text, 20, offset / 60);
        text[22] = ':';
        two(text, 23, offset % 60);
        return new String(text);
    }

    /** The instant in Korean time. */
    public static String koreanTime(long epochSeconds) {
        return time(epochSeconds, KOREA_OFFSET_MINUTES);
    }

    private static void two(char[] text, int at, int value) {
        text[at] = (char) ('0' + value / 10);
        text[at + 1] = (char) ('0' + value % 10);
    }
}
