package org.tidewaiter.rule.papercompany;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.work.Workers;
import org.tidewaiter.place.AddressKey;
import org.tidewaiter.place.AddressReader;
import org.tidewaiter.place.Buildings;
import org.tidewaiter.place.PostalAddress;
import org.tidewaiter.place.Precision;

/**
 * Every distinct address of the records, read once: which building or street it names, and in which
 * city, region and country.
 *
 * <p>Addresses are collected by {@link #add}, read by {@link #read}, then asked. Memory: 48 bytes
 * an address and the texts of its key. Read by any thread, filled by one.
 */
final class AddressBook {

    private static final int ADDRESS = 0;
    private static final int LOCALITY = 1;
    private static final int REGION = 2;
    private static final int POSTAL_CODE = 3;
    private static final int COUNTRY = 4;
    private static final int WIDTH = 5;

    /** An address that names no street. */
    static final int NO_HOUSE = -1;

    private final TupleCodes written = new TupleCodes(WIDTH);
    private final Codebook addresses;
    private final Codebook localities;
    private final Codebook regions;
    private final Codebook postalCodes;
    private final Codebook countries;
    private AddressKey[] keys = new AddressKey[0];
    private int[] siteOf = new int[0];
    private int[] cityOf = new int[0];
    private int[] regionOf = new int[0];
    private int[] countryOf = new int[0];
    private int[] houseOf = new int[0];
    private int sites;
    private final Numbered cities = new Numbered();
    private final Numbered provinces = new Numbered();
    private final Numbered lands = new Numbered();
    private final Numbered houses = new Numbered();

    AddressBook(DataSet data) {
        addresses = data.codebook(Traders.ADDRESS.domain());
        localities = data.codebook(Traders.LOCALITY.domain());
        regions = data.codebook(Traders.REGION.domain());
        postalCodes = data.codebook(Traders.POSTAL_CODE.domain());
        countries = data.codebook(Domains.COUNTRY);
    }

    /** The number of the address that a trader is registered at. */
    int add(Register register, int trader) {
        return written.add(
                register.address[trader],
                register.locality[trader],
                register.region[trader],
                register.postalCode[trader],
                register.country[trader]);
    }

    /** The number of an address as a declaration gives it. */
    int add(int address, int country) {
        return written.add(address, Missing.CODE, Missing.CODE, Missing.CODE, country);
    }

    /** Reads what was added. */
    void read(Workers workers) {
        keys = new AddressKey[written.size()];
        AddressReader reader = new AddressReader();
        workers.share(
                keys.length,
                (part, from, to) -> {
                    for (int i = from; i < to; i++) {
                        keys[i] = reader.read(postal(i));
                    }
                });
        Buildings buildings = Buildings.of(Arrays.asList(keys));
        siteOf = new int[keys.length];
        cityOf = new int[keys.length];
        regionOf = new int[keys.length];
        countryOf = new int[keys.length];
        houseOf = new int[keys.length];
        Numbered streets = new Numbered();
        for (int i = 0; i < keys.length; i++) {
            boolean street = keys[i].precision() == Precision.STREET;
            int building = buildings.of(i);
            siteOf[i] = street ? buildings.size() + streets.add(keys[i].text()) : building;
            addWider(i);
        }
        sites = buildings.size() + streets.size();
    }

    private PostalAddress postal(int i) {
        return new PostalAddress(
                text(countries, i, COUNTRY),
                text(addresses, i, ADDRESS),
                text(localities, i, LOCALITY),
                text(regions, i, REGION),
                text(postalCodes, i, POSTAL_CODE));
    }

    private String text(Codebook codebook, int i, int position) {
        int code = written.value(i, position);
        return code == Missing.CODE ? "" : codebook.text(code);
    }

    private void addWider(int i) {
        String[] parts = keys[i].text().split("\\|", -1);
        String country = parts[0];
        String town = parts.length > 1 ? parts[1] : "";
        int house = StreetPart.begin(keys[i].text());
        houseOf[i] = house < 0 ? NO_HOUSE : houses.add(country + keys[i].text().substring(house));
        String region = text(regions, i, REGION).strip().toUpperCase(Locale.ROOT);
        countryOf[i] = country.isEmpty() ? Place.NONE : lands.add(country);
        regionOf[i] = region.isEmpty() ? Place.NONE : provinces.add(country + '|' + region);
        cityOf[i] = town.isEmpty() ? Place.NONE : cities.add(country + '|' + town);
    }

    /** Texts numbered in the order in which they came. */
    private static final class Numbered {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> texts = new ArrayList<>();

        int add(String text) {
            Integer before = numbers.putIfAbsent(text, texts.size());
            if (before == null) {
                texts.add(text);
                return texts.size() - 1;
            }
            return before;
        }

        int size() {
            return texts.size();
        }
    }

    /** How many buildings and streets the addresses name. */
    int sites() {
        return sites;
    }

    int size() {
        return siteOf.length;
    }

    /** Where an address is. */
    Place place(int address) {
        return new Place(siteOf[address], cityOf[address], regionOf[address], countryOf[address]);
    }

    /** The number of an address's country, street and house, {@link #NO_HOUSE} without a street. */
    int house(int address) {
        return houseOf[address];
    }

    AddressKey key(int address) {
        return keys[address];
    }

    /** Whether an address was given at all, and names nothing finer than a town. */
    boolean isCoarse(int address) {
        return written.value(address, ADDRESS) != Missing.CODE
                && !keys[address].precision().atLeast(Precision.STREET);
    }

    /** The address as written, with town and region unless it names them; empty if none is. */
    String written(int address) {
        PostalAddress postal = postal(address);
        StringBuilder written = new StringBuilder(postal.text());
        for (String part : List.of(postal.locality(), postal.region())) {
            String before = written.toString().toUpperCase(Locale.ROOT);
            if (!before.contains(part.toUpperCase(Locale.ROOT))) {
                written.append(written.length() == 0 ? "" : ", ").append(part);
            }
        }
        return written.toString();
    }

    /** The name of a wider place. */
    String name(Quarters.Level level, int place) {
        Numbered numbered =
                switch (level) {
                    case CITY -> cities;
                    case REGION -> provinces;
                    case COUNTRY -> lands;
                };
        String text = numbered.texts.get(place);
        return text.substring(text.indexOf('|') + 1);
    }
}
