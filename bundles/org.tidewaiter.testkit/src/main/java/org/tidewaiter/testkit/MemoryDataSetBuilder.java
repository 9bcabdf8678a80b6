package org.tidewaiter.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Port;

/**
 * Collects the rows of a {@link MemoryDataSet}.
 *
 * <p>Every method but {@link #build()} changes and returns this builder; {@code build()} may be
 * called again after more changes. Used by one thread.
 */
public final class MemoryDataSetBuilder {

    private static final int DEFAULT_BATCH_ROWS = 1024;

    private final String name;
    private final Map<Port, List<Map<String, String>>> tables = new LinkedHashMap<>();
    private Optional<Instant> asOf = Optional.empty();
    private Optional<Long> seed = Optional.empty();
    private LendingHabit habit = new LendingHabit(DEFAULT_BATCH_ROWS, false, 0);
    private String secret = "a secret for tests";

    MemoryDataSetBuilder(String name) {
        this.name = name;
    }

    /**
     * Adds a row.
     *
     * @param cells column name to text in the form of the record layout; names that the port does
     *     not have are kept as citation detail
     */
    public MemoryDataSetBuilder row(Port port, Map<String, String> cells) {
        table(port);
        tables.getOrDefault(port, List.of()).add(new LinkedHashMap<>(cells));
        return this;
    }

    /**
     * Adds a row.
     *
     * @param cells {@code name=text} each
     * @throws IllegalArgumentException if a cell has no {@code =} or a name comes twice
     */
    public MemoryDataSetBuilder row(Port port, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String cell : cells) {
            int equals = cell.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("a cell is name=text, was \"" + cell + "\"");
            }
            if (row.put(cell.substring(0, equals), cell.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("two cells are named as in \"" + cell + "\"");
            }
        }
        return row(port, row);
    }

    /** Says that the host gave this table, if only an empty one. */
    public MemoryDataSetBuilder table(Port port) {
        tables.computeIfAbsent(port, p -> new ArrayList<>());
        return this;
    }

    /** Leaves a table out. */
    public MemoryDataSetBuilder without(Port port) {
        tables.remove(port);
        return this;
    }

    /** Leaves the rows of a table out, but not the table. */
    public MemoryDataSetBuilder emptied(Port port) {
        tables.put(port, new ArrayList<>());
        return this;
    }

    /** Leaves a column out of the rows given so far. */
    public MemoryDataSetBuilder without(Port port, Column column) {
        tables.getOrDefault(port, List.of()).forEach(row -> row.remove(column.name()));
        return this;
    }

    /** What is known: nothing after this instant. Unless said, the latest time in the rows. */
    public MemoryDataSetBuilder asOf(Instant instant) {
        asOf = Optional.of(instant);
        return this;
    }

    /** Lets cursors lend at most so many rows at a time. */
    public MemoryDataSetBuilder batches(int rows) {
        habit = new LendingHabit(rows, habit.poisoned(), habit.cancelAtBatch());
        return this;
    }

    /** Gives the rows in another order, as another export of the host would. */
    public MemoryDataSetBuilder shuffled(long withSeed) {
        seed = Optional.of(withSeed);
        return this;
    }

    /**
     * Lets cursors overwrite what they lent with garbage on every {@code advance()} and {@code
     * close()}, lend arrays longer than {@code size()}, and now and then other arrays than before:
     * a rule that keeps a lent array gives wrong findings here and not first at a host.
     */
    public MemoryDataSetBuilder poisoned() {
        habit = new LendingHabit(habit.batchRows(), true, habit.cancelAtBatch());
        return this;
    }

    /** Lets the n-th {@code advance()} of every cursor, from 1, throw as in a cancelled run. */
    public MemoryDataSetBuilder cancelledAtBatch(int number) {
        habit = new LendingHabit(habit.batchRows(), habit.poisoned(), number);
        return this;
    }

    /** Keys the pseudonyms. */
    public MemoryDataSetBuilder secret(String text) {
        secret = text;
        return this;
    }

    /** The rows given so far, by table. */
    public Map<Port, List<Map<String, String>>> rows() {
        Map<Port, List<Map<String, String>>> copy = new LinkedHashMap<>();
        tables.forEach((port, rows) -> copy.put(port, List.copyOf(rows)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * The data set.
     *
     * @throws IllegalArgumentException if a cell cannot be read, a required one is empty, or a key
     *     comes twice; the message names table, column and value
     */
    public MemoryDataSet build() {
        Map<Port, List<MemoryRow>> sorted = new LinkedHashMap<>();
        tables.forEach((port, rows) -> sorted.put(port, sorted(port, rows)));
        return new MemoryDataSet(name, sorted, asOf, new MemoryDataSet.Settings(habit, secret));
    }

    private List<MemoryRow> sorted(Port port, List<Map<String, String>> given) {
        List<Map<String, String>> order = new ArrayList<>(given);
        seed.ifPresent(number -> Collections.shuffle(order, new Random(number)));
        List<MemoryRow> rows = new ArrayList<>();
        order.forEach(cells -> rows.add(MemoryRow.read(port, cells)));
        rows.sort(MemoryRow.byKey(port));
        for (int i = 1; i < rows.size(); i++) {
            if (MemoryRow.byKey(port).compare(rows.get(i - 1), rows.get(i)) == 0) {
                throw new IllegalArgumentException(
                        port.table() + " has two rows with key " + rows.get(i).key(port));
            }
        }
        return List.copyOf(rows);
    }
}
