package org.tidewaiter.world.travel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;

/**
 * Suspects and those who travel with them: accomplices three to six times on the same voyages,
 * mostly on bookings of their own, and others who lawfully do.
 */
final class Rings {

    private static final Wheel ACCOMPLICES = Wheel.of(0.15, 0.45, 0.28, 0.12);
    private static final Wheel HABITS = Wheel.of(0.55, 0.3, 0.15);
    private static final long MINUTE_SECONDS = 60;

    private final Stage stage;
    private final Circles circles;

    Rings(Stage stage) {
        this.stage = stage;
        this.circles = new Circles(stage);
    }

    /** The year of a suspect and all who belong to them. */
    void live(Milieu milieu, Dice dice) throws IOException {
        Habit habit = habit(dice);
        Traveller suspect = stage.folk().known(stage.homeRoute(habit), dice);
        stage.register().suspect(suspect, dice);
        stage.register().inspect(suspect, true, dice);
        List<Traveller> accomplices = new ArrayList<>();
        for (int i = ACCOMPLICES.spin(dice); i > 0; i--) {
            accomplices.add(stage.folk().neighbour(suspect, dice));
        }
        if (!accomplices.isEmpty()) {
            conspire(suspect, accomplices, habit, dice);
        }
        companions(milieu, suspect, habit, dice);
        stage.alone(suspect, habit, Ordinary.often(dice, 2, 3, 12), dice);
        for (Traveller who : accomplices) {
            stage.alone(who, accompliceHabit(habit, dice), dice.poisson(2.2), dice);
            stage.register().inspect(who, true, dice);
        }
    }

    /** The year of somebody whose case is over, and of a companion: nobody is a suspect here. */
    void cleared(Dice dice) throws IOException {
        Habit habit = habit(dice);
        Traveller former = stage.folk().known(stage.homeRoute(habit), dice);
        stage.register().cleared(former, dice);
        Traveller companion = stage.folk().neighbour(former, dice);
        Scheme scheme = new Scheme("cleared", "", false, 0.3, 0);
        for (int i = dice.between(3, 5); i > 0; i--) {
            operation(former, List.of(companion), habit, List.of(scheme), dice);
        }
        if (!companion.diary().empty()) {
            stage.register().truth().companion(companion.id(), former.id(), "cleared");
        }
        stage.alone(former, habit, dice.between(2, 6), dice);
        stage.register().inspect(former, false, dice);
    }

    private Habit habit(Dice dice) {
        return switch (HABITS.spin(dice)) {
            case 0 -> Habit.business(stage.network(), dice);
            case 1 -> Habit.visitor(stage.network(), dice);
            default -> Habit.trader(stage.network(), dice);
        };
    }

    private Habit accompliceHabit(Habit ofSuspect, Dice dice) {
        return dice.chance(0.5) ? ofSuspect : Habit.leisure(stage.network(), dice);
    }

    private void conspire(Traveller suspect, List<Traveller> accomplices, Habit habit, Dice dice)
            throws IOException {
        int operations = dice.between(3, 6);
        List<Scheme> schemes = new ArrayList<>();
        while (schemes.size() < accomplices.size()) {
            schemes.add(Scheme.draw(operations, dice));
        }
        for (int i = 0; i < operations; i++) {
            List<Traveller> going = new ArrayList<>();
            List<Scheme> theirs = new ArrayList<>();
            for (int a = 0; a < accomplices.size(); a++) {
                if (i >= schemes.get(a).skips()) {
                    going.add(accomplices.get(a));
                    theirs.add(schemes.get(a));
                }
            }
            operation(suspect, going, habit, theirs, dice);
        }
        for (int a = 0; a < accomplices.size(); a++) {
            Traveller who = accomplices.get(a);
            if (!who.diary().empty()) {
                stage.register().truth().accomplice(who.id(), suspect.id(), schemes.get(a).name());
            }
        }
    }

    private void operation(
            Traveller suspect, List<Traveller> going, Habit habit, List<Scheme> schemes, Dice dice)
            throws IOException {
        List<Traveller> everyone = new ArrayList<>(List.of(suspect));
        everyone.addAll(going);
        Optional<Trip> planned = stage.planner().insist(habit, everyone, dice);
        if (planned.isEmpty()) {
            return;
        }
        Trip trip = planned.get();
        long at = stage.desk().bookingTime(trip, dice);
        String agency = Desk.agency(dice);
        Booking own = stage.desk().book(suspect, agency, at, dice);
        boolean beside = schemes.stream().anyMatch(Scheme::beside);
        both(trip, suspect, own, new Scheme("", "", beside, 0, 0), dice);
        for (int i = 0; i < going.size(); i++) {
            Scheme scheme = schemes.get(i);
            Traveller who = going.get(i);
            both(trip, who, booking(scheme, who, trip, own, dice), scheme, dice);
        }
    }

    private Booking booking(Scheme scheme, Traveller who, Trip trip, Booking suspects, Dice dice) {
        return switch (scheme.booking()) {
            case "same" -> suspects;
            case "same-agency" ->
                    stage.desk()
                            .book(
                                    who,
                                    suspects.agency(),
                                    suspects.bookedAt() + dice.between(2, 50) * MINUTE_SECONDS,
                                    dice);
            default -> stage.desk().book(who, trip, dice);
        };
    }

    private void both(Trip trip, Traveller who, Booking booking, Scheme scheme, Dice dice)
            throws IOException {
        boolean apart = dice.chance(scheme.homeApart());
        boolean beside = scheme.beside();
        Desk.Passage passage = new Desk.Passage(booking, beside, false, "BOARDED");
        stage.desk().leg(trip.out(), List.of(who), passage, dice);
        Voyage back = apart ? apart(trip, dice) : trip.back();
        stage.desk().leg(back, List.of(who), passage, dice);
    }

    /** Another way home: some days earlier, or else by the next departure. */
    private Voyage apart(Trip trip, Dice dice) {
        Voyage back = trip.back();
        int nights = back.day() - trip.out().day();
        int day = nights > 1 ? back.day() - dice.between(1, nights - 1) : back.day() + 1;
        return stage.network()
                .onOrAfter(back.route(), back.direction(), back.slot(), day)
                .filter(other -> other.day() <= back.day() + 1 && stage.network().room(other, 1))
                .orElse(back);
    }

    private void companions(Milieu milieu, Traveller suspect, Habit habit, Dice dice)
            throws IOException {
        List<Traveller> mates = new Mates(stage, circles).live(milieu, suspect, habit, dice);
        for (Traveller who : mates) {
            if (!who.diary().empty()) {
                stage.register().truth().companion(who.id(), suspect.id(), milieu.scheme());
            }
            stage.register().inspect(who, false, dice);
        }
    }

    /**
     * How an accomplice keeps out of sight.
     *
     * @param booking {@code same}, {@code same-agency} or empty for one of their own
     * @param homeApart how likely the accomplice goes home by another voyage
     * @param skips how many operations pass before the accomplice joins; at least 3 remain
     */
    private record Scheme(
            String name, String booking, boolean beside, double homeApart, int skips) {

        static Scheme draw(int operations, Dice dice) {
            int skips = operations > 3 && dice.chance(0.4) ? 1 : 0;
            double kind = dice.unit();
            if (kind < 0.15) {
                return new Scheme("same-booking", "same", dice.chance(0.5), 0.1, skips);
            }
            boolean beside = dice.chance(0.25);
            if (kind < 0.45) {
                return new Scheme("same-agency", "same-agency", beside, 0.35, skips);
            }
            return new Scheme(beside ? "side-by-side" : "apart", "", beside, 0.45, skips);
        }
    }
}
