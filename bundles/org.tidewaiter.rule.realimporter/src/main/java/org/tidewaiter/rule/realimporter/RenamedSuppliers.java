package org.tidewaiter.rule.realimporter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * Which suppliers are one under another name.
 *
 * <p>Question: a supplier is gone, and another sells from its address: is that the same one? Idea:
 * where few names ever sold from and never two at a time, each followed the one before it. Names
 * that sell side by side are two firms, and one that comes long after is a new tenant; neither is
 * joined. In a house of many names each unit is asked instead of the house.
 *
 * <p>Everybody's suppliers are judged alike, delinquent or not, so that a joined one is as common
 * among all importers as chance has to take it. O(n log n) for n stays. Deterministic, free of the
 * order of stays. Immutable.
 */
final class RenamedSuppliers {

    /** Stands in place of a unit where an address tells none. */
    static final int NO_UNIT = -1;

    /** A place has hardly more names one after another: more are tenants. */
    private static final int MOST_NAMES = 3;

    /** Who takes over a trade does not let it rest longer. */
    private static final int MOST_DAYS_BETWEEN = 365;

    private final int[] numberOf;
    private final List<List<Integer>> names;

    /**
     * When each supplier sold to anybody.
     *
     * @param first by its number
     * @param last by its number
     */
    record Sales(int[] first, int[] last) {}

    private RenamedSuppliers(int[] numberOf, List<List<Integer>> names) {
        this.numberOf = numberOf;
        this.names = names;
    }

    /**
     * Joins those that followed each other.
     *
     * @param stays building, unit or {@link #NO_UNIT}, supplier; each once
     */
    static RenamedSuppliers of(TupleCodes stays, Sales sales) {
        Map<Integer, TreeSet<Integer>> inBuilding = new TreeMap<>();
        Map<List<Integer>, TreeSet<Integer>> inUnit = new TreeMap<>(UNITS);
        for (int stay = 0; stay < stays.size(); stay++) {
            int building = stays.value(stay, 0);
            int unit = stays.value(stay, 1);
            int supplier = stays.value(stay, 2);
            inBuilding.computeIfAbsent(building, key -> new TreeSet<>()).add(supplier);
            if (unit != NO_UNIT) {
                inUnit.computeIfAbsent(List.of(building, unit), key -> new TreeSet<>())
                        .add(supplier);
            }
        }
        int[] parent = IntStream.range(0, sales.first.length).toArray();
        inBuilding.values().forEach(suppliers -> join(suppliers, sales, parent));
        inUnit.values().forEach(suppliers -> join(suppliers, sales, parent));
        return numbered(parent);
    }

    private static final Comparator<List<Integer>> UNITS =
            Comparator.<List<Integer>>comparingInt(place -> place.get(0))
                    .thenComparingInt(place -> place.get(1));

    private static void join(TreeSet<Integer> suppliers, Sales sales, int[] parent) {
        if (suppliers.size() < 2 || suppliers.size() > MOST_NAMES) {
            return;
        }
        List<Integer> inTurn =
                suppliers.stream()
                        .sorted(Comparator.comparingInt(supplier -> sales.first[supplier]))
                        .toList();
        boolean sideBySide =
                IntStream.range(1, inTurn.size())
                        .anyMatch(i -> between(inTurn.get(i - 1), inTurn.get(i), sales) <= 0);
        for (int i = 1; i < inTurn.size() && !sideBySide; i++) {
            if (between(inTurn.get(i - 1), inTurn.get(i), sales) <= MOST_DAYS_BETWEEN) {
                int one = root(parent, inTurn.get(i - 1));
                int other = root(parent, inTurn.get(i));
                parent[Math.max(one, other)] = Math.min(one, other);
            }
        }
    }

    private static int between(int one, int next, Sales sales) {
        return sales.first[next] - sales.last[one];
    }

    private static int root(int[] parent, int supplier) {
        int at = supplier;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    private static RenamedSuppliers numbered(int[] parent) {
        Map<Integer, List<Integer>> members =
                IntStream.range(0, parent.length)
                        .boxed()
                        .collect(
                                Collectors.groupingBy(
                                        supplier -> root(parent, supplier),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<List<Integer>> names = List.copyOf(members.values());
        int[] numberOf = new int[parent.length];
        for (int number = 0; number < names.size(); number++) {
            for (int supplier : names.get(number)) {
                numberOf[supplier] = number;
            }
        }
        return new RenamedSuppliers(numberOf, names);
    }

    /** How many suppliers there are, those that are one counted once. */
    int size() {
        return names.size();
    }

    /** The number that a supplier has in common with its other names; -1 for -1. */
    int number(int supplier) {
        return supplier < 0 ? -1 : numberOf[supplier];
    }

    /** The suppliers that are one, ascending. */
    List<Integer> names(int number) {
        return names.get(number);
    }

    /** Which suppliers are one with others. */
    int[] renamed() {
        return IntStream.range(0, size()).filter(number -> names(number).size() > 1).toArray();
    }
}
