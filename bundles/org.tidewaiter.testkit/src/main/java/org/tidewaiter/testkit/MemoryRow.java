package org.tidewaiter.testkit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Port;

/**
 * A row after reading.
 *
 * @param values what each column that has a value holds, as in {@link CellForm}
 * @param given the texts as they were given, in the order of the port and then by name
 */
record MemoryRow(Map<Column, Object> values, Map<String, String> given) {

    /**
     * Reads a row.
     *
     * @throws IllegalArgumentException if a cell cannot be read or a required one is empty
     */
    static MemoryRow read(Port port, Map<String, String> cells) {
        Map<Column, Object> values = new LinkedHashMap<>();
        Map<String, String> given = new LinkedHashMap<>();
        Map<String, String> rest = new TreeMap<>(SortedTexts.BY_CODE_POINT);
        rest.putAll(cells);
        for (Column column : port.columns()) {
            String text = Optional.ofNullable(rest.remove(column.name())).orElse("");
            Optional<Object> value = CellForm.parse(column, text);
            if (value.isEmpty() && column.required()) {
                throw new IllegalArgumentException(
                        port.table() + " needs " + column.name() + " in every row: " + cells);
            }
            value.ifPresent(
                    present -> {
                        values.put(column, present);
                        given.put(column.name(), text);
                    });
        }
        rest.values().removeIf(String::isBlank);
        given.putAll(rest);
        return new MemoryRow(values, given);
    }

    /** Ascending keys; a part that is missing comes first. */
    static Comparator<MemoryRow> byKey(Port port) {
        Comparator<MemoryRow> order = (a, b) -> 0;
        for (Column part : port.key()) {
            order = order.thenComparing((a, b) -> compare(a.values.get(part), b.values.get(part)));
        }
        return order;
    }

    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        } else if (a instanceof String text) {
            return SortedTexts.BY_CODE_POINT.compare(text, (String) b);
        } else if (a instanceof Integer day) {
            return day.compareTo((Integer) b);
        } else if (a instanceof Long number) {
            return number.compareTo((Long) b);
        }
        return ((Double) a).compareTo((Double) b);
    }

    /** The key by which a finding cites this row. */
    String key(Port port) {
        return port.key().stream().map(this::text).collect(Collectors.joining("/"));
    }

    /** The text of a column, empty if missing. */
    String text(Column column) {
        Object value = values.get(column);
        return value == null ? "" : CellForm.text(column, value);
    }

    /** Since when this row is known, in seconds; empty if always. */
    OptionalLong knownFromSeconds(Port port) {
        return port.knownFrom().stream()
                .filter(values::containsKey)
                .mapToLong(this::seconds)
                .findFirst();
    }

    /** The latest time that this row tells of, but for plans; empty if there is none. */
    OptionalLong latestSeconds(Port port) {
        return port.columns().stream()
                .filter(values::containsKey)
                .filter(column -> happened(column) || port.knownFrom().contains(column))
                .mapToLong(this::seconds)
                .max();
    }

    /** This row as it was known at an instant, without what happened later. */
    MemoryRow asOf(long horizonSeconds) {
        Map<Column, Object> then = new LinkedHashMap<>(values);
        Map<String, String> texts = new LinkedHashMap<>(given);
        for (Column column : values.keySet()) {
            if (happened(column) && seconds(column) > horizonSeconds) {
                then.remove(column);
                texts.remove(column.name());
            }
        }
        return new MemoryRow(then, texts);
    }

    private static boolean happened(Column column) {
        return (column instanceof Column.Time time && !time.planned())
                || (column instanceof Column.Day day && !day.planned());
    }

    /** A day counts from its first second, in UTC. */
    private long seconds(Column column) {
        Object value = values.get(column);
        if (value instanceof Integer day) {
            return LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        } else if (value instanceof Long seconds) {
            return seconds;
        }
        throw new IllegalStateException(column.name() + " is neither a day nor a time");
    }
}
