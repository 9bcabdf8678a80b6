package org.tidewaiter.world.travel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;
import org.tidewaiter.world.sheet.Year;

/**
 * The timetable of the year and how full each voyage is.
 *
 * <p>Routes follow Zipf's law; each has as many departures as its share of the travellers fills.
 * Thin routes sail on some weekdays only. A voyage has {@value #CAPACITY} seats: half are handed
 * out scattered, half side by side. Memory: 4 bytes for each half of a voyage.
 */
final class Network {

    static final int CAPACITY = 400;

    private static final int HALF = CAPACITY / 2;
    private static final int SEATS_A_ROW = 10;
    private static final String ROW_LETTERS = "ABCDEFGHJK";
    private static final int SCATTER_STEP = 77;
    private static final double ZIPF_EXPONENT = 0.9;
    private static final int WEEKS = 52;
    private static final int SEARCH_DAYS = 15;
    private static final int FIRST_MINUTE = 390;
    private static final int SERVICE_MINUTES = 870;

    private final List<Route> routes;
    private final Wheel popularity;
    private final int[] slots;
    private final boolean[][] sails;
    private final int[] firstVoyage;
    private final int[] scattered;
    private final int[] together;
    private final Dice dice;

    /**
     * A timetable for so many crossings.
     *
     * @param thinnestWeekly the fewest departures a week that a route has
     */
    Network(Dice dice, double crossings, int thinnestWeekly) {
        this.dice = dice;
        double units = crossings / 200_000;
        int count =
                (int)
                        Math.min(
                                Atlas.size(),
                                Math.max(2, 24 * StrictMath.pow(units, units < 1 ? 0.5 : 0.15)));
        double load = 60 * StrictMath.pow(Math.max(1, units), 0.15);
        routes = Atlas.routes(count);
        popularity = Wheel.zipf(count, ZIPF_EXPONENT);
        slots = new int[count];
        sails = new boolean[count][];
        firstVoyage = new int[count + 1];
        for (int i = 0; i < count; i++) {
            double weekly = crossings / 2 * popularity.share(i) / load / WEEKS;
            slots[i] = Math.max(1, (int) (weekly / 7 + 0.5));
            sails[i] = weekdays(dice.fork(i), Math.max(thinnestWeekly, (int) (weekly + 0.5)));
            firstVoyage[i + 1] = firstVoyage[i] + 2 * slots[i] * Year.DAYS;
        }
        scattered = new int[firstVoyage[count]];
        together = new int[firstVoyage[count]];
    }

    private static boolean[] weekdays(Dice dice, int weekly) {
        boolean[] sails = new boolean[7];
        if (weekly >= 6) {
            Arrays.fill(sails, true);
            return sails;
        }
        int first = dice.below(7);
        for (int i = 0; i < weekly; i++) {
            sails[(first + i * 7 / weekly) % 7] = true;
        }
        return sails;
    }

    List<Route> routes() {
        return routes;
    }

    Route route(Voyage voyage) {
        return routes.get(voyage.route());
    }

    Wheel popularity() {
        return popularity;
    }

    int slots(int route) {
        return slots[route];
    }

    /** The first voyage on or after a day, if there is one within a fortnight and this year. */
    Optional<Voyage> onOrAfter(int route, int direction, int slot, int day) {
        for (int d = Math.max(0, day); d < Math.min(day + SEARCH_DAYS, Year.DAYS); d++) {
            if (sails[route][Year.weekday(d)]) {
                return Optional.of(new Voyage(route, direction, slot, d));
            }
        }
        return Optional.empty();
    }

    /** Whether so many more find a seat, scattered or side by side. */
    boolean room(Voyage voyage, int travellers) {
        int index = index(voyage);
        return Math.max(scattered[index], together[index]) + travellers <= HALF;
    }

    /** Takes a seat anywhere. */
    String seat(Voyage voyage) {
        int index = index(voyage);
        int start = dice.fork(index).below(HALF);
        return seat((scattered[index]++ * SCATTER_STEP + start) % HALF);
    }

    /** Takes the next of the seats that are handed out side by side. */
    String seatBeside(Voyage voyage) {
        return seat(HALF + together[index(voyage)]++);
    }

    private static String seat(int number) {
        return (number / SEATS_A_ROW + 1) + "" + ROW_LETTERS.charAt(number % SEATS_A_ROW);
    }

    /** How many are on board. */
    int load(Voyage voyage) {
        int index = index(voyage);
        return scattered[index] + together[index];
    }

    /** Scheduled departure, in seconds since 1970. */
    long departure(Voyage voyage) {
        Route route = route(voyage);
        int minute =
                FIRST_MINUTE
                        + (2 * voyage.slot() + 1) * SERVICE_MINUTES / (2 * slots[voyage.route()])
                        + (voyage.route() * 35 + voyage.direction() * 95) % 150
                        - 75;
        return Year.seconds(
                voyage.day(), minute / 5 * 5, route.from(voyage.direction()).offsetMinutes());
    }

    /** Scheduled arrival. */
    long arrival(Voyage voyage) {
        return departure(voyage) + route(voyage).blockMinutes() * 60L;
    }

    /** How late it left, in minutes; a few leave early. */
    int delayMinutes(Voyage voyage) {
        Dice own = dice.fork(index(voyage)).fork(1);
        return own.chance(0.08) ? -own.below(6) : (int) Math.min(400, own.logNormal(9, 0.9));
    }

    /** Whether the carrier's message for this voyage lacks the local date. */
    boolean lacksLocalDate(Voyage voyage) {
        return dice.fork(index(voyage)).fork(2).chance(0.03);
    }

    private int index(Voyage voyage) {
        return firstVoyage[voyage.route()]
                + (voyage.direction() * slots[voyage.route()] + voyage.slot()) * Year.DAYS
                + voyage.day();
    }
}
