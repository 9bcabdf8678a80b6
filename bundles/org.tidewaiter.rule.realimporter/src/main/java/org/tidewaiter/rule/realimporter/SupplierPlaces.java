package org.tidewaiter.rule.realimporter;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.work.Workers;
import org.tidewaiter.place.AddressKey;
import org.tidewaiter.place.AddressReader;
import org.tidewaiter.place.Buildings;
import org.tidewaiter.place.PostalAddress;

/**
 * At which buildings and units declarations say that suppliers are. Each distinct address is read
 * once; one that names no building tells nothing.
 */
final class SupplierPlaces {

    private final int[] buildingOf;
    private final int[] unitOf;

    private SupplierPlaces(int[] buildingOf, int[] unitOf) {
        this.buildingOf = buildingOf;
        this.unitOf = unitOf;
    }

    /** Reads the addresses that rows have, by their codes; -1 where a row has none. */
    static SupplierPlaces read(int[] addressOfRow, Codebook texts, Workers workers) {
        int[] used = Arrays.stream(addressOfRow).filter(code -> code >= 0).distinct().toArray();
        AddressReader reader = new AddressReader();
        AddressKey[] keys = new AddressKey[used.length];
        workers.share(
                used.length,
                (part, from, to) -> {
                    for (int i = from; i < to; i++) {
                        keys[i] = reader.read(PostalAddress.of("", texts.text(used[i])));
                    }
                });
        Buildings buildings = Buildings.of(Arrays.asList(keys));
        int codes = Arrays.stream(used).max().orElse(-1) + 1;
        int[] buildingOf = new int[codes];
        int[] unitOf = new int[codes];
        Map<String, Integer> units = new HashMap<>();
        for (int i = 0; i < used.length; i++) {
            String unit = keys[i].unit();
            buildingOf[used[i]] = buildings.of(i);
            unitOf[used[i]] =
                    unit.isEmpty()
                            ? RenamedSuppliers.NO_UNIT
                            : units.computeIfAbsent(unit, key -> units.size());
        }
        return new SupplierPlaces(buildingOf, unitOf);
    }

    /** Adds building, unit and supplier of a row, if it tells them. */
    void add(int address, int supplier, TupleCodes stays) {
        if (address >= 0 && supplier >= 0 && buildingOf[address] != Buildings.NONE) {
            stays.add(buildingOf[address], unitOf[address], supplier);
        }
    }
}
