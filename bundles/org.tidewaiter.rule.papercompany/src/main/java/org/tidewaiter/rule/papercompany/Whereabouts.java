package org.tidewaiter.rule.papercompany;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.work.Workers;
import org.tidewaiter.place.Precision;

/**
 * Where traders and exporters on declarations are: coordinates of the host first, then addresses.
 *
 * <p>Memory: 8 bytes a trader, 12 a mention. Immutable once built, thread-safe.
 */
final class Whereabouts {

    private final AddressBook addresses;
    private final PointBook points;
    private final Shipments shipments;
    private final int[] addressOfTrader;
    private final int[] addressOfMention;
    private final int[] rowsOfMention;

    private Whereabouts(
            AddressBook addresses,
            PointBook points,
            Shipments shipments,
            int[] addressOfTrader,
            int[] addressOfMention) {
        this.addresses = addresses;
        this.points = points;
        this.shipments = shipments;
        this.addressOfTrader = addressOfTrader;
        this.addressOfMention = addressOfMention;
        this.rowsOfMention = new int[addressOfMention.length];
        for (int mention : shipments.mention()) {
            if (mention != Shipments.NOBODY) {
                rowsOfMention[mention]++;
            }
        }
    }

    /** Reads every address once. */
    static Whereabouts of(
            AddressBook addresses, Register register, Shipments shipments, Workers workers) {
        int[] ofTrader = new int[register.size()];
        Arrays.fill(ofTrader, Missing.CODE);
        for (int trader = 0; trader < ofTrader.length; trader++) {
            if (register.has(trader)) {
                ofTrader[trader] = addresses.add(register, trader);
            }
        }
        int[] ofMention = new int[shipments.mentions().size()];
        for (int mention = 0; mention < ofMention.length; mention++) {
            int id = shipments.mentions().value(mention, Shipments.ID);
            boolean known = id != Missing.CODE && register.has(id);
            ofMention[mention] =
                    addresses.add(
                            shipments.mentions().value(mention, Shipments.ADDRESS),
                            known
                                    ? register.country[id]
                                    : shipments.mentions().value(mention, Shipments.COUNTRY));
        }
        addresses.read(workers);
        PointBook points = PointBook.of(register, addresses, ofTrader);
        return new Whereabouts(addresses, points, shipments, ofTrader, ofMention);
    }

    /** All sites: buildings and streets of addresses, then points. */
    Sites sites() {
        int[] firstAddress = new int[addresses.sites()];
        Arrays.fill(firstAddress, Missing.CODE);
        for (int address = addresses.size() - 1; address >= 0; address--) {
            int site = addresses.place(address).site();
            if (site != Sites.NONE) {
                firstAddress[site] = address;
            }
        }
        int size = addresses.sites() + points.size();
        List<String> keys = new ArrayList<>(size);
        boolean[] street = new boolean[size];
        int[] country = new int[size];
        double[] latitude = new double[size];
        double[] longitude = new double[size];
        Arrays.fill(latitude, Double.NaN);
        Arrays.fill(longitude, Double.NaN);
        for (int site = 0; site < addresses.sites(); site++) {
            keys.add(addresses.key(firstAddress[site]).text());
            street[site] = addresses.key(firstAddress[site]).precision() == Precision.STREET;
            country[site] = addresses.place(firstAddress[site]).country();
        }
        addPostalCodes(keys, firstAddress);
        for (int point = 0; point < points.size(); point++) {
            int site = addresses.sites() + point;
            keys.add(text(points.latitude(point), points.longitude(point)));
            country[site] = points.country(point);
            latitude[site] = points.latitude(point);
            longitude[site] = points.longitude(point);
        }
        return new Sites(keys, street, country, latitude, longitude, pointOf());
    }

    /** Two buildings of one text differ by their postal codes; the key says so. */
    private void addPostalCodes(List<String> keys, int[] firstAddress) {
        Map<String, Integer> count = new HashMap<>();
        keys.forEach(key -> count.merge(key, 1, Integer::sum));
        for (int site = 0; site < keys.size(); site++) {
            if (count.getOrDefault(keys.get(site), 0) > 1) {
                keys.set(
                        site,
                        keys.get(site) + '|' + addresses.key(firstAddress[site]).postalCode());
            }
        }
    }

    private static String text(double latitude, double longitude) {
        return String.format(Locale.ROOT, "%.5f,%.5f", latitude, longitude);
    }

    private int[] pointOf() {
        IntList pairs = new IntList();
        for (int trader = 0; trader < addressOfTrader.length; trader++) {
            int point = points.of(trader);
            if (point != PointBook.NONE && addresses.key(addressOfTrader[trader]).isBuilding()) {
                pairs.add(addresses.place(addressOfTrader[trader]).site());
                pairs.add(addresses.sites() + point);
            }
        }
        return pairs.toArray();
    }

    /** Where a registered trader is. */
    Place ofTrader(int trader) {
        if (addressOfTrader[trader] == Missing.CODE) {
            return Place.UNKNOWN;
        }
        Place written = addresses.place(addressOfTrader[trader]);
        int point = points.of(trader);
        return point == PointBook.NONE
                ? written
                : new Place(
                        addresses.sites() + point,
                        written.city(),
                        written.region(),
                        written.country());
    }

    /** Where an exporter is, as a declaration says. */
    Place ofMention(int mention) {
        return addresses.place(addressOfMention[mention]);
    }

    /**
     * What parts exporters of one name that have no id: street and number, or else their city. The
     * town is left out of it, since declarations write the district, the town or the province.
     */
    int nameless(int mention) {
        int address = addressOfMention[mention];
        int house = addresses.house(address);
        return house == AddressBook.NO_HOUSE ? -2 - addresses.place(address).city() : house;
    }

    /** Whether a declaration gives a registered trader's street and number, or none at all. */
    boolean agrees(int mention, int trader) {
        int written = addresses.house(addressOfMention[mention]);
        return written == AddressBook.NO_HOUSE
                || addressOfTrader[trader] == Missing.CODE
                || written == addresses.house(addressOfTrader[trader]);
    }

    /** How many import items mention an exporter so. */
    int rowsOf(int mention) {
        return rowsOfMention[mention];
    }

    /** Whether a trader has coordinates but an address that names no more than a town. */
    boolean isCoarse(int trader) {
        return trader != Exporters.UNREGISTERED
                && points.of(trader) != PointBook.NONE
                && addresses.isCoarse(addressOfTrader[trader]);
    }

    /** The address of a trader as registered. */
    String written(int trader) {
        return addressOfTrader[trader] == Missing.CODE
                ? ""
                : addresses.written(addressOfTrader[trader]);
    }

    /** The address of an exporter as a declaration gives it. */
    String declared(int mention) {
        return addresses.written(addressOfMention[mention]);
    }

    /** The id that a declaration gives an exporter, {@link Missing#CODE} if none. */
    int declaredId(int mention) {
        return shipments.mentions().value(mention, Shipments.ID);
    }

    /** The site of a trader's coordinates, {@link Sites#NONE} without any that are believed. */
    int pointSite(int trader) {
        int point = points.of(trader);
        return point == PointBook.NONE ? Sites.NONE : addresses.sites() + point;
    }

    String name(Quarters.Level level, int place) {
        return addresses.name(level, place);
    }

    long pointsNotBelieved() {
        return points.notBelieved();
    }
}
