package org.tidewaiter.world.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Scramble;

/**
 * Firms abroad. Those of the markets are made from their number whenever they are asked for; others
 * are founded by those who need them. Memory: constant.
 */
final class Suppliers {

    private static final int MOST_IDS = 4;
    private static final double ONLY_WRITTEN = 0.07;
    private static final double ENTERED_TWICE = 0.09;
    private static final double DISTRICT_ONLY = 0.035;
    private static final double BOX = 0.008;
    private static final double BOX_IN_A_FREE_ZONE = 0.12;

    private final Buildings buildings;
    private final Scramble ids;
    private final Scramble people;
    private final Dice dice;
    private long founded;

    Suppliers(Markets markets, Buildings buildings, Dice dice) {
        this.buildings = buildings;
        this.dice = dice;
        ids = new Scramble(dice.fork("ids"), 9);
        people = new Scramble(dice.fork("people"), 9);
        founded = markets.all().stream().mapToLong(Market::size).sum();
    }

    Buildings buildings() {
        return buildings;
    }

    /** The supplier of a rank in a market, 0 for the one that sells most. */
    Supplier of(Market market, int rank) {
        long key = market.first() + rank;
        Dice own = dice.fork(key);
        boolean leading = rank <= market.size() / 20;
        Supplier made = make(key, market, own);
        return made.registered(leading ? -own.between(1500, 9000) : made.registeredOn());
    }

    /** Some supplier of a market, by how much each sells. */
    Supplier any(Market market, Dice chance) {
        return of(market, market.ranks().spin(chance));
    }

    /** A new firm somewhere in the city of the market, which nobody else knows. */
    Supplier found(Market market, Dice chance) {
        return make(founded++, market, chance);
    }

    /** One more code for a firm that exists. */
    String anotherId() {
        return id(founded++, 0);
    }

    /** A person abroad. */
    String person() {
        return "Q" + people.of(founded++);
    }

    private Supplier make(long key, Market market, Dice own) {
        ForeignCity city = market.city();
        String name = name(city, own);
        int count =
                own.chance(ONLY_WRITTEN) ? 0 : own.chance(ENTERED_TWICE) ? own.between(2, 3) : 1;
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            codes.add(id(key, i));
        }
        int registeredOn = Seasons.FIRST_DAY - (int) Math.min(12_000, own.logNormal(1500, 1));
        if (own.chance(0.2)) {
            registeredOn = own.between(Seasons.FIRST_DAY, -60);
        }
        return new Supplier(
                key,
                List.copyOf(codes),
                name,
                market,
                seat(city, own),
                Contact.abroad(city.country(), name, "Q" + people.of(key), own),
                registeredOn);
    }

    private Seat seat(ForeignCity city, Dice own) {
        boolean zone = city.towerKind() == TowerKind.FREE_ZONE;
        double kind = own.unit();
        if (kind < DISTRICT_ONLY) {
            return Seat.somewhereIn(buildings.house(city, own));
        }
        if (kind < DISTRICT_ONLY + (zone ? BOX_IN_A_FREE_ZONE : BOX)) {
            return Seat.box(buildings.house(city, own), own);
        }
        return Seat.in(buildings.any(city, own), own);
    }

    /** The name of a firm of the city. */
    static String name(ForeignCity city, Dice dice) {
        Tongue tongue = city.country().tongue();
        String stem = tongue.name(dice) + (dice.chance(0.4) ? " " + tongue.name(dice) : "");
        String place = tongue == Tongue.CHINESE && dice.chance(0.7) ? city.name() + " " : "";
        List<String> forms = city.country().forms();
        String form = forms.get(dice.below(forms.size()));
        return (place + stem).toUpperCase(Locale.ROOT) + " " + form;
    }

    private String id(long key, int alias) {
        return "S" + ids.of(key * MOST_IDS + alias);
    }
}
