package org.tidewaiter.world.cargo;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.world.cargo.Exporter.Berth;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Scramble;
import org.tidewaiter.world.chance.Wheel;
import org.tidewaiter.world.korea.City;
import org.tidewaiter.world.korea.Firms;
import org.tidewaiter.world.korea.Korea;
import org.tidewaiter.world.korea.Port;
import org.tidewaiter.world.sheet.Archive;
import org.tidewaiter.world.sheet.Degrees;
import org.tidewaiter.world.sheet.Sheet;
import org.tidewaiter.world.sheet.Year;

/** Founds firms, and writes them and {@code places.csv}. Memory: constant. */
final class Exporters implements Closeable {

    private static final int BROKERS = 60;
    private static final int FORWARDERS = 40;
    private static final int[] CHAPTERS = {84, 85, 87, 39, 72, 73, 90, 29, 33, 30, 54, 19, 21, 40};
    private static final double AIR_SHARE = 0.28;
    private static final double FAR_KM = 70;

    private final List<City> cities = Korea.cities();
    private final List<Port> ports = Korea.ports();
    private final Wheel brokers = Wheel.zipf(BROKERS, 0.8);
    private final Wheel forwarders = Wheel.zipf(FORWARDERS, 0.8);
    private final Sheet traders;
    private final Sheet places;
    private final Scramble ids;
    private final Scramble siteIds;
    private final boolean mixed;
    private long founded;
    private long built;

    /**
     * Opens the sheet and writes the ports, brokers and forwarders.
     *
     * @param mixed whether some firms have ways of their own, and some places poor coordinates
     */
    Exporters(Archive archive, boolean mixed, Dice dice) throws IOException {
        this.mixed = mixed;
        this.traders = archive.traders();
        this.places = Sheet.of(archive.folder(), Places.PORT);
        this.ids = new Scramble(dice.fork("exporters"), 7);
        this.siteIds = new Scramble(dice.fork("sites"), 7);
        for (Port port : ports) {
            place(port);
        }
        for (int i = 0; i < BROKERS; i++) {
            helper("B" + (100 + i), "BROKER", "CUSTOMS SERVICE", dice.fork("broker").fork(i));
        }
        for (int i = 0; i < FORWARDERS; i++) {
            helper("F" + (100 + i), "FORWARDER", "LOGISTICS", dice.fork("forwarder").fork(i));
        }
    }

    /** An ordinary exporter. */
    Exporter found(Dice dice) throws IOException {
        City city = cities.get(dice.below(cities.size()));
        boolean express = mixed && dice.chance(0.02);
        boolean air = express || dice.chance(AIR_SHARE);
        List<Site> sites = new ArrayList<>();
        sites.add(express ? siteNear(airport(), dice) : site(city, "FACTORY", dice));
        if (dice.chance(0.3)) {
            sites.add(site(dice.chance(0.5) ? city : anyCity(dice), "FACTORY", dice));
        }
        Port favourite = air ? airport() : seaport(sites.get(0), dice);
        if (!express && dice.chance(0.3)) {
            sites.add(siteNear(favourite, dice));
        }
        boolean stager = mixed && !express && dice.chance(0.05);
        return firm(sites, berths(favourite, sites.get(0), dice), express, stager, dice);
    }

    /** An exporter whose works are far from the port and from each other. */
    Exporter foundFar(Dice dice) throws IOException {
        Port port = dice.chance(AIR_SHARE) ? airport() : ports.get(dice.below(3));
        List<Site> sites = new ArrayList<>();
        while (sites.size() < 3) {
            City city = anyCity(dice);
            if (Roads.straightKm(at(city), port) > FAR_KM) {
                sites.add(site(city, "FACTORY", dice));
            }
        }
        List<Berth> berths = List.of(new Berth(port, dice.below(port.services())));
        return firm(sites, berths, false, false, dice);
    }

    private Exporter firm(
            List<Site> sites, List<Berth> berths, boolean express, boolean stager, Dice dice)
            throws IOException {
        List<String> trucks = new ArrayList<>();
        for (int i = dice.between(2, 6); i > 0; i--) {
            trucks.add((80 + dice.below(20)) + "BA" + (1000 + dice.below(9000)));
        }
        Exporter exporter =
                new Exporter(
                        "E" + ids.of(founded++),
                        Firms.maker(dice),
                        List.copyOf(sites),
                        berths,
                        CHAPTERS[dice.below(CHAPTERS.length)],
                        "B" + (100 + brokers.spin(dice)),
                        "F" + (100 + forwarders.spin(dice)),
                        "X" + (10_000 + dice.below(90_000)),
                        express,
                        stager,
                        List.copyOf(trucks));
        trader(exporter, dice);
        return exporter;
    }

    private List<Berth> berths(Port favourite, Site site, Dice dice) {
        List<Berth> berths = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            berths.add(new Berth(favourite, dice.below(favourite.services())));
        }
        if (dice.chance(0.25)) {
            Port other = dice.chance(0.3) ? airport() : seaport(site, dice);
            berths.add(new Berth(other, dice.below(other.services())));
        }
        return List.copyOf(berths);
    }

    private Port airport() {
        return ports.get(ports.size() - 1);
    }

    /** A seaport: the more services it has and the nearer it is, the likelier. */
    private Port seaport(Site site, Dice dice) {
        double[] weights = new double[ports.size() - 1];
        for (int i = 0; i < weights.length; i++) {
            Port port = ports.get(i);
            double km = Roads.straightKm(site, port);
            weights[i] = port.services() * StrictMath.exp(-km / 120);
        }
        return ports.get(Wheel.of(weights).spin(dice));
    }

    private City anyCity(Dice dice) {
        return cities.get(dice.below(cities.size()));
    }

    private static Site at(City city) {
        double lat = city.latitude();
        double lon = city.longitude();
        return new Site("", "", city, lat, lon, lat, lon, "");
    }

    private Site site(City city, String kind, Dice dice) throws IOException {
        double lat = city.latitude() + 0.05 * dice.normal();
        double lon = city.longitude() + 0.06 * dice.normal();
        boolean vague = mixed && dice.chance(0.08);
        Site site =
                new Site(
                        "KR" + siteIds.of(built++),
                        kind,
                        city,
                        lat,
                        lon,
                        vague ? city.latitude() : lat,
                        vague ? city.longitude() : lon,
                        vague ? "LOCALITY" : dice.chance(0.1) ? "STREET" : "");
        place(site, dice);
        return site;
    }

    private Site siteNear(Port port, Dice dice) throws IOException {
        // The sea is somewhere around a port; inland is towards the middle of the country.
        double share = dice.between(0.02, 0.12);
        double lat = port.latitude() + share * (36.5 - port.latitude());
        double lon = port.longitude() + share * (127.8 - port.longitude());
        return site(new City(port.name(), lat, lon), "STORAGE", dice);
    }

    private void place(Port port) throws IOException {
        places.with(Places.PLACE_CODE, port.code())
                .with(Places.NAME, port.name())
                .with(Places.COUNTRY, "KR")
                .with(Places.KIND, port.air() ? "AIRPORT" : "PORT")
                .with(Places.LATITUDE, Degrees.text(port.latitude()))
                .with(Places.LONGITUDE, Degrees.text(port.longitude()))
                .end();
    }

    private void place(Site site, Dice dice) throws IOException {
        places.with(Places.PLACE_CODE, site.code())
                .with(Places.NAME, site.city().name() + " " + site.kind().toLowerCase(Locale.ROOT))
                .with(Places.COUNTRY, "KR")
                .with(Places.KIND, site.kind())
                .with(Places.LATITUDE, Degrees.text(site.shownLatitude()))
                .with(Places.LONGITUDE, Degrees.text(site.shownLongitude()))
                .with(Places.PRECISION, site.precision());
        if (dice.chance(0.5)) {
            places.with(Places.ADDRESS, dice.between(1, 400) + ", " + site.city().name());
        }
        places.end();
    }

    private void trader(Exporter exporter, Dice dice) throws IOException {
        Site seat = exporter.sites().get(0);
        traders.with(Traders.TRADER_ID, exporter.id())
                .with(Traders.NAME, exporter.name())
                .with(Traders.ROLE, "EXPORTER")
                .with(Traders.COUNTRY, "KR")
                .with(Traders.LOCALITY, seat.city().name())
                .with(Traders.LATITUDE, Degrees.text(seat.shownLatitude()))
                .with(Traders.LONGITUDE, Degrees.text(seat.shownLongitude()))
                .with(Traders.REGISTERED_ON, Year.date(-dice.between(30, 700)))
                .end();
    }

    private void helper(String id, String role, String trade, Dice dice) throws IOException {
        traders.with(Traders.TRADER_ID, id)
                .with(Traders.NAME, Firms.other(trade, dice))
                .with(Traders.ROLE, role)
                .with(Traders.COUNTRY, "KR")
                .end();
    }

    @Override
    public void close() throws IOException {
        places.close();
    }
}
