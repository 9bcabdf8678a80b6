package org.tidewaiter.bench;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Plain addresses drawn from a seed, one building written in several ways.
 *
 * <p>A building for each four addresses: a number, a street and a town. A way of writing picks
 * case, an abbreviated kind of street and whether a suite stands before or behind; nothing that a
 * few regular expressions could not undo.
 *
 * @param text street, number and suite
 * @param town where it is
 * @param state of the town
 */
record DrawnAddresses(String[] text, String[] town, String[] state) {

    private static final int ADDRESSES_A_BUILDING = 4;
    private static final int NUMBERS_A_STREET = 400;

    private static final String[] TREES = {
        "Elm", "Oak", "Maple", "Cedar", "Walnut", "Chestnut", "Willow", "Spruce", "Poplar", "Birch"
    };
    private static final String[] ENDINGS = {"field", "wood", "dale", "hurst", "brook", "stead"};
    private static final String[] KINDS = {"Street", "Road", "Avenue", "Lane"};
    private static final String[] SHORT = {"St", "Rd", "Ave", "Ln"};

    /** The state of each town: without one, a town of the United States is open. */
    private static final String[] STATES = {"DE", "OR", "NY", "TX", "ID", "CO"};

    private static final String[] TOWNS = {"Dover", "Salem", "Albany", "Austin", "Boise", "Denver"};

    static DrawnAddresses of(Setting setting) {
        SplittableRandom random = new SplittableRandom(setting.seed());
        int buildings = Math.max(1, setting.size() / ADDRESSES_A_BUILDING);
        String[] text = new String[setting.size()];
        String[] town = new String[setting.size()];
        String[] state = new String[setting.size()];
        for (int i = 0; i < text.length; i++) {
            int building = random.nextInt(buildings);
            text[i] = written(building, random);
            town[i] = TOWNS[building % TOWNS.length];
            state[i] = STATES[building % STATES.length];
        }
        return new DrawnAddresses(text, town, state);
    }

    private static String written(int building, SplittableRandom random) {
        int rest = building / TOWNS.length;
        int number = 1 + rest % NUMBERS_A_STREET;
        rest /= NUMBERS_A_STREET;
        int kind = rest % KINDS.length;
        rest /= KINDS.length;
        String name = TREES[rest % TREES.length];
        rest /= TREES.length;
        name += rest == 0 ? "" : ENDINGS[(rest - 1) % ENDINGS.length];
        String street = name + " " + (random.nextBoolean() ? KINDS[kind] : SHORT[kind]);
        String house = number + " " + street;
        String suite = "Suite " + (1 + random.nextInt(900));
        String all =
                switch (random.nextInt(3)) {
                    case 0 -> house;
                    case 1 -> house + ", " + suite;
                    default -> suite + ", " + house;
                };
        return random.nextInt(3) == 0 ? all.toUpperCase(Locale.ROOT) : all;
    }
}
