package org.tidewaiter.world.travel;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.world.chance.Dice;

/** What people need to live their year. */
record Stage(Network network, Planner planner, Desk desk, Folk folk, Register register) {

    /** The route of a habit by which its owner came into the world. */
    Route homeRoute(Habit habit) {
        return network.routes().get(habit.routes()[0]);
    }

    /** Journeys of somebody alone, each on an own booking. */
    void alone(Traveller who, Habit habit, int journeys, Dice dice) throws IOException {
        for (int i = 0; i < journeys; i++) {
            Optional<Trip> trip = planner.plan(habit, List.of(who), dice);
            if (trip.isPresent()) {
                desk.go(trip.get(), List.of(who), desk.book(who, trip.get(), dice), dice);
            }
        }
    }
}
