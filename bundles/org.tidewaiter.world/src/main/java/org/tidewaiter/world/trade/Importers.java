package org.tidewaiter.world.trade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;
import org.tidewaiter.world.korea.City;
import org.tidewaiter.world.korea.Korea;

/** How firms ordinarily import: from whom, which way, to where. Immutable. */
final class Importers {

    private static final int MOST_SUPPLIERS = 40;
    private static final double WHOLE_TIME = 0.6;

    /** The share of those who buy at a trade centre that go there and buy at many booths. */
    private static final double TOURS = 0.35;

    private static final double SAME_TOWER = 0.5;
    private static final int TRIES = 10;
    private static final double SECOND_CHAIN = 0.25;
    private static final double AT_ONES_OWN = 0.5;
    private static final double AT_A_CENTRE = 0.2;
    private static final double PAID_BY_HOUSE = 0.1;
    private static final int CENTRES = 120;

    private final Markets markets;
    private final Suppliers suppliers;
    private final Logistics logistics;
    private final Wheel centres;
    private final List<City> cities = Korea.cities();
    private final Dice dice;

    Importers(Markets markets, Suppliers suppliers, Logistics logistics, double scale, Dice dice) {
        this.markets = markets;
        this.suppliers = suppliers;
        this.logistics = logistics;
        this.dice = dice;
        int count = (int) Math.max(8, CENTRES * StrictMath.pow(scale, 0.7));
        centres = Wheel.zipf(count, 0.9);
    }

    Markets markets() {
        return markets;
    }

    Suppliers suppliers() {
        return suppliers;
    }

    Logistics logistics() {
        return logistics;
    }

    /** How many items somebody imports in three years: few mostly, thousands now and then. */
    static int size(Dice dice) {
        return (int) Math.min(3_000, 1 + dice.logNormal(3, 1.45));
    }

    /** An ordinary business of a size. */
    Business any(Firm firm, int size, Dice chance) {
        return in(markets.any(chance), firm, size, chance);
    }

    /** An ordinary business whose main market is given. */
    Business in(Market main, Firm firm, int size, Dice chance) {
        boolean tours = main.city().towerKind() == TowerKind.TRADE_CENTRE && chance.chance(TOURS);
        double more = (tours ? 1.5 : 0.7) * StrictMath.sqrt(size);
        List<Source> sources = sources(main, size, chance);
        List<Chain> chains = new ArrayList<>();
        chains.add(logistics.any(firm.seat().city(), main, chance));
        if (chance.chance(SECOND_CHAIN)) {
            chains.add(logistics.any(firm.seat().city(), main, chance));
        }
        return new Business(main, sources, chains, delivery(firm, chance), payer(chains, chance));
    }

    /** Where a firm has its goods brought. */
    Delivery delivery(Firm firm, Dice chance) {
        double kind = chance.unit();
        if (kind < AT_ONES_OWN) {
            return new Delivery(firm.seat(), firm.contact().phone(), false);
        }
        if (kind < AT_ONES_OWN + AT_A_CENTRE) {
            Delivery centre = centre(centres.spin(chance));
            return chance.chance(0.6) ? centre : centre.reachedAt(firm.contact().phone());
        }
        String phone =
                chance.chance(0.6)
                        ? firm.contact().phone()
                        : Contact.korean("", "", chance).phone();
        return new Delivery(KoreanSeat.in(firm.seat().city(), chance), phone, false);
    }

    /** A fulfilment centre that many use, with its own telephone. */
    Delivery centre(int number) {
        Dice own = dice.fork("centres").fork(number);
        KoreanSeat seat = KoreanSeat.in(cities.get(own.below(cities.size())), own);
        return new Delivery(seat, Contact.korean("", "", own).phone(), true);
    }

    /** The best first; those who tour a trade centre buy at many booths of one tower. */
    private List<Source> sources(Market main, int size, Dice chance) {
        boolean tours = main.city().towerKind() == TowerKind.TRADE_CENTRE && chance.chance(TOURS);
        double more = (tours ? 2 : 0.7) * StrictMath.sqrt(size);
        int count = Math.min(MOST_SUPPLIERS, 1 + chance.poisson(more));
        Supplier first = established(main, chance);
        List<Source> sources = new ArrayList<>(List.of(Source.always(first, 1)));
        Set<Long> known = new HashSet<>(Set.of(first.key()));
        for (int i = 1; i < count; i++) {
            Supplier supplier = suppliers.any(market(main, tours, chance), chance);
            if (tours && chance.chance(SAME_TOWER)) {
                supplier = nextDoor(first, supplier, main, chance);
            }
            if (known.add(supplier.key())) {
                sources.add(source(supplier, 1.0 / (i + 1), chance));
            }
        }
        return sources;
    }

    /** A supplier that was there before the three years; the greatest if chance finds none. */
    private Supplier established(Market main, Dice chance) {
        Supplier supplier = suppliers.any(main, chance);
        for (int i = 0; i < TRIES && supplier.registeredOn() > Seasons.FIRST_DAY; i++) {
            supplier = suppliers.any(main, chance);
        }
        return supplier.registeredOn() > Seasons.FIRST_DAY ? suppliers.of(main, 0) : supplier;
    }

    /** A supplier of the same tower, if chance finds one. */
    private Supplier nextDoor(Supplier of, Supplier otherwise, Market main, Dice chance) {
        int tower = of.seat().building().tower();
        for (int i = 0; i < TRIES && tower >= 0; i++) {
            Supplier supplier = suppliers.any(main, chance);
            if (supplier.seat().building().tower() == tower && supplier.key() != of.key()) {
                return supplier;
            }
        }
        return otherwise;
    }

    private Market market(Market main, boolean tours, Dice chance) {
        double kind = chance.unit();
        if (kind < 0.65) {
            return main;
        }
        if (tours) {
            return markets.neighbour(main, chance);
        }
        if (kind < 0.83) {
            return markets.sibling(main, chance);
        }
        return kind < 0.94 ? markets.neighbour(main, chance) : markets.any(chance);
    }

    private static Source source(Supplier supplier, double weight, Dice chance) {
        int since = Math.max(Seasons.FIRST_DAY, supplier.registeredOn() + 10);
        if (since > Seasons.LAST_DAY - 200 || chance.chance(WHOLE_TIME)) {
            return Source.always(supplier, weight);
        }
        int from = chance.between(since, Seasons.LAST_DAY - 200);
        int to = Math.min(Seasons.LAST_DAY, from + chance.between(90, 700));
        return new Source(supplier, weight, from, to, 1);
    }

    /** An integrated house pays the duty for some of its customers. */
    private static String payer(List<Chain> chains, Dice chance) {
        Chain chain = chains.get(0);
        boolean house = chain.broker().id().equals(chain.forwarder().id());
        return house && chance.chance(PAID_BY_HOUSE) ? chain.forwarder().id() : "";
    }
}
