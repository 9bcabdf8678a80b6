package org.tidewaiter.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.tidewaiter.api.record.Column;

/**
 * Reads the text of a cell in the form of the record layout and writes it back.
 *
 * <p>A value is a {@link String} for keys and codes, an {@link Integer} count of days, a {@link
 * Long} count of seconds or of a small unit, or a {@link Double}.
 */
final class CellForm {

    private CellForm() {}

    /**
     * The value of a cell, empty if nothing but blanks stands in it.
     *
     * @throws IllegalArgumentException if the text is not of the column's kind
     */
    static Optional<Object> parse(Column column, String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(value(column, trimmed));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    column.name() + " cannot be read from \"" + text + "\"", e);
        }
    }

    private static Object value(Column column, String text) {
        if (column instanceof Column.Code code) {
            return form(code.form(), text);
        } else if (column instanceof Column.Day) {
            return Math.toIntExact(LocalDate.parse(text).toEpochDay());
        } else if (column instanceof Column.Time) {
            return OffsetDateTime.parse(text).toEpochSecond();
        } else if (column instanceof Column.Whole whole) {
            return new BigDecimal(text)
                    .multiply(BigDecimal.valueOf(whole.scale()))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        } else if (column instanceof Column.Real real) {
            return inRange(real, Double.parseDouble(text));
        }
        return text;
    }

    private static String form(Column.Form form, String text) {
        return switch (form) {
            case TEXT -> text;
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case NUMBER -> text.toUpperCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
        };
    }

    private static Double inRange(Column.Real column, double number) {
        if (!(number >= column.min() && number <= column.max())) {
            throw new IllegalArgumentException(
                    column.name()
                            + " must be between "
                            + column.min()
                            + " and "
                            + column.max()
                            + ", was "
                            + number);
        }
        return number;
    }

    /** The text of a value: ISO 8601 with {@code Z}, plain decimals in the file's unit. */
    static String text(Column column, Object value) {
        if (column instanceof Column.Day) {
            return LocalDate.ofEpochDay((Integer) value).toString();
        } else if (column instanceof Column.Time) {
            return Instant.ofEpochSecond((Long) value).toString();
        } else if (column instanceof Column.Whole whole) {
            BigDecimal small = BigDecimal.valueOf((Long) value);
            return plain(small.divide(BigDecimal.valueOf(whole.scale())));
        } else if (column instanceof Column.Real) {
            return plain(BigDecimal.valueOf((Double) value));
        }
        return (String) value;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
