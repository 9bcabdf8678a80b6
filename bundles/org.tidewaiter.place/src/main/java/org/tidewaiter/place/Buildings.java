package org.tidewaiter.place;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the buildings of many addresses.
 *
 * <p>Addresses of one text are one building, unless they name two or more postal codes: then a town
 * has that street and number twice. They are parted by the code, and those without a code stay
 * together as a building of their own, because nobody can say to which they belong.
 *
 * <p>Numbers are dense, in the order of text and postal code, free of the order of the addresses.
 * Cost: O(n log n). Immutable.
 */
public final class Buildings {

    /** No building: the address is coarser. */
    public static final int NONE = -1;

    private final int[] buildingOf;
    private final int size;

    private Buildings(int[] buildingOf, int size) {
        this.buildingOf = buildingOf;
        this.size = size;
    }

    /** Numbers the buildings of the keys. */
    public static Buildings of(List<AddressKey> keys) {
        Map<String, TreeSet<String>> codes = new HashMap<>();
        for (AddressKey key : keys) {
            if (key.isBuilding()) {
                codes.computeIfAbsent(key.text(), text -> new TreeSet<>()).add(key.postalCode());
            }
        }
        Map<Name, Integer> numbers = new HashMap<>();
        codes.entrySet().stream()
                .flatMap(entry -> names(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Name::text).thenComparing(Name::postalCode))
                .forEach(name -> numbers.put(name, numbers.size()));
        int[] buildingOf = new int[keys.size()];
        Arrays.fill(buildingOf, NONE);
        for (int i = 0; i < buildingOf.length; i++) {
            AddressKey key = keys.get(i);
            if (key.isBuilding()) {
                boolean parted = named(codes.get(key.text())) > 1;
                buildingOf[i] =
                        numbers.getOrDefault(
                                new Name(key.text(), parted ? key.postalCode() : ""), NONE);
            }
        }
        return new Buildings(buildingOf, numbers.size());
    }

    private record Name(String text, String postalCode) {}

    private static Stream<Name> names(String text, TreeSet<String> codes) {
        return named(codes) > 1
                ? codes.stream().map(code -> new Name(text, code))
                : Stream.of(new Name(text, ""));
    }

    private static int named(@Nullable TreeSet<String> codes) {
        return codes == null ? 0 : codes.size() - (codes.contains("") ? 1 : 0);
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
