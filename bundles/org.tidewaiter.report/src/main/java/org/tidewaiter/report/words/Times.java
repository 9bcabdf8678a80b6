package org.tidewaiter.report.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Times as people read them, always in UTC and with the zone said where there is an hour. */
public final class Times {

    private static final DateTimeFormatter ISO_DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter ISO_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Times() {}

    /** Such as "30 June 2026, 09:00 UTC". */
    public static String instant(Instant instant, Words words) {
        return format("format.instant", instant.atOffset(ZoneOffset.UTC), words);
    }

    /** Such as "30 June 2026". */
    public static String day(Instant instant, Words words) {
        return format("format.day", instant.atOffset(ZoneOffset.UTC), words);
    }

    /** Such as "30 June 2026". */
    public static String day(LocalDate day, Words words) {
        return format("format.day", day, words);
    }

    /** Such as "09:00 UTC". */
    public static String time(Instant instant, Words words) {
        return format("format.time", instant.atOffset(ZoneOffset.UTC), words);
    }

    /** The short form for tables and pictures, the same in every language: "2026-06-30 09:00". */
    public static String minute(Instant instant) {
        return ISO_MINUTE.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** The short form for pictures: "2026-06-30". */
    public static String isoDay(Instant instant) {
        return ISO_DAY.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** A duration such as "4.2 s" or "3 min 5 s". */
    public static String duration(Duration took, Words words) {
        if (took.toSeconds() < 60) {
            return words.say("duration.seconds", "seconds", took.toMillis() / 100 / 10.0);
        }
        return words.say(
                "duration.minutes", "minutes", took.toMinutes(), "seconds", took.toSecondsPart());
    }

    private static String format(String key, TemporalAccessor time, Words words) {
        String pattern = Words.template(words.bundle(), key).orElse("uuuu-MM-dd");
        return DateTimeFormatter.ofPattern(pattern, words.locale()).format(time);
    }
}
