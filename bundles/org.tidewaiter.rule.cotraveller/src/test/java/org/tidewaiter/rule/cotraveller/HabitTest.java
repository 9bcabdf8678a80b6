package org.tidewaiter.rule.cotraveller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HabitTest {

    private static final int DAYS = 200;
    private static final int A_DAY = 4;

    /** Two routes, flights at four times a day, flight numbers that rotate through the times. */
    private static Voyages world(int[] load) {
        Voyage[] voyages = new Voyage[DAYS * A_DAY * 2];
        for (int v = 0; v < voyages.length; v++) {
            int day = v / (A_DAY * 2);
            int time = v / 2 % A_DAY;
            int number = (time + day) % A_DAY;
            long at = day * 86_400L + time * 21_600L;
            voyages[v] = new Voyage(0, number, 0, 1 + v % 2, day, at, at);
        }
        return new Voyages(voyages, load);
    }

    private static int[] loads() {
        Random random = new Random(4);
        return IntStream.range(0, DAYS * A_DAY * 2).map(v -> 1 + random.nextInt(300)).toArray();
    }

    private static Habit habit(Voyages voyages, Map<String, Object> changed) {
        VoyageRange all = new VoyageRange(0, voyages.size());
        return new Habit(voyages, all, Inquiry.parameters(changed));
    }

    private static int voyage(int day, int time, int route) {
        return (day * A_DAY + time) * 2 + route;
    }

    @Test
    void chanceOnARouteIsTheShareOfItsTravellers() {
        int[] load = loads();
        Voyages voyages = world(load);
        Habit habit = habit(voyages, Map.of());
        habit.of(new int[] {voyage(0, 0, 0), voyage(DAYS - 1, 1, 0)});
        int at = voyage(100, 2, 0);
        long total = sum(load, v -> v % 2 == 0);
        assertEquals(2.0 * load[at] / total, habit.chance(at), 1e-15);
    }

    private static long sum(int[] load, IntPredicate of) {
        return IntStream.range(0, load.length).filter(of).mapToLong(v -> load[v]).sum();
    }

    @Test
    void otherRoutesGetTheRateOfAllVoyages() {
        int[] load = loads();
        Habit habit = habit(world(load), Map.of());
        habit.of(new int[] {voyage(0, 0, 0), voyage(DAYS - 1, 1, 0)});
        int at = voyage(100, 2, 1);
        assertEquals(2.0 * load[at] / sum(load, v -> true), habit.chance(at), 1e-15);
    }

    @Test
    void withoutLoadVoyagesAreAlike() {
        Habit habit = habit(world(loads()), Map.of("loadAdjustment", false));
        habit.of(new int[] {voyage(0, 0, 0), voyage(DAYS - 1, 1, 0)});
        assertEquals(2.0 / (DAYS * A_DAY), habit.chance(voyage(100, 2, 0)), 1e-15);
    }

    @Test
    void weekdayAndTimeCountFromThreeVoyagesOn() {
        int[] load = loads();
        Arrays.fill(load, 10);
        int[] own = {voyage(0, 1, 0), voyage(98, 1, 0), voyage(196, 1, 0)};
        int at = voyage(49, 1, 0);
        Habit habit = habit(world(load), Map.of());
        habit.of(own);
        double fridays = IntStream.range(0, DAYS).filter(day -> day % 7 == 0).count();
        assertEquals(3 / fridays, habit.chance(at), 1e-15);
        assertEquals(3.0 / (DAYS * A_DAY), habit.chance(voyage(49, 2, 0)), 1e-15);
        Habit four = habit(world(load), Map.of("stratumMinVoyages", 4));
        four.of(own);
        assertEquals(3.0 / (DAYS * A_DAY), four.chance(at), 1e-15);
    }

    @Test
    void regularServiceCountsFromThreeVoyagesOn() {
        int[] load = loads();
        Arrays.fill(load, 10);
        Habit habit = habit(world(load), Map.of());
        habit.of(new int[] {voyage(0, 1, 0), voyage(97, 0, 0), voyage(199, 2, 0)});
        int sameNumber = voyage(100, 1, 0);
        assertEquals(3.0 / DAYS, habit.chance(sameNumber), 1e-15);
    }

    @Test
    void ratesAreTakenOverTheActiveTime() {
        int[] load = loads();
        Arrays.fill(load, 1);
        Habit habit = habit(world(load), Map.of());
        habit.of(new int[] {voyage(100, 0, 0), voyage(100, 1, 1), voyage(104, 2, 0)});
        double inside = habit.chance(voyage(110, 3, 0));
        double outside = habit.chance(voyage(190, 3, 0));
        assertEquals(2.0 / (90 * A_DAY), inside, 2.0 / (90 * A_DAY) * 0.02);
        assertEquals(2.0 / (DAYS * A_DAY), outside, 1e-15);
    }

    @Test
    void activeTimeReachesAMeanGapBeyondBothEnds() {
        int[] load = loads();
        Arrays.fill(load, 1);
        Habit habit = habit(world(load), Map.of());
        int[] own = {62, 79, 96, 113, 130};
        habit.of(IntStream.of(own).map(day -> voyage(day, 2, 0)).toArray());
        double outside = 5.0 / (DAYS * A_DAY);
        double inside = 5.0 / (102 * A_DAY);
        assertEquals(outside, habit.chance(voyage(44, 3, 0)), 1e-15);
        assertEquals(inside, habit.chance(voyage(46, 3, 0)), inside * 0.02);
        assertEquals(inside, habit.chance(voyage(146, 3, 0)), inside * 0.02);
        assertEquals(outside, habit.chance(voyage(148, 3, 0)), 1e-15);
    }

    /** Three journeys within half the time are what one in two would have who goes at any time. */
    @Test
    void activeTimeIsTheWholeUnlessTheJourneysLieCloserThanChance() {
        int[] load = loads();
        Arrays.fill(load, 1);
        Habit habit = habit(world(load), Map.of());
        habit.of(new int[] {voyage(50, 0, 0), voyage(95, 1, 0), voyage(150, 2, 0)});
        assertEquals(3.0 / (DAYS * A_DAY), habit.chance(voyage(97, 3, 0)), 1e-15);
    }

    /** One of four flights a day takes a quarter of all, of whom one in six has three of nine. */
    @Test
    void groupThatChanceFillsAsMuchIsNoHabit() {
        int[] load = loads();
        Arrays.fill(load, 10);
        Habit habit = habit(world(load), Map.of());
        int[] own = new int[9];
        for (int i = 0; i < own.length; i++) {
            int day = 7 + 22 * i;
            int number = i < 3 ? 0 : 1 + i % 3;
            own[i] = voyage(day, Math.floorMod(number - day, A_DAY), 0);
        }
        habit.of(own);
        double onRoute = 9.0 / (DAYS * A_DAY);
        for (int number = 0; number < A_DAY; number++) {
            int at = voyage(100, Math.floorMod(number - 100, A_DAY), 0);
            assertEquals(onRoute, habit.chance(at), 1e-15);
        }
    }

    @Test
    void takingUpAnotherForgetsTheFirst() {
        int[] load = loads();
        Voyages voyages = world(load);
        Habit fresh = habit(voyages, Map.of());
        Habit used = habit(voyages, Map.of());
        int[] own = {voyage(3, 0, 0), voyage(60, 1, 1)};
        used.of(IntStream.range(0, 300).toArray());
        used.of(own);
        fresh.of(own);
        for (int v = 0; v < load.length; v += 7) {
            assertEquals(fresh.chance(v), used.chance(v));
        }
    }

    @Test
    void chanceIsAtMostOne() {
        int[] load = loads();
        load[voyage(10, 0, 0)] = 1_000_000;
        Habit habit = habit(world(load), Map.of());
        habit.of(IntStream.range(0, 40).map(day -> voyage(day, 0, 0)).toArray());
        assertEquals(1, habit.chance(voyage(10, 0, 0)));
    }
}
