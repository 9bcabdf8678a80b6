package org.tidewaiter.world.chance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void throwsArePublishedSplitMixSequence() {
        Dice dice = new Dice(1_234_567);
        long[] expected = {
            6_457_827_717_110_365_317L,
            3_203_168_211_198_807_973L,
            Long.parseUnsignedLong("9817491932198370423"),
            4_593_380_528_125_082_431L,
            Long.parseUnsignedLong("16408922859458223821")
        };
        long[] thrown = new long[expected.length];
        for (int i = 0; i < thrown.length; i++) {
            thrown[i] = dice.next();
        }
        assertArrayEquals(expected, thrown);
    }

    @Test
    void forkDependsOnSeedAndNameOnlyAndMovesNothing() {
        Dice dice = new Dice(5);
        long forked = dice.fork("part").next();
        assertEquals(new Dice(5).next(), dice.next());
        assertEquals(forked, new Dice(5).fork("part").next());
        assertNotEquals(forked, new Dice(5).fork("trap").next());
        assertNotEquals(forked, new Dice(6).fork("part").next());
    }

    @Property(tries = 200)
    void numbersStayInRange(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
        Dice dice = new Dice(seed);
        for (int i = 0; i < 20; i++) {
            int thrown = dice.below(bound);
            assertTrue(thrown >= 0 && thrown < bound, () -> thrown + " of " + bound);
            double unit = dice.unit();
            assertTrue(unit >= 0 && unit < 1);
        }
    }

    @Test
    void momentsAreThoseOfTheLaw() {
        Dice dice = new Dice(11);
        int throwsMade = 40_000;
        double normal = 0;
        double squares = 0;
        double events = 0;
        for (int i = 0; i < throwsMade; i++) {
            double value = dice.normal();
            normal += value;
            squares += value * value;
            events += dice.poisson(2.5);
        }
        assertEquals(0, normal / throwsMade, 0.02);
        assertEquals(1, squares / throwsMade, 0.03);
        assertEquals(2.5, events / throwsMade, 0.04);
    }

    @Test
    void wheelStopsInProportionToWeight() {
        Wheel wheel = Wheel.of(1, 0, 3);
        Dice dice = new Dice(3);
        int[] stops = new int[3];
        for (int i = 0; i < 20_000; i++) {
            stops[wheel.spin(dice)]++;
        }
        assertEquals(0.25, wheel.share(0));
        assertEquals(0, stops[1]);
        assertEquals(0.25, stops[0] / 20_000.0, 0.015);
        assertThrows(IllegalArgumentException.class, () -> Wheel.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Wheel.of(1, -1));
    }

    @Test
    void zipfHalvesTheSecond() {
        Wheel wheel = Wheel.zipf(4, 1);
        assertEquals(wheel.share(0) / 2, wheel.share(1), 1e-12);
        assertEquals(4, wheel.size());
    }

    @Property(tries = 50)
    void scrambledNumbersNeverRepeat(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int n) {
        Scramble scramble = new Scramble(new Dice(seed), n);
        int size = (int) StrictMath.pow(10, n);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < size; i++) {
            assertTrue(seen.add(scramble.of(i)));
        }
        assertThrows(IllegalArgumentException.class, () -> scramble.of(size));
    }
}
