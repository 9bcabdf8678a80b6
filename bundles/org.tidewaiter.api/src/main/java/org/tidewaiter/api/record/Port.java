package org.tidewaiter.api.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The shape of a table that a host may hand over. Rules that need a new table define their own.
 *
 * @param table the name of the table and of its file
 * @param columns every column, in the order of the documentation
 * @param key the columns whose values together occur once
 * @param knownFrom a row is known from the first of these that has a value; empty if always. Each
 *     is a {@link Column.Day} or a {@link Column.Time}
 */
public record Port(String table, List<Column> columns, List<Column> key, List<Column> knownFrom) {

    /** Checks that names differ and that key and {@code knownFrom} are among the columns. */
    public Port {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        knownFrom = List.copyOf(knownFrom);
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException(table + " has two columns " + column.name());
            }
        }
        if (key.isEmpty() || !columns.containsAll(key)) {
            throw new IllegalArgumentException(table + ": the key must be among the columns");
        }
        for (Column column : knownFrom) {
            boolean dated = column instanceof Column.Day || column instanceof Column.Time;
            if (!dated || !columns.contains(column)) {
                throw new IllegalArgumentException(
                        table + ": knownFrom must be days or times among the columns");
            }
        }
    }

    /** The column of that name, if the port has it. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
