package org.tidewaiter.place;

import java.util.Arrays;
import java.util.List;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * Numbers the buildings of many addresses.
 *
 * <p>Addresses of one text are one building, unless they name two or more postal codes: then a town
 * has that street and number twice. They are parted by the code, and those without a code stay
 * together as a building of their own, because nobody can say to which they belong.
 *
 * <p>Numbers are dense, in the order of text and postal code, free of the order of the addresses.
 * Cost: O(n log n). Memory: 4 bytes an address. Immutable.
 */
public final class Buildings {

    /** No building: the address is coarser. */
    public static final int NONE = -1;

    /** The rank of a postal code that is not there: no text stands before the empty one. */
    public static final int NO_CODE = 0;

    private final int[] buildingOf;
    private final int size;

    private Buildings(int[] buildingOf, int size) {
        this.buildingOf = buildingOf;
        this.size = size;
    }

    /** Numbers the buildings of the keys; see {@link BuildingKeys} for very many. */
    public static Buildings of(List<AddressKey> keys) {
        BuildingKeys collected = new BuildingKeys();
        keys.forEach(collected::add);
        return collected.buildings();
    }

    /**
     * Numbers the buildings of many addresses whose keys are kept as numbers.
     *
     * @param names tuples of the ranks of what makes the text, its first part first, and of the
     *     postal code, which is {@value #NO_CODE} if there is none
     * @param nameOf the code of the tuple by address, {@link #NONE} where it names no building
     */
    public static Buildings of(TupleCodes names, int[] nameOf) {
        int[] ranks = names.ranks();
        int[] order = new int[ranks.length];
        for (int name = 0; name < ranks.length; name++) {
            order[ranks[name]] = name;
        }
        int[] numberOf = new int[order.length];
        int size = 0;
        for (int begin = 0; begin < order.length; ) {
            int end = endOfText(names, order, begin);
            int coded = end - begin - (hasCode(names, order[begin]) ? 0 : 1);
            for (int i = begin; i < end; i++) {
                numberOf[order[i]] = size;
                size += coded > 1 || i == end - 1 ? 1 : 0;
            }
            begin = end;
        }
        int[] buildingOf = new int[nameOf.length];
        Arrays.setAll(buildingOf, i -> nameOf[i] == NONE ? NONE : numberOf[nameOf[i]]);
        return new Buildings(buildingOf, size);
    }

    /** Behind the last name that has the text of the one at {@code begin}. */
    private static int endOfText(TupleCodes names, int[] order, int begin) {
        int end = begin + 1;
        while (end < order.length && sameText(names, order[begin], order[end])) {
            end++;
        }
        return end;
    }

    private static boolean sameText(TupleCodes names, int one, int other) {
        for (int part = 0; part < names.width() - 1; part++) {
            if (names.value(one, part) != names.value(other, part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasCode(TupleCodes names, int name) {
        return names.value(name, names.width() - 1) != NO_CODE;
    }

    /** The building of an address, {@link #NONE} if it names none. */
    public int of(int address) {
        return buildingOf[address];
    }

    /** How many buildings there are. */
    public int size() {
        return size;
    }
}
