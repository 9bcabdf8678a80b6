package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
 * among all importers as chance has to take it. O(n log n) for n stays, 12 bytes a supplier that
 * stay. Deterministic, free of the order of stays. Immutable.
 */
final class RenamedSuppliers {

    /** Stands in place of a unit where an address tells none. */
    static final int NO_UNIT = -1;

    /** A place has hardly more names one after another: more are tenants. */
    private static final int MOST_NAMES = 3;

    /** Who takes over a trade does not let it rest longer. */
    private static final int MOST_DAYS_BETWEEN = 365;

    private static final int NONE = -1;

    private final int[] numberOf;

    /** By number, its supplier of the smallest number. */
    private final int[] firstOf;

    /** By supplier, the next that is the same one. */
    private final int[] nextOf;

    /**
     * When each supplier sold to anybody.
     *
     * @param first by its number
     * @param last by its number
     */
    record Sales(int[] first, int[] last) {}

    private RenamedSuppliers(int[] root) {
        numberOf = new int[root.length];
        int[] latest = new int[root.length];
        int[] first = new int[root.length];
        nextOf = new int[root.length];
        Arrays.fill(nextOf, NONE);
        int numbers = 0;
        for (int supplier = 0; supplier < root.length; supplier++) {
            if (root[supplier] == supplier) {
                first[numbers] = supplier;
                numberOf[supplier] = numbers++;
            } else {
                // A root is the smallest of its suppliers, so that it has a number by now.
                numberOf[supplier] = numberOf[root[supplier]];
                nextOf[latest[numberOf[supplier]]] = supplier;
            }
            latest[numberOf[supplier]] = supplier;
        }
        firstOf = Arrays.copyOf(first, numbers);
    }

    /**
     * Joins those that followed each other.
     *
     * @param stays building, unit or {@link #NO_UNIT}, supplier; each once
     */
    static RenamedSuppliers of(TupleCodes stays, Sales sales) {
        TupleCodes units = new TupleCodes(2);
        LongStream.Builder inUnits = LongStream.builder();
        LongStream.Builder inHouses = LongStream.builder();
        for (int stay = 0; stay < stays.size(); stay++) {
            int building = stays.value(stay, 0);
            int unit = stays.value(stay, 1);
            int supplier = stays.value(stay, 2);
            inHouses.add(at(building, supplier));
            if (unit != NO_UNIT) {
                inUnits.add(at(units.add(building, unit), supplier));
            }
        }
        int[] parent = IntStream.range(0, sales.first.length).toArray();
        joinByPlace(inHouses.build(), sales, parent);
        joinByPlace(inUnits.build(), sales, parent);
        Arrays.setAll(parent, supplier -> root(parent, supplier));
        return new RenamedSuppliers(parent);
    }

    private static long at(int place, int supplier) {
        return (long) place << Integer.SIZE | supplier;
    }

    private static void joinByPlace(LongStream stays, Sales sales, int[] parent) {
        long[] sorted = stays.sorted().distinct().toArray();
        int from = 0;
        for (int to = 1; to <= sorted.length; to++) {
            if (to == sorted.length || sorted[to] >> Integer.SIZE != sorted[from] >> Integer.SIZE) {
                if (to - from > 1 && to - from <= MOST_NAMES) {
                    join(LongStream.of(Arrays.copyOfRange(sorted, from, to)), sales, parent);
                }
                from = to;
            }
        }
    }

    private static void join(LongStream stays, Sales sales, int[] parent) {
        List<Integer> inTurn =
                stays.mapToObj(stay -> (int) stay)
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

    /** How many suppliers there are, those that are one counted once. */
    int size() {
        return firstOf.length;
    }

    /** The number that a supplier has in common with its other names; -1 for -1. */
    int number(int supplier) {
        return supplier < 0 ? -1 : numberOf[supplier];
    }

    /** The suppliers that are one, ascending. */
    List<Integer> names(int number) {
        List<Integer> names = new ArrayList<>(1);
        for (int supplier = firstOf[number]; supplier != NONE; supplier = nextOf[supplier]) {
            names.add(supplier);
        }
        return names;
    }
}
