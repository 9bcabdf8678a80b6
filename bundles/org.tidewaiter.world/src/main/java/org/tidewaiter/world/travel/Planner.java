package org.tidewaiter.world.travel;

import java.util.List;
import java.util.Optional;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.sheet.Year;

/** Finds journeys for which the people are free and the voyages have room. */
record Planner(Network network, Calendar calendar) {

    private static final int TRIES = 8;

    /** A journey of all of these by somebody's habit; their diaries are filled. */
    Optional<Trip> plan(Habit habit, List<Traveller> party, Dice dice) {
        for (int i = 0; i < TRIES; i++) {
            int route = of(party, habit.route(dice));
            int[] leave = calendar.leave(habit, dice);
            int slot = habit.slot(network, route, dice);
            int slotBack = habit.slot(network, route, dice);
            Optional<Trip> trip = plan(route, new int[] {slot, slotBack}, leave, party);
            if (trip.isPresent()) {
                return trip;
            }
        }
        return Optional.empty();
    }

    /** The same, with more patience: it is their business. */
    Optional<Trip> insist(Habit habit, List<Traveller> party, Dice dice) {
        Optional<Trip> trip = Optional.empty();
        for (int i = 0; i < TRIES && trip.isEmpty(); i++) {
            trip = plan(habit, party, dice);
        }
        return trip;
    }

    /**
     * A journey on a route at a date; their diaries are filled.
     *
     * @param slots out and back
     * @param leave day and nights
     */
    Optional<Trip> plan(int wanted, int[] slots, int[] leave, List<Traveller> party) {
        int route = of(party, wanted);
        int direction = party.get(0).outward();
        Optional<Voyage> out =
                network.onOrAfter(route, direction, slots[0] % network.slots(route), leave[0]);
        if (out.isEmpty()) {
            return Optional.empty();
        }
        int backDay = out.get().day() + Math.max(1, leave[1]);
        Optional<Voyage> back =
                network.onOrAfter(route, 1 - direction, slots[1] % network.slots(route), backDay);
        if (back.isEmpty() || back.get().day() >= Year.DAYS - 2) {
            return Optional.empty();
        }
        Trip trip = new Trip(out.get(), back.get());
        if (!network.room(trip.out(), party.size()) || !network.room(trip.back(), party.size())) {
            return Optional.empty();
        }
        int last = trip.back().day() + 1;
        if (!party.stream().allMatch(who -> who.diary().free(trip.out().day(), last))) {
            return Optional.empty();
        }
        party.forEach(who -> who.diary().take(trip.out().day(), last));
        return Optional.of(trip);
    }

    /** Those who live abroad come to Korea from where they live. */
    private static int of(List<Traveller> party, int wanted) {
        Home home = party.get(0).home();
        return home.abroad() ? home.route() : wanted;
    }
}
