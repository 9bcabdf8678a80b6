package org.tidewaiter.place;

import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.column.TextCodes;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * Keeps the keys of many addresses as numbers until their buildings are numbered, so that the keys
 * themselves are never held together.
 *
 * <p>Memory: 8 bytes an address, and of each distinct text its bytes and 12 to 20 more. Used by one
 * thread.
 */
public final class BuildingKeys {

    private final TextCodes texts = new TextCodes();
    private final TextCodes postalCodes = new TextCodes();
    private final IntList textOf = new IntList();
    private final IntList postalCodeOf = new IntList();

    /** Creates an empty collection. */
    public BuildingKeys() {
        postalCodes.add("");
    }

    /** Adds the key of the next address. */
    public void add(AddressKey key) {
        boolean building = key.isBuilding();
        textOf.add(building ? texts.add(key.text()) : Buildings.NONE);
        postalCodeOf.add(building ? postalCodes.add(key.postalCode()) : Buildings.NO_CODE);
    }

    /** Numbers the buildings of all addresses so far, in the order in which they were added. */
    public Buildings buildings() {
        int[] textRanks = texts.ranks();
        int[] postalRanks = postalCodes.ranks();
        TupleCodes names = new TupleCodes(2);
        int[] nameOf = new int[textOf.size()];
        for (int i = 0; i < nameOf.length; i++) {
            int text = textOf.at(i);
            nameOf[i] =
                    text == Buildings.NONE
                            ? Buildings.NONE
                            : names.add(textRanks[text], postalRanks[postalCodeOf.at(i)]);
        }
        return Buildings.of(names, nameOf);
    }
}
