package org.tidewaiter.world.travel;

import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;

/**
 * How somebody uses to travel.
 *
 * @param routes those used, favourite first, drawn by Zipf's law
 * @param weekdays on which to set out, Monday first
 * @param punctual how likely the usual time of day is kept
 * @param timeOfDay the usual time, from 0 for the first departure to below 1 for the last
 * @param holidayShare how far holidays decide the date, 0 to 1
 */
record Habit(
        int[] routes,
        Wheel weekdays,
        double punctual,
        double timeOfDay,
        double medianNights,
        double holidayShare) {

    private static final double[] LEISURE_WEEK = {0.8, 0.7, 1, 1.3, 1.8, 1.9, 1};
    private static final double[] EVEN_WEEK = {1, 1, 1.1, 1, 1.1, 1, 1};

    /** A family or friends on holiday. */
    static Habit leisure(Network network, Dice dice) {
        return new Habit(
                routes(network, dice, 4), Wheel.of(LEISURE_WEEK), 0.3, dice.unit(), 4.5, 1);
    }

    /** Somebody sent by a firm: the same weekday and the same departure as a rule. */
    static Habit business(Network network, Dice dice) {
        double[] week = {0.5, 0.45, 0.4, 0.4, 0.3, 0.1, 0.3};
        week[Wheel.of(5, 3, 2, 2, 1, 0.3, 2).spin(dice)] += 4;
        return new Habit(
                routes(network, dice, dice.between(1, 2)),
                Wheel.of(week),
                0.85,
                dice.unit(),
                2,
                0.1);
    }

    /** Somebody who lives between two countries. */
    static Habit visitor(Network network, Dice dice) {
        return new Habit(routes(network, dice, 1), Wheel.of(EVEN_WEEK), 0.5, dice.unit(), 8, 0.7);
    }

    /** A petty trader who goes by ferry, or by air where there is none. */
    static Habit trader(Network network, Dice dice) {
        int[] routes = routes(network, dice, 1);
        for (int i = 0; i < 20 && !network.routes().get(routes[0]).sea(); i++) {
            routes = routes(network, dice, 1);
        }
        return new Habit(routes, Wheel.of(EVEN_WEEK), 0.7, dice.unit(), 2.5, 0.05);
    }

    private static int[] routes(Network network, Dice dice, int count) {
        int[] routes = new int[count];
        for (int i = 0; i < count; i++) {
            routes[i] = network.popularity().spin(dice);
        }
        return routes;
    }

    int route(Dice dice) {
        int at = 0;
        while (at < routes.length - 1 && dice.chance(0.35)) {
            at++;
        }
        return routes[at];
    }

    int slot(Network network, int route, Dice dice) {
        double time = dice.chance(punctual) ? timeOfDay : dice.unit();
        return (int) (time * network.slots(route));
    }

    int nights(Dice dice) {
        return Math.max(1, (int) (dice.logNormal(medianNights, 0.45) + 0.5));
    }
}
