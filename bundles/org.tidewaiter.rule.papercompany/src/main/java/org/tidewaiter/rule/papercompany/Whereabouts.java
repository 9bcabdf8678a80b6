package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.work.Workers;
import org.tidewaiter.place.Precision;

/**
 * Where traders and exporters on declarations are: coordinates of the host first, then addresses.
 *
 * <p>Memory: 4 bytes a trader, 8 a mention, and the {@link AddressBook}. Immutable once built,
 * thread-safe.
 */
final class Whereabouts {

    private final Register register;
    private final AddressBook addresses;
    private final PointBook points;
    private final Shipments shipments;
    private final int[] addressOfMention;
    private final int[] rowsOfMention;

    private Whereabouts(
            Register register, AddressBook addresses, Shipments shipments, int[] addressOfMention) {
        this.register = register;
        this.addresses = addresses;
        this.points = PointBook.of(register, addresses);
        this.shipments = shipments;
        this.addressOfMention = addressOfMention;
        this.rowsOfMention = new int[addressOfMention.length];
        for (int mention : shipments.mention()) {
            if (mention != Shipments.NOBODY) {
                rowsOfMention[mention]++;
            }
        }
    }

    /** Reads every address. */
    static Whereabouts of(DataSet data, Register register, Shipments shipments, Workers workers) {
        AddressBook addresses = new AddressBook(data, register);
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
        return new Whereabouts(register, addresses, shipments, ofMention);
    }

    /** All sites: buildings and streets of addresses, then points. */
    Sites sites() {
        SiteKeys keys = new SiteKeys(addresses, points);
        int size = addresses.sites() + points.size();
        boolean[] street = new boolean[size];
        int[] country = new int[size];
        double[] latitude = new double[size];
        double[] longitude = new double[size];
        Arrays.fill(latitude, Double.NaN);
        Arrays.fill(longitude, Double.NaN);
        for (int site = 0; site < addresses.sites(); site++) {
            int address = keys.firstAddress(site);
            street[site] = addresses.parts().precision(address) == Precision.STREET;
            country[site] = addresses.parts().country(address);
        }
        for (int point = 0; point < points.size(); point++) {
            int site = addresses.sites() + point;
            country[site] = points.country(point);
            latitude[site] = points.latitude(point);
            longitude[site] = points.longitude(point);
        }
        return new Sites(keys::of, street, country, latitude, longitude, pointOf());
    }

    private int[] pointOf() {
        IntList pairs = new IntList();
        for (int trader = 0; trader < register.size(); trader++) {
            int point = points.of(trader);
            if (point != PointBook.NONE && addresses.parts().isBuilding(trader)) {
                pairs.add(addresses.site(trader));
                pairs.add(addresses.sites() + point);
            }
        }
        return pairs.toArray();
    }

    /** Where a registered trader is. */
    Place ofTrader(int trader) {
        if (!register.has(trader)) {
            return Place.UNKNOWN;
        }
        Place written = addresses.place(trader);
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
     * Adds an exporter of a name that has no id to the drafts of firms: street and number part it
     * from others, or else the city. The town is left out of the former, since declarations write
     * the district, the town or the province.
     */
    int addNameless(TupleCodes drafts, int name, int mention) {
        AddressParts parts = addresses.parts();
        int address = addressOfMention[mention];
        int street = parts.street(address);
        int wider = street == AddressParts.NO_STREET ? parts.city(address) : parts.country(address);
        return drafts.add(Missing.CODE, name, wider, street);
    }

    /** Whether a declaration gives a registered trader's street and number, or none at all. */
    boolean agrees(int mention, int trader) {
        AddressParts parts = addresses.parts();
        int written = addressOfMention[mention];
        int street = parts.street(written);
        boolean same =
                street == parts.street(trader) && parts.country(written) == parts.country(trader);
        return street == AddressParts.NO_STREET || !register.has(trader) || same;
    }

    /** How many import items mention an exporter so. */
    int rowsOf(int mention) {
        return rowsOfMention[mention];
    }

    /** Whether a trader has coordinates but an address that names no more than a town. */
    boolean isCoarse(int trader) {
        return trader != Exporters.UNREGISTERED
                && points.of(trader) != PointBook.NONE
                && addresses.isCoarse(trader);
    }

    /** The address of a trader as registered. */
    String written(int trader) {
        return register.has(trader) ? addresses.written(trader) : "";
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
