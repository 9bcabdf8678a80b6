package org.tidewaiter.workbench.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/** Times as a person at this desk reads them. */
public final class Moments {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(Words.LOCALE)
                    .withZone(ZoneId.systemDefault());

    private Moments() {}

    /** A moment in the zone of this machine. */
    public static String at(Instant instant) {
        return FORMAT.format(instant);
    }

    /** A moment, or nothing. */
    public static String at(Optional<Instant> instant) {
        return instant.map(Moments::at).orElse("");
    }

    /** A length of time: minutes and seconds. */
    public static String took(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 60
                ? Words.say("seconds", duration.toMillis() / 1000.0)
                : Words.say("minutes", seconds / 60, seconds % 60);
    }
}
