package org.tidewaiter.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BuildingsTest {

    private static AddressKey key(String text, Precision precision, String postalCode) {
        return new AddressKey(text, precision, "", postalCode, "", "");
    }

    @Test
    void unitsOfOneBuildingShareItsNumber() {
        Buildings buildings =
                Buildings.of(
                        List.of(
                                key("GB|LEEDS|HIGH ST|1", Precision.BUILDING, ""),
                                key("GB|LEEDS|HIGH ST|2", Precision.BUILDING, ""),
                                key("GB|LEEDS|HIGH ST|1", Precision.UNIT, "LS1")));
        assertEquals(buildings.of(0), buildings.of(2));
        assertNotEquals(buildings.of(0), buildings.of(1));
        assertEquals(2, buildings.size());
    }

    @Test
    void contradictingPostalCodesPartOneText() {
        AddressKey mitte = key("DE|BERLIN|HAUPTSTRASSE|5", Precision.BUILDING, "10115");
        AddressKey koepenick = key("DE|BERLIN|HAUPTSTRASSE|5", Precision.BUILDING, "12555");
        AddressKey unsaid = key("DE|BERLIN|HAUPTSTRASSE|5", Precision.BUILDING, "");
        Buildings buildings = Buildings.of(List.of(mitte, koepenick, unsaid, mitte));
        assertEquals(3, buildings.size());
        assertEquals(buildings.of(0), buildings.of(3));
        assertFalse(mitte.sameBuilding(koepenick));
        assertTrue(mitte.sameBuilding(unsaid));
    }

    @Test
    void townsAndStreetsAreNoBuildings() {
        AddressKey town = key("AE|SHARJAH", Precision.LOCALITY, "");
        Buildings buildings =
                Buildings.of(List.of(town, town, key("GB|LEEDS|HIGH ST", Precision.STREET, "")));
        assertEquals(0, buildings.size());
        assertEquals(Buildings.NONE, buildings.of(0));
        assertEquals(Buildings.NONE, buildings.of(2));
        assertFalse(town.sameBuilding(town));
    }

    @Test
    void keysMayBeForgottenOnceTheyAreAdded() {
        BuildingKeys keys = new BuildingKeys();
        keys.add(key("GB|LEEDS|HIGH ST|2", Precision.BUILDING, ""));
        keys.add(key("GB|LEEDS|HIGH ST", Precision.STREET, "LS1"));
        keys.add(key("GB|LEEDS|HIGH ST|1", Precision.UNIT, "LS1"));
        keys.add(key("GB|LEEDS|HIGH ST|1", Precision.BUILDING, ""));
        Buildings buildings = keys.buildings();
        assertEquals(2, buildings.size());
        assertEquals(1, buildings.of(0));
        assertEquals(Buildings.NONE, buildings.of(1));
        assertEquals(0, buildings.of(2));
        assertEquals(0, buildings.of(3));
    }

    @Property
    void numbersDoNotDependOnTheOrder(
            @ForAll @Size(max = 20) List<@IntRange(max = 30) Integer> picks) {
        List<AddressKey> keys = new ArrayList<>();
        for (int pick : picks) {
            String code = pick % 3 == 0 ? "" : "1000" + pick % 3;
            keys.add(key("XX|A|B|" + pick / 6, Precision.values()[pick % 2 * 2], code));
        }
        List<AddressKey> reversed = new ArrayList<>(keys);
        Collections.reverse(reversed);
        Buildings forth = Buildings.of(keys);
        Buildings back = Buildings.of(reversed);
        for (int i = 0; i < keys.size(); i++) {
            assertEquals(forth.of(i), back.of(keys.size() - 1 - i));
        }
    }
}
