package org.tidewaiter.world.trade;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;

/**
 * The buildings of the cities abroad: a few towers with many firms, and ordinary ones, about three
 * for each supplier, so that now and then two or three are neighbours by chance.
 *
 * <p>A building is made from its number whenever it is asked for. Immutable; memory: constant.
 */
final class Buildings {

    private static final int BUILDINGS_PER_SUPPLIER = 3;
    private static final int FEWEST_BUILDINGS = 200;
    private static final int HOUSES_ON_A_STREET = 120;
    private static final int FEWEST_STREETS = 30;
    private static final double TOWER_SKEW = 0.8;
    private static final double SPREAD_DEGREES = 0.045;

    private final int[] ordinary;
    private final List<Wheel> towers = new ArrayList<>();
    private final Dice dice;

    /**
     * The buildings of the cities.
     *
     * @param suppliers how many suppliers each city has
     */
    Buildings(List<ForeignCity> cities, int[] suppliers, double scale, Dice dice) {
        this.dice = dice;
        ordinary = new int[cities.size()];
        double growth = StrictMath.sqrt(scale);
        for (ForeignCity city : cities) {
            int count = suppliers[city.index()];
            ordinary[city.index()] = Math.max(FEWEST_BUILDINGS, BUILDINGS_PER_SUPPLIER * count);
            int high = (int) Math.max(1, StrictMath.round(city.towers() * growth));
            towers.add(Wheel.zipf(high, TOWER_SKEW));
        }
    }

    /** Where a firm of the city happens to be. */
    Building any(ForeignCity city, Dice chance) {
        return chance.chance(city.towerShare()) ? busyTower(city, chance) : house(city, chance);
    }

    /** One of the towers of the city, the greatest likeliest. */
    Building busyTower(ForeignCity city, Dice chance) {
        return tower(city, towers.get(city.index()).spin(chance));
    }

    /** One of the ordinary buildings of the city. */
    Building house(ForeignCity city, Dice chance) {
        return house(city, chance.below(ordinary[city.index()]));
    }

    /** The greatest tower. */
    Building greatest(ForeignCity city) {
        return tower(city, 0);
    }

    private Building house(ForeignCity city, int number) {
        Dice own = dice.fork(city.index()).fork(number);
        int streets = Math.max(FEWEST_STREETS, ordinary[city.index()] / HOUSES_ON_A_STREET);
        int street = number % streets;
        int house = 1 + 2 * (number / streets) + (street & 1);
        String name = own.chance(0.12) ? city.country().tongue().name(own) + " Building" : "";
        return building(city, -1, name, street(city, street, house), own);
    }

    private Building tower(ForeignCity city, int number) {
        Dice own = dice.fork("towers").fork(city.index()).fork(number);
        String stem = city.country().tongue().name(own);
        String name =
                switch (city.towerKind()) {
                    case TRADE_CENTRE ->
                            stem + (number % 2 == 0 ? " International Trade Centre" : " Market");
                    case BUSINESS_TOWER -> stem + (number % 2 == 0 ? " Tower" : " Plaza");
                    case REGISTERED_OFFICE -> stem + " House";
                    case FREE_ZONE -> stem + " Free Zone Building";
                };
        return building(city, number, name, street(city, 3 * number, 500 + 11 * number), own);
    }

    private static Building building(
            ForeignCity city, int tower, String name, String street, Dice own) {
        return new Building(
                city,
                tower,
                name,
                street,
                district(city, own),
                postal(city.postal(), own),
                city.latitude() + SPREAD_DEGREES * own.normal(),
                city.longitude() + SPREAD_DEGREES * own.normal());
    }

    private static String street(ForeignCity city, int street, int house) {
        List<String> patterns = city.country().streets();
        Tongue tongue = city.country().tongue();
        // 37 shares no divisor with the number of names, so every street has its own.
        boolean two = street < tongue.pairs();
        int name = two ? (37 * street + 53 * city.index()) % tongue.pairs() : street;
        return patterns.get(street % patterns.size())
                .replace("%n", Integer.toString(house))
                .replace("%s", tongue.name(name));
    }

    /** One of the city's six districts. */
    private static String district(ForeignCity city, Dice own) {
        Tongue tongue = city.country().tongue();
        String name = tongue.name(37 * city.index() % 100 + own.below(6));
        return switch (tongue) {
            case CHINESE -> city.region().isEmpty() ? "" : name + " District";
            case JAPANESE -> name + "-ku";
            case VIETNAMESE -> name + " Ward";
            default -> "";
        };
    }

    private static String postal(String shape, Dice own) {
        StringBuilder code = new StringBuilder();
        for (char c : shape.toCharArray()) {
            code.append(
                    c == '#'
                            ? (char) ('0' + own.below(10))
                            : c == '@' ? (char) ('A' + own.below(26)) : c);
        }
        return code.toString();
    }
}
