package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.column.TextCodes;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.work.Workers;
import org.tidewaiter.place.AddressKey;
import org.tidewaiter.place.AddressReader;
import org.tidewaiter.place.Buildings;
import org.tidewaiter.place.PostalAddress;
import org.tidewaiter.place.Precision;

/**
 * Every address of the records, read once: which building or street it names, and in which city,
 * region and country.
 *
 * <p>The address of a registered trader has the trader's code for its number; those of declarations
 * are collected by {@link #add} and numbered behind. Then all are read by {@link #read}, some at a
 * time, so that their keys are never held together. Memory: 21 bytes an address, 20 more if a
 * declaration gives it, and the parts of {@link AddressParts}. Read by any thread, filled by one.
 */
final class AddressBook {

    /** How many keys are held while their parts are numbered. */
    private static final int BATCH = 1 << 15;

    private static final int ADDRESS = 0;
    private static final int COUNTRY = 1;

    private final Register register;
    private final TupleCodes declared = new TupleCodes(2);
    private final Codebook addresses;
    private final Codebook localities;
    private final Codebook regions;
    private final Codebook postalCodes;
    private final Codebook countries;
    private final TextCodes provinces = new TextCodes();
    private AddressParts parts = new AddressParts(0);
    private int[] siteOf = new int[0];
    private int[] regionOf = new int[0];
    private int sites;

    AddressBook(DataSet data, Register register) {
        this.register = register;
        addresses = data.codebook(Traders.ADDRESS.domain());
        localities = data.codebook(Traders.LOCALITY.domain());
        regions = data.codebook(Traders.REGION.domain());
        postalCodes = data.codebook(Traders.POSTAL_CODE.domain());
        countries = data.codebook(Domains.COUNTRY);
    }

    /** The number of an address as a declaration gives it. */
    int add(int address, int country) {
        return register.size() + declared.add(address, country);
    }

    /** Reads the addresses of the register and those that were added. */
    void read(Workers workers) {
        parts = new AddressParts(size());
        regionOf = new int[size()];
        Arrays.fill(regionOf, Place.NONE);
        AddressReader reader = new AddressReader();
        Provinces known = new Provinces();
        AddressKey[] keys = new AddressKey[Math.min(BATCH, size())];
        for (int first = 0; first < size(); first += BATCH) {
            int begin = first;
            int count = Math.min(BATCH, size() - begin);
            workers.share(
                    count,
                    (part, from, to) -> {
                        for (int i = from; i < to; i++) {
                            if (has(begin + i)) {
                                keys[i] = reader.read(postal(begin + i));
                            }
                        }
                    });
            for (int i = 0; i < count; i++) {
                if (has(begin + i)) {
                    parts.set(begin + i, keys[i]);
                    regionOf[begin + i] = known.of(begin + i);
                }
            }
        }
        numberSites();
    }

    /** Streets are numbered behind the buildings, in the order in which they come. */
    private void numberSites() {
        Buildings buildings = parts.buildings();
        TupleCodes streets = new TupleCodes(2);
        siteOf = new int[size()];
        for (int i = 0; i < siteOf.length; i++) {
            siteOf[i] =
                    parts.precision(i) == Precision.STREET
                            ? buildings.size() + streets.add(parts.area(i), parts.rest(i))
                            : buildings.of(i);
        }
        sites = buildings.size() + streets.size();
    }

    /** Numbers each region of a country once; used while addresses are read. */
    private final class Provinces {

        private final TupleCodes seen = new TupleCodes(2);
        private final IntList provinceOf = new IntList();

        int of(int address) {
            int region = region(address);
            if (region == Missing.CODE) {
                return Place.NONE;
            }
            int country = parts.country(address);
            int code = seen.add(country, region);
            if (code == provinceOf.size()) {
                String text = regions.text(region).strip().toUpperCase(Locale.ROOT);
                String of = country == Place.NONE ? "" : parts.countryName(country);
                provinceOf.add(text.isEmpty() ? Place.NONE : provinces.add(of + '|' + text));
            }
            return provinceOf.at(code);
        }
    }

    /** Whether the register has the trader of this number, or a declaration gives the address. */
    private boolean has(int address) {
        return isDeclared(address) || register.has(address);
    }

    private boolean isDeclared(int address) {
        return address >= register.size();
    }

    private int written(int address, int position, int[] registered) {
        return isDeclared(address)
                ? declared.value(address - register.size(), position)
                : registered[address];
    }

    private int address(int address) {
        return written(address, ADDRESS, register.address);
    }

    private int region(int address) {
        return isDeclared(address) ? Missing.CODE : register.region[address];
    }

    private PostalAddress postal(int i) {
        String country = text(countries, written(i, COUNTRY, register.country));
        String lines = text(addresses, address(i));
        return isDeclared(i)
                ? PostalAddress.of(country, lines)
                : new PostalAddress(
                        country,
                        lines,
                        text(localities, register.locality[i]),
                        text(regions, register.region[i]),
                        text(postalCodes, register.postalCode[i]));
    }

    private static String text(Codebook codebook, int code) {
        return code == Missing.CODE ? "" : codebook.text(code);
    }

    /** How many buildings and streets the addresses name. */
    int sites() {
        return sites;
    }

    int size() {
        return register.size() + declared.size();
    }

    /** The parts of the keys. */
    AddressParts parts() {
        return parts;
    }

    /** The building or street of an address, {@link Sites#NONE} if it names neither. */
    int site(int address) {
        return siteOf[address];
    }

    /** Where an address is. */
    Place place(int address) {
        return new Place(
                siteOf[address], parts.city(address), regionOf[address], parts.country(address));
    }

    /** Whether an address was given at all, and names nothing finer than a town. */
    boolean isCoarse(int address) {
        return address(address) != Missing.CODE
                && !parts.precision(address).atLeast(Precision.STREET);
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
        return switch (level) {
            case CITY -> parts.cityName(place);
            case REGION -> {
                String text = provinces.text(place);
                yield text.substring(text.indexOf('|') + 1);
            }
            case COUNTRY -> parts.countryName(place);
        };
    }
}
