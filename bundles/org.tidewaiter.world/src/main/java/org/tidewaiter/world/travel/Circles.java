package org.tidewaiter.world.travel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.sheet.Year;

/** The joint journeys of circles; who is ill stays at home. */
final class Circles {

    private static final int[][] HOLIDAYS = {
        {Year.day(1, 18), 40}, {Year.day(6, 19), 68}, {Year.day(10, 2), 8}
    };
    private static final int BLOCK = 9;
    private static final long HOUR_SECONDS = 3600;

    private final Stage stage;

    Circles(Stage stage) {
        this.stage = stage;
    }

    /** The year of a circle in which nobody is suspected. */
    void live(CircleKind kind, Dice dice) throws IOException {
        Habit habit = habit(dice);
        Traveller first = stage.folk().known(stage.homeRoute(habit), dice);
        List<Traveller> members = gather(kind, first, dice);
        travel(kind, members, habit, dice);
        for (Traveller who : members) {
            stage.alone(who, Habit.leisure(stage.network(), dice), dice.poisson(1.2), dice);
            stage.register().inspect(who, false, dice);
        }
    }

    /** A habit for a circle: one route, one time of day. */
    Habit habit(Dice dice) {
        return Habit.visitor(stage.network(), dice);
    }

    /** The circle of which somebody is the first member. */
    List<Traveller> gather(CircleKind kind, Traveller first, Dice dice) {
        List<Traveller> members = new ArrayList<>(List.of(first));
        int size = dice.between(kind.least(), kind.most());
        while (members.size() < size) {
            members.add(stage.folk().neighbour(first, dice));
        }
        return members;
    }

    /** Their joint journeys of the year. */
    void travel(CircleKind kind, List<Traveller> members, Habit habit, Dice dice)
            throws IOException {
        int route = habit.routes()[0];
        int slot = habit.slot(stage.network(), route, dice);
        Joint joint = new Joint(members, route, new int[] {slot, slot}, "");
        switch (kind) {
            case TEAM -> team(joint.with(dice.chance(0.6) ? Desk.someAgency(dice) : ""), dice);
            case ROTATION ->
                    rotation(joint.with(dice.chance(0.5) ? Desk.someAgency(dice) : ""), dice);
            case COMMUTERS -> commute(joint, dice);
            case CLUB -> tours(joint.with(Desk.someAgency(dice)), dice);
            case SEASONAL -> season(joint.with(Desk.someAgency(dice)), dice);
            case STUDENTS -> holidays(joint, dice);
        }
    }

    private void team(Joint joint, Dice dice) throws IOException {
        for (int i = dice.between(4, 8); i > 0; i--) {
            int route = stage.network().popularity().spin(dice);
            int slot = dice.below(stage.network().slots(route));
            int[] leave = {dice.below(Year.DAYS), dice.between(2, 6)};
            together(joint.on(route, slot), leave, 0.88, dice);
        }
    }

    private void rotation(Joint joint, Dice dice) throws IOException {
        int period = dice.pick(28, 35, 42);
        for (int day = dice.below(period); day < Year.DAYS; day += period) {
            together(joint, new int[] {day, period / 2}, 0.9, dice);
        }
    }

    private void commute(Joint joint, Dice dice) throws IOException {
        int firstWeek = dice.below(20);
        int weeks = dice.between(20, 32);
        for (int week = firstWeek; week < Math.min(52, firstWeek + weeks); week++) {
            together(joint, new int[] {week * 7 + 5, 4}, 0.8, dice);
        }
    }

    private void tours(Joint joint, Dice dice) throws IOException {
        for (int i = dice.between(3, 4); i > 0; i--) {
            int route = stage.network().popularity().spin(dice);
            int slot = dice.below(stage.network().slots(route));
            int[] leave = {dice.below(Year.DAYS), dice.between(3, 7)};
            together(joint.on(route, slot), leave, 0.85, dice);
        }
    }

    private void season(Joint joint, Dice dice) throws IOException {
        int first = dice.between(20, 60);
        int nights = dice.between(60, 100);
        together(joint, new int[] {first, nights}, 0.95, dice);
        together(joint, new int[] {first + nights + dice.between(30, 50), nights}, 0.9, dice);
    }

    private void holidays(Joint joint, Dice dice) throws IOException {
        for (Traveller who : joint.members()) {
            for (int[] holiday : HOLIDAYS) {
                int[] leave = {holiday[0] + dice.between(-1, 1), holiday[1] + dice.between(-1, 1)};
                Joint own = new Joint(List.of(who), joint.route(), joint.slots(), "");
                together(own, leave, 0.85, dice);
            }
        }
    }

    /** One journey of those who can: block bookings of one agency, or each on their own. */
    private void together(Joint joint, int[] leave, double attendance, Dice dice)
            throws IOException {
        List<Traveller> going = new ArrayList<>();
        for (Traveller who : joint.members()) {
            if (dice.chance(attendance) && who.diary().free(leave[0], leave[0] + leave[1] + 8)) {
                going.add(who);
            }
        }
        if (going.isEmpty()) {
            return;
        }
        Optional<Trip> trip = stage.planner().plan(joint.route(), joint.slots(), leave, going);
        if (trip.isPresent()) {
            sell(trip.get(), going, joint.agency(), dice);
        }
    }

    private void sell(Trip trip, List<Traveller> going, String agency, Dice dice)
            throws IOException {
        boolean block = !agency.isEmpty() && dice.chance(0.6);
        long at = stage.desk().bookingTime(trip, dice);
        int size = block ? BLOCK : 1;
        for (int i = 0; i < going.size(); i += size) {
            List<Traveller> party = going.subList(i, Math.min(going.size(), i + size));
            Traveller payer = party.get(0);
            Booking booking =
                    agency.isEmpty()
                            ? stage.desk().book(payer, trip, dice)
                            : stage.desk()
                                    .book(
                                            payer,
                                            agency,
                                            at + dice.below(8) * HOUR_SECONDS / 8,
                                            dice);
            stage.desk().go(trip, party, booking, dice);
        }
    }

    /** Who goes where; the agency is empty where each books alone. */
    private record Joint(List<Traveller> members, int route, int[] slots, String agency) {

        Joint with(String otherAgency) {
            return new Joint(members, route, slots, otherAgency);
        }

        Joint on(int otherRoute, int slot) {
            return new Joint(members, otherRoute, new int[] {slot, slot}, agency);
        }
    }
}
