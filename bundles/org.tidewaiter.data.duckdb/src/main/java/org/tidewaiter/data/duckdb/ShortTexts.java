package org.tidewaiter.data.duckdb;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.record.Column;

/**
 * Keeps of the texts of days and times only what their values do not say already.
 *
 * <p>Of {@code 2026-03-31} nothing is kept, of {@code 2026-03-31T09:00:00+09:00} the offset; a text
 * in any other form, or without a value, is kept as given. Times are a third of the bytes of the
 * records of travellers, and of what goes to disk when memory is short.
 */
final class ShortTexts {

    private static final int DAY_LETTERS = 10;
    private static final int BEFORE_OFFSET = 19;
    private static final Pattern OFFSET = Pattern.compile("Z|[+-]\\d\\d:\\d\\d");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private ShortTexts() {}

    /** SQL for what is kept of the text of a column, beside its value. */
    static String kept(Column column) {
        String text = Layout.text(column);
        String value = Layout.value(column);
        if (column instanceof Column.Day) {
            return "CASE WHEN %s IS NULL OR strlen(%s) <> %d THEN %s END"
                    .formatted(value, text, DAY_LETTERS, text);
        } else if (column instanceof Column.Time) {
            return "CASE WHEN %s IS NOT NULL AND (%s) THEN substr(%s, %d) ELSE %s END"
                    .formatted(value, isUsual(text), text, BEFORE_OFFSET + 1, text);
        }
        return text;
    }

    /** Whether a time, known to be one, is to the second and has its offset in full. */
    private static String isUsual(String text) {
        String clock = "__________T________";
        return "%1$s LIKE '%2$s+__:__' OR %1$s LIKE '%2$s-__:__' OR %1$s LIKE '%2$sZ'"
                .formatted(text, clock);
    }

    /** The text as given, from what was kept and the value; empty where there is none. */
    static Optional<String> given(Column column, @Nullable String kept, @Nullable String value) {
        if (value == null) {
            return Optional.ofNullable(kept);
        } else if (column instanceof Column.Day && kept == null) {
            return Optional.of(LocalDate.ofEpochDay(Long.parseLong(value)).toString());
        } else if (column instanceof Column.Time
                && kept != null
                && OFFSET.matcher(kept).matches()) {
            return Optional.of(clock(Long.parseLong(value), kept) + kept);
        }
        return Optional.ofNullable(kept);
    }

    private static String clock(long seconds, String offset) {
        long shift = 0;
        if (offset.length() > 1) {
            long hours = Long.parseLong(offset.substring(1, 3));
            long minutes = Long.parseLong(offset.substring(4));
            shift = (hours * 60 + minutes) * (offset.charAt(0) == '-' ? -60 : 60);
        }
        return CLOCK.format(LocalDateTime.ofEpochSecond(seconds + shift, 0, ZoneOffset.UTC));
    }
}
