package org.tidewaiter.rule.realimporter;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.work.Workers;
import org.tidewaiter.place.AddressKey;
import org.tidewaiter.place.AddressReader;
import org.tidewaiter.place.PostalAddress;

/**
 * At which buildings and units declarations say that suppliers are. Each distinct address is read
 * once and only its numbers are kept; one that names no building tells nothing. A town that has a
 * street and number twice is not told from one house: there, too, only names that follow each other
 * count.
 */
final class SupplierPlaces {

    private static final int NONE = -1;

    private final int[] buildingOf;
    private final int[] unitOf;

    private SupplierPlaces(int[] buildingOf, int[] unitOf) {
        this.buildingOf = buildingOf;
        this.unitOf = unitOf;
    }

    /** Reads the addresses that rows have, by their codes; -1 where a row has none. */
    static SupplierPlaces read(int[] addressOfRow, Codebook texts, Workers workers) {
        int[] used = Arrays.stream(addressOfRow).filter(code -> code >= 0).distinct().toArray();
        int codes = Arrays.stream(used).max().orElse(-1) + 1;
        int[] buildingOf = new int[codes];
        int[] unitOf = new int[codes];
        AddressReader reader = new AddressReader();
        Numbers buildings = new Numbers();
        Numbers units = new Numbers();
        workers.share(
                used.length,
                (part, from, to) -> {
                    for (int i = from; i < to; i++) {
                        AddressKey key = reader.read(PostalAddress.of("", texts.text(used[i])));
                        buildingOf[used[i]] = key.isBuilding() ? buildings.of(key.text()) : NONE;
                        unitOf[used[i]] =
                                key.unit().isEmpty()
                                        ? RenamedSuppliers.NO_UNIT
                                        : units.of(key.unit());
                    }
                });
        return new SupplierPlaces(buildingOf, unitOf);
    }

    /** Numbers of texts; which text has which depends on threads, which have the same does not. */
    private static final class Numbers {

        private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
        private final AtomicInteger next = new AtomicInteger();

        int of(String text) {
            return numbers.computeIfAbsent(text, key -> next.getAndIncrement());
        }
    }

    /** Adds building, unit and supplier of a row, if it tells them. */
    void add(int address, int supplier, TupleCodes stays) {
        if (address >= 0 && supplier >= 0 && buildingOf[address] != NONE) {
            stays.add(buildingOf[address], unitOf[address], supplier);
        }
    }
}
