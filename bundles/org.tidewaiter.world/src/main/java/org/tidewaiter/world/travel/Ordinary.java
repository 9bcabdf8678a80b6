package org.tidewaiter.world.travel;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;

/** The many who travel for ordinary reasons. */
record Ordinary(Stage stage) {

    private static final Wheel KINDS = Wheel.of(0.42, 0.3, 0.25, 0.03);
    private static final Wheel SIZES = Wheel.of(0.22, 0.4, 0.18, 0.15, 0.05);

    /** The year of a household or of somebody who travels alone. */
    void live(Dice dice) throws IOException {
        switch (KINDS.spin(dice)) {
            case 0 -> household(dice);
            case 1 -> single(Habit.business(stage.network(), dice), often(dice, 3, 6, 40), dice);
            case 2 -> single(Habit.visitor(stage.network(), dice), often(dice, 2, 1.5, 12), dice);
            default -> single(Habit.trader(stage.network(), dice), dice.between(12, 32), dice);
        }
    }

    /** At least so many journeys, with a long tail. */
    static int often(Dice dice, int least, double meanMore, int most) {
        double more = -meanMore * StrictMath.log(1 - dice.unit());
        return Math.min(most, least + (int) more);
    }

    private void single(Habit habit, int journeys, Dice dice) throws IOException {
        Traveller who = stage.folk().somebody(stage.homeRoute(habit), dice);
        stage.alone(who, habit, journeys, dice);
        stage.register().inspect(who, false, dice);
    }

    private void household(Dice dice) throws IOException {
        Habit habit = Habit.leisure(stage.network(), dice);
        int size = 1 + SIZES.spin(dice);
        List<Traveller> all = stage.folk().household(size, stage.homeRoute(habit), dice);
        holidays(all, habit, 1 + dice.poisson(0.9), dice);
        for (Traveller who : all) {
            if (dice.chance(0.15)) {
                stage.alone(who, habit, 1, dice);
            }
            stage.register().inspect(who, false, dice);
        }
    }

    /** Journeys of a family on one booking; now and then somebody stays at home. */
    void holidays(List<Traveller> all, Habit habit, int journeys, Dice dice) throws IOException {
        for (int i = 0; i < journeys; i++) {
            List<Traveller> party =
                    all.size() > 2 && dice.chance(0.15) ? all.subList(0, all.size() - 1) : all;
            Optional<Trip> trip = stage.planner().plan(habit, party, dice);
            if (trip.isPresent()) {
                Booking booking = stage.desk().book(party.get(0), trip.get(), dice);
                stage.desk().go(trip.get(), party, booking, dice);
            }
        }
    }
}
