package org.tidewaiter.rule.cotraveller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in worlds of chance, everything that was planted: on worlds written here. */
class CalibrationTest {

    private static final int PEOPLE = 6000;
    private static final int SUSPECTS = 100;
    private static final Map<String, Object> FROM_TWO = Map.of("minSharedVoyages", 2);

    /** Everyone has one to twelve trips to one or two ports, on days drawn by {@code day}. */
    private static ArrayWorld strangers(long seed, IntUnaryOperator day) {
        ArrayWorld world = new ArrayWorld(3, 4, seed);
        for (int i = 0; i < PEOPLE; i++) {
            int person = world.newPerson();
            int first = world.anyPort();
            int second = world.anyPort();
            int trips = 1 + world.random().nextInt(world.random().nextInt(12) + 1);
            for (int trip = 0; trip < trips; trip++) {
                int port = world.random().nextInt(3) == 0 ? second : first;
                world.travel(person, world.drawn(port, day.applyAsInt(person)));
            }
        }
        return world;
    }

    private static ArrayWorld calm(long seed) {
        Random days = new Random(seed + 1000);
        return strangers(seed, person -> days.nextInt(ArrayWorld.DAYS - 10));
    }

    /** A third of all trips begin on one of twelve days. */
    private static ArrayWorld peaks(long seed) {
        Random days = new Random(seed + 2000);
        return strangers(
                seed,
                person ->
                        days.nextInt(3) == 0
                                ? 15 + 30 * days.nextInt(12)
                                : days.nextInt(ArrayWorld.DAYS - 10));
    }

    /** Everyone travels within some three months of their own. */
    private static ArrayWorld seasonal(long seed) {
        Random days = new Random(seed + 3000);
        return strangers(
                seed,
                person -> Math.floorMod(person * 37, ArrayWorld.DAYS - 100) + days.nextInt(90));
    }

    private static Suspects someSuspects() {
        return ArrayWorld.suspects(IntStream.range(0, SUSPECTS).map(i -> i * 50).toArray());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void chanceAloneIsNotReported(long seed) {
        for (ArrayWorld world : List.of(calm(seed), peaks(seed), seasonal(seed))) {
            Inquiry inquiry = Inquiry.of(world.build(), someSuspects(), FROM_TWO);
            assertTrue(inquiry.met() > 3000, "met " + inquiry.met());
            assertTrue(inquiry.tested().size() > 90, "tested " + inquiry.tested().size());
            assertEquals(List.of(), inquiry.found(0.05));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tailsAreNoSmallerThanChanceMakesThem(long seed) {
        for (ArrayWorld world : List.of(calm(seed), peaks(seed), seasonal(seed))) {
            Inquiry inquiry = Inquiry.of(world.build(), someSuspects(), FROM_TWO);
            for (double p : new double[] {0.1, 0.05, 0.01, 0.001}) {
                assertTrue(inquiry.shareUpTo(p) <= p, p + ": " + inquiry.shareUpTo(p));
            }
        }
    }

    /** The sum over tests that q rests on: over everyone met, and no less than what was seen. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void chanceFindsNoMoreThanWasAddedUp(long seed) {
        for (ArrayWorld world : List.of(calm(seed), peaks(seed), seasonal(seed))) {
            Inquiry inquiry = Inquiry.of(world.build(), someSuspects(), FROM_TWO);
            assertEquals(inquiry.met(), inquiry.chance().tests());
            for (double p : new double[] {0.05, 0.01, 0.003}) {
                double seen = inquiry.shareUpTo(p) * inquiry.met();
                double told = inquiry.chance().atMost(p);
                assertTrue(seen <= told, p + ": seen " + seen + ", told " + told);
                assertTrue(told < 0.7 * p * inquiry.met(), p + ": told " + told);
            }
        }
    }

    @Test
    void peakDaysSurpriseMoreWithoutTheLoad() {
        Travel travel = peaks(1).build();
        Inquiry with = Inquiry.of(travel, someSuspects(), FROM_TWO);
        Inquiry without =
                Inquiry.of(
                        travel,
                        someSuspects(),
                        Map.of("minSharedVoyages", 2, "loadAdjustment", false));
        double factor = without.shareUpTo(0.01) / with.shareUpTo(0.01);
        assertTrue(factor > 1.5, "factor " + factor);
    }

    @Test
    void tailsThatForgetTheMeetingWouldReportChance() {
        Inquiry inquiry = Inquiry.of(calm(1).build(), someSuspects(), FROM_TWO);
        long surprising =
                inquiry.tested().stream()
                        .filter(pair -> pair.p() * -Math.expm1(-pair.expectedJourneys()) <= 1e-3)
                        .count();
        assertTrue((double) surprising / inquiry.met() > 1e-3, "surprising " + surprising);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void plantedPairsAreFoundAmongStrangers(long seed) {
        for (ArrayWorld world : List.of(calm(seed), peaks(seed), seasonal(seed))) {
            Set<Integer> planted = plant(world, 20, 4);
            Inquiry inquiry = Inquiry.of(world.build(), someSuspects(), Map.of());
            Set<Integer> found = new HashSet<>();
            inquiry.found(0.05).forEach(pair -> found.add(pair.person()));
            Set<Integer> strangers = new HashSet<>(found);
            strangers.removeAll(planted);
            assertEquals(Set.of(), strangers);
            assertTrue(found.size() >= 14, "found " + found.size() + " of 20");
        }
    }

    /** New people, each with trips of their own and some with one of the suspects. */
    private static Set<Integer> plant(ArrayWorld world, int pairs, int together) {
        Set<Integer> planted = new HashSet<>();
        for (int i = 0; i < pairs; i++) {
            int person = world.newPerson();
            int port = world.anyPort();
            for (int trip = 0; trip < together; trip++) {
                ArrayWorld.Trip joint =
                        world.drawn(port, world.random().nextInt(ArrayWorld.DAYS - 10));
                world.travel(i * 50, joint);
                world.travel(person, joint);
            }
            for (int trip = 0; trip < 2; trip++) {
                world.travel(
                        person, world.drawn(port, world.random().nextInt(ArrayWorld.DAYS - 10)));
            }
            planted.add(person);
        }
        return planted;
    }

    @Test
    void teamMatesRankBelowAPair() {
        ArrayWorld world = calm(5);
        int pair = plant(world, 1, 4).iterator().next();
        int[] team = IntStream.range(0, 14).map(i -> world.newPerson()).toArray();
        for (int match = 0; match < 8; match++) {
            ArrayWorld.Trip away = world.drawn(world.anyPort(), 20 + 40 * match);
            IntStream.of(team).forEach(member -> world.travel(member, away));
            world.travel(50, away);
        }
        Travel travel = world.build();
        Inquiry inquiry = Inquiry.of(travel, someSuspects(), Map.of());
        Block block = new Block(travel);
        double ofPair = Double.NaN;
        double strongestMate = Double.NEGATIVE_INFINITY;
        int mates = 0;
        for (Pair found : inquiry.found(0.05)) {
            double againstChance = -Math.log10(found.p());
            double weight = againstChance + Block.weight(block.others(found), againstChance);
            if (found.person() == pair) {
                ofPair = weight;
            } else {
                mates++;
                strongestMate = Math.max(strongestMate, weight);
            }
        }
        assertEquals(team.length, mates);
        assertTrue(strongestMate < ofPair, strongestMate + " is not below " + ofPair);
    }
}
