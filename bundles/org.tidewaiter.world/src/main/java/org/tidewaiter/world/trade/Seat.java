package org.tidewaiter.world.trade;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.world.chance.Dice;

/**
 * Where a firm abroad is, and how its address is written.
 *
 * @param unit the room, booth or box; empty if the building is all there is
 * @param exact whether the building is written at all, or the district or box only
 */
record Seat(Building building, String unit, boolean exact) {

    private static final int ROOMS = 40;

    /** Somewhere in a building. */
    static Seat in(Building building, Dice dice) {
        if (!building.isTower()) {
            return new Seat(building, dice.chance(0.5) ? "Room " + room(9, dice) : "", true);
        }
        boolean market = building.city().towerKind() == TowerKind.TRADE_CENTRE;
        return new Seat(
                building, market ? "Booth " + room(5, dice) : "Room " + room(34, dice), true);
    }

    /** The district or city, and nothing more. */
    static Seat somewhereIn(Building building) {
        return new Seat(building, "", false);
    }

    /** A box at a post office of the city. */
    static Seat box(Building building, Dice dice) {
        return new Seat(building, "P.O. Box " + dice.between(100, 99_999), false);
    }

    private static String room(int floors, Dice dice) {
        int number = 1 + dice.below(ROOMS);
        return dice.between(1, floors) + (number < 10 ? "0" : "") + number;
    }

    /** As it is properly written. */
    String text() {
        return String.join(", ", parts(true, true));
    }

    /** As somebody happened to write it. */
    String text(Dice dice) {
        boolean telling = !exact || dice.chance(0.88);
        List<String> parts = parts(telling, dice.chance(0.6));
        if (dice.chance(0.25)) {
            parts.remove(parts.size() - 1);
        }
        String text = String.join(dice.chance(0.12) ? " " : ", ", parts);
        return Spelling.of(text, dice);
    }

    private List<String> parts(boolean withUnit, boolean withPostal) {
        ForeignCity city = building.city();
        List<String> parts = new ArrayList<>();
        if (withUnit) {
            add(parts, unit);
        }
        if (exact) {
            add(parts, building.name());
            add(parts, building.street());
        }
        if (exact || unit.isEmpty()) {
            add(parts, building.district());
        }
        add(parts, city.name());
        boolean postal = withPostal && exact && !building.postal().isEmpty();
        String tail = city.region().equals(city.name()) ? "" : city.region();
        add(parts, (tail + (postal ? " " + building.postal() : "")).strip());
        add(parts, city.country().name());
        return parts;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }
}
