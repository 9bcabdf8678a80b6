package org.tidewaiter.world.trade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Scramble;
import org.tidewaiter.world.chance.Wheel;
import org.tidewaiter.world.korea.City;
import org.tidewaiter.world.korea.Korea;
import org.tidewaiter.world.korea.Port;

/**
 * Brokers, forwarders and warehouses, and who uses which.
 *
 * <p>Six integrated houses declare, move and bond for a large share of all importers, the first for
 * about a tenth. The others are many: brokers of a port and some that work everywhere, forwarders
 * of a part of the world, warehouses of a port. All markets are skewed by Zipf's law. Half the time
 * a forwarder has its favourite warehouse in the port, and a third of the time its broker: who uses
 * one often uses the other. Immutable; memory: that of the wheels.
 */
final class Logistics {

    private static final int HOUSES = 6;
    private static final int NATIONAL_BROKERS = 12;
    private static final int FORWARDERS = 700;
    private static final int HELPERS_A_SERVICE = 4;
    private static final int SMALL_PORT_SERVICES = 3;
    private static final double NATIONAL = 0.25;
    private static final double UNAIDED = 0.06;
    private static final double FAVOURITE_WAREHOUSE = 0.5;
    private static final double FAVOURITE_BROKER = 0.33;
    private static final double REACH_KM = 110;

    private static final int WIDEST_GROUP = 20_000;
    private static final int HOUSE_GROUP = 0;
    private static final int NATIONAL_GROUP = 1;
    private static final int HOUSE_STORE_GROUP = 2;
    private static final int BROKER_GROUP = 10;
    private static final int WAREHOUSE_GROUP = 20;
    private static final int FORWARDER_GROUP = 30;

    private final List<Port> ports = Korea.ports();
    private final Wheel houses = Wheel.zipf(HOUSES, 0.8);
    private final Wheel nationals = Wheel.zipf(NATIONAL_BROKERS, 0.7);
    private final List<Wheel> brokers = new ArrayList<>();
    private final List<Wheel> warehouses = new ArrayList<>();
    private final Map<Lane, Wheel> forwarders = new EnumMap<>(Lane.class);
    private final double houseShare;
    private final Dice dice;
    private final Scramble ids;

    /**
     * The helpers of a country.
     *
     * @param houseShare the share of importers that integrated houses serve
     */
    Logistics(double scale, double houseShare, Dice dice) {
        this.houseShare = houseShare;
        this.dice = dice;
        ids = new Scramble(dice.fork("ids"), 6);
        double growth = StrictMath.pow(scale, 0.7);
        for (Port port : ports) {
            double usual = port.services() * HELPERS_A_SERVICE * growth;
            boolean small = port.services() <= SMALL_PORT_SERVICES;
            brokers.add(Wheel.zipf((int) Math.max(3, usual), 0.8));
            int stores = small ? (port.services() + 1) / 2 : (int) Math.max(2, usual);
            warehouses.add(Wheel.zipf(stores, 0.9));
        }
        for (Lane lane : Lane.values()) {
            int count = (int) Math.max(3, FORWARDERS * growth * lane.share());
            forwarders.put(lane, Wheel.zipf(count, 0.7));
        }
    }

    List<Port> ports() {
        return ports;
    }

    /** How somebody in a city happens to bring in goods of a market. */
    Chain any(City home, Market market, Dice chance) {
        Port port = port(home, market.goods(), chance);
        return chance.chance(houseShare)
                ? house(port, houses.spin(chance), market, chance)
                : apart(port, market, chance);
    }

    /** All by one integrated house. */
    Chain house(City home, Market market, Dice chance) {
        Port port = port(home, market.goods(), chance);
        return house(port, houses.spin(chance), market, chance);
    }

    /** Each by another firm. */
    Chain apart(Port port, Market market, Dice chance) {
        Lane lane = market.city().country().lane();
        int forwarder = wheel(lane).spin(chance);
        Helper mover =
                new Helper(
                        "F" + number(FORWARDER_GROUP + lane.ordinal(), forwarder),
                        share(lane, forwarder));
        Dice favourites = dice.fork(mover.id()).fork(port.code());
        Dice store = chance.chance(FAVOURITE_WAREHOUSE) ? favourites.fork(0) : chance;
        Dice agent = chance.chance(FAVOURITE_BROKER) ? favourites.fork(1) : chance;
        return new Chain(port, broker(port, agent), mover, warehouse(port, store));
    }

    /** A broker for goods of a port; a few importers do without. */
    Helper broker(Port port, Dice chance) {
        if (chance.chance(UNAIDED)) {
            return Helper.NONE;
        }
        if (chance.chance(NATIONAL)) {
            int national = nationals.spin(chance);
            double share = (1 - houseShare) * NATIONAL * nationals.share(national);
            return new Helper("B" + number(NATIONAL_GROUP, national), share);
        }
        Wheel local = brokers.get(place(port));
        int rank = local.spin(chance);
        double share = (1 - houseShare) * (1 - NATIONAL) * share(port) * local.share(rank);
        return new Helper("B" + number(BROKER_GROUP + place(port), rank), share);
    }

    /** A forwarder for goods of a market. */
    Helper forwarder(Market market, Dice chance) {
        Lane lane = market.city().country().lane();
        int rank = wheel(lane).spin(chance);
        return new Helper("F" + number(FORWARDER_GROUP + lane.ordinal(), rank), share(lane, rank));
    }

    /** A warehouse of a port. */
    Helper warehouse(Port port, Dice chance) {
        Wheel local = warehouses.get(place(port));
        int rank = local.spin(chance);
        double share = (1 - houseShare) * share(port) * local.share(rank);
        return new Helper("W" + number(WAREHOUSE_GROUP + place(port), rank), share);
    }

    /** A port for somebody in a city: the nearer and greater the likelier. */
    Port port(City home, Goods goods, Dice chance) {
        if (chance.chance(goods.airShare())) {
            return ports.get(ports.size() - 1);
        }
        double[] weights = new double[ports.size() - 1];
        for (int i = 0; i < weights.length; i++) {
            double km = ports.get(i).straightKm(home.latitude(), home.longitude());
            weights[i] = ports.get(i).services() * StrictMath.exp(-km / REACH_KM);
        }
        return ports.get(Wheel.of(weights).spin(chance));
    }

    /** Enters all of them. */
    void write(TraderSheet sheet) throws IOException {
        for (int i = 0; i < HOUSES; i++) {
            sheet.house(houseId(i), dice.fork("house").fork(i));
            for (Port port : ports) {
                if (stores(port)) {
                    String id = "W" + number(HOUSE_STORE_GROUP + i, place(port));
                    sheet.warehouse(id, port, dice.fork(id));
                }
            }
        }
        brokers(NATIONAL_GROUP, nationals, sheet);
        for (int i = 0; i < ports.size(); i++) {
            Port port = ports.get(i);
            brokers(BROKER_GROUP + i, brokers.get(i), sheet);
            for (int rank = 0; rank < warehouses.get(i).size(); rank++) {
                String id = "W" + number(WAREHOUSE_GROUP + place(port), rank);
                sheet.warehouse(id, port, dice.fork(id));
            }
        }
        for (Lane lane : Lane.values()) {
            for (int rank = 0; rank < wheel(lane).size(); rank++) {
                String id = "F" + number(FORWARDER_GROUP + lane.ordinal(), rank);
                sheet.helper(id, "FORWARDER", "LOGISTICS", dice.fork(id));
            }
        }
    }

    private void brokers(int group, Wheel wheel, TraderSheet sheet) throws IOException {
        for (int rank = 0; rank < wheel.size(); rank++) {
            String id = "B" + number(group, rank);
            sheet.helper(id, "BROKER", "CUSTOMS SERVICE", dice.fork(id));
        }
    }

    private Chain house(Port port, int house, Market market, Dice chance) {
        Helper all = new Helper(houseId(house), houseShare * houses.share(house));
        if (!stores(port)) {
            return new Chain(port, all, all, warehouse(port, chance));
        }
        String store = "W" + number(HOUSE_STORE_GROUP + house, place(port));
        return new Chain(port, all, all, new Helper(store, all.share() * share(port)));
    }

    private static boolean stores(Port port) {
        return port.services() > SMALL_PORT_SERVICES;
    }

    private String houseId(int house) {
        return "H" + number(HOUSE_GROUP, house);
    }

    /** A number that shows nothing. */
    private String number(int group, int rank) {
        return ids.of((long) group * WIDEST_GROUP + rank);
    }

    private int place(Port port) {
        return ports.indexOf(port);
    }

    private Wheel wheel(Lane lane) {
        Wheel wheel = forwarders.get(lane);
        if (wheel == null) {
            throw new IllegalStateException("no forwarders for " + lane);
        }
        return wheel;
    }

    private double share(Lane lane, int rank) {
        return (1 - houseShare) * lane.share() * wheel(lane).share(rank);
    }

    private double share(Port port) {
        double all = ports.stream().mapToInt(Port::services).sum();
        return port.services() / all;
    }
}
