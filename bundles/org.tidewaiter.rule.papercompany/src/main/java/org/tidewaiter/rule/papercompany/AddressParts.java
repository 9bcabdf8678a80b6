package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.column.TextCodes;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.place.AddressKey;
import org.tidewaiter.place.Buildings;
import org.tidewaiter.place.Precision;

/**
 * The keys of many addresses, each cut in two: the area, {@code country|town|}, which many share,
 * and what stands behind it, {@code street|number|block}; each distinct part is kept once.
 *
 * <p>An area ends with the second bar of a key, so none is the beginning of another and keys sort
 * as their pairs do. Memory: 13 bytes an address, and of each distinct part its text and 12 to 20
 * bytes. Filled by one thread, then read by any.
 */
final class AddressParts {

    /** An address that names no street. */
    static final int NO_STREET = -1;

    private static final Precision[] PRECISIONS = Precision.values();

    private final TextCodes areas = new TextCodes();
    private final TextCodes rests = new TextCodes();
    private final TextCodes postalCodes = new TextCodes();
    private final TextCodes cities = new TextCodes();
    private final TextCodes countries = new TextCodes();
    private final IntList cityOfArea = new IntList();
    private final IntList countryOfArea = new IntList();
    private final int[] areaOf;
    private final int[] restOf;
    private final int[] postalCodeOf;
    private final byte[] precisionOf;

    AddressParts(int addresses) {
        areaOf = new int[addresses];
        restOf = new int[addresses];
        postalCodeOf = new int[addresses];
        precisionOf = new byte[addresses];
        Arrays.fill(areaOf, Place.NONE);
        Arrays.fill(precisionOf, (byte) Precision.REGION.ordinal());
        // Addresses that are not there have no street and no postal code either.
        postalCodes.add("");
        rests.add("");
    }

    /** Keeps the key of an address. */
    void set(int address, AddressKey key) {
        String text = key.text();
        int town = text.indexOf('|');
        int street = (town < 0 ? town : text.indexOf('|', town + 1)) + 1;
        String area = street == 0 ? text : text.substring(0, street);
        areaOf[address] = area(area, town);
        restOf[address] = rests.add(street == 0 ? "" : text.substring(street));
        postalCodeOf[address] = postalCodes.add(key.postalCode());
        precisionOf[address] = (byte) key.precision().ordinal();
    }

    /** The code of an area, of which country and town are noted when it is new. */
    private int area(String text, int bar) {
        int area = areas.add(text);
        if (area == countryOfArea.size()) {
            String country = bar < 0 ? text : text.substring(0, bar);
            boolean closed = bar >= 0 && bar < text.length() - 1 && text.endsWith("|");
            String city = closed ? text.substring(0, text.length() - 1) : text;
            boolean named = bar >= 0 && bar < city.length() - 1;
            countryOfArea.add(country.isEmpty() ? Place.NONE : countries.add(country));
            cityOfArea.add(named ? cities.add(city) : Place.NONE);
        }
        return area;
    }

    int size() {
        return areaOf.length;
    }

    /** The dense code of an address's country, {@link Place#NONE} if not known. */
    int country(int address) {
        return areaOf[address] == Place.NONE ? Place.NONE : countryOfArea.at(areaOf[address]);
    }

    /** The dense code of an address's town, {@link Place#NONE} if not known. */
    int city(int address) {
        return areaOf[address] == Place.NONE ? Place.NONE : cityOfArea.at(areaOf[address]);
    }

    String countryName(int country) {
        return countries.text(country);
    }

    String cityName(int city) {
        String text = cities.text(city);
        return text.substring(text.indexOf('|') + 1);
    }

    /** The code of street and house, whatever the town, {@link #NO_STREET} without a street. */
    int street(int address) {
        String text = rests.text(restOf[address]);
        return text.isEmpty() || text.charAt(0) == '|' ? NO_STREET : restOf[address];
    }

    /** The name of the street, empty if there is none. */
    String streetName(int address) {
        String text = rests.text(restOf[address]);
        int number = text.indexOf('|');
        return number < 0 ? text : text.substring(0, number);
    }

    /** The key as a text. */
    String text(int address) {
        return areas.text(areaOf[address]) + rests.text(restOf[address]);
    }

    /** The code of the first part: keys of one text have both codes in common. */
    int area(int address) {
        return areaOf[address];
    }

    /** The code of the second part, which may be empty. */
    int rest(int address) {
        return restOf[address];
    }

    String postalCode(int address) {
        return postalCodes.text(postalCodeOf[address]);
    }

    Precision precision(int address) {
        return PRECISIONS[precisionOf[address]];
    }

    boolean isBuilding(int address) {
        return precision(address).atLeast(Precision.BUILDING);
    }

    /** Numbers the buildings, in the order of their texts and postal codes. */
    Buildings buildings() {
        int[] areaRanks = areas.ranks();
        int[] restRanks = rests.ranks();
        int[] postalRanks = postalCodes.ranks();
        TupleCodes names = new TupleCodes(3);
        int[] nameOf = new int[size()];
        for (int i = 0; i < nameOf.length; i++) {
            nameOf[i] =
                    isBuilding(i)
                            ? names.add(
                                    areaRanks[areaOf[i]],
                                    restRanks[restOf[i]],
                                    postalRanks[postalCodeOf[i]])
                            : Buildings.NONE;
        }
        return Buildings.of(names, nameOf);
    }
}
