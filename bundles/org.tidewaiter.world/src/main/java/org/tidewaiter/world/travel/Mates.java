package org.tidewaiter.world.travel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.world.chance.Dice;

/** The lawful companions of a suspect, and their journeys. */
record Mates(Stage stage, Circles circles) {

    /** Lets them travel with the suspect; returns them. */
    List<Traveller> live(Milieu milieu, Traveller suspect, Habit habit, Dice dice)
            throws IOException {
        Optional<CircleKind> circle = milieu.circle();
        if (circle.isPresent()) {
            List<Traveller> members = circles.gather(circle.get(), suspect, dice);
            circles.travel(circle.get(), members, circles.habit(dice), dice);
            return withoutFirst(members);
        }
        return switch (milieu) {
            case FAMILY -> family(suspect, 1 + dice.poisson(0.5), false, dice);
            case SPLIT_FAMILY -> family(suspect, dice.between(2, 4), true, dice);
            case PARTNER -> partner(suspect, habit, dice);
            case DOUBLE -> mistaken(suspect, habit, dice);
            default -> List.of();
        };
    }

    private List<Traveller> family(Traveller suspect, int journeys, boolean split, Dice dice)
            throws IOException {
        List<Traveller> family = new ArrayList<>(List.of(suspect));
        int size = dice.between(2, 4);
        while (family.size() < size) {
            family.add(stage.folk().relative(suspect, family.size() > 1, dice));
        }
        Habit leisure = Habit.leisure(stage.network(), dice);
        if (split) {
            for (int i = 0; i < journeys; i++) {
                splitHoliday(family, leisure, dice);
            }
        } else {
            new Ordinary(stage).holidays(family, leisure, journeys, dice);
        }
        return withoutFirst(family);
    }

    private void splitHoliday(List<Traveller> family, Habit habit, Dice dice) throws IOException {
        Optional<Trip> trip = stage.planner().plan(habit, family, dice);
        if (trip.isPresent()) {
            long at = stage.desk().bookingTime(trip.get(), dice);
            for (Traveller who : family) {
                Booking own = stage.desk().book(who, "", at + dice.below(900), dice);
                stage.desk().go(trip.get(), List.of(who), own, dice);
            }
        }
    }

    private List<Traveller> partner(Traveller suspect, Habit habit, Dice dice) throws IOException {
        Traveller partner = stage.folk().neighbour(suspect, dice);
        for (int i = dice.between(3, 5); i > 0; i--) {
            splitHoliday(List.of(suspect, partner), habit, dice);
        }
        stage.alone(partner, Habit.leisure(stage.network(), dice), dice.poisson(1.5), dice);
        return List.of(partner);
    }

    private List<Traveller> mistaken(Traveller suspect, Habit habit, Dice dice) throws IOException {
        Traveller twin = stage.folk().mistaken(suspect);
        for (int i = dice.between(3, 6); i > 0; i--) {
            Optional<Trip> trip = stage.planner().plan(habit, List.of(suspect), dice);
            if (trip.isPresent()) {
                Booking booking = stage.desk().book(suspect, trip.get(), dice);
                stage.desk().go(trip.get(), List.of(suspect, twin), booking, dice);
            }
        }
        return List.of(twin);
    }

    private static List<Traveller> withoutFirst(List<Traveller> members) {
        return List.copyOf(members.subList(1, members.size()));
    }
}
