package org.tidewaiter.rule.cotraveller;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BlockTest {

    @Test
    void onlyThoseOnMostOfTheSharedVoyagesMoveAlong() {
        ArrayWorld world = new ArrayWorld(1, 2, 1);
        int[] people = {world.newPerson(), world.newPerson(), world.newPerson(), world.newPerson()};
        int[] shared = new int[8];
        for (int trip = 0; trip < 4; trip++) {
            ArrayWorld.Trip joint = new ArrayWorld.Trip(1, 20 + 50 * trip, 0, 22 + 50 * trip, 1);
            world.travel(people[0], joint);
            world.travel(people[1], joint);
            world.travel(people[2], joint);
            if (trip < 3) {
                world.travel(people[3], joint);
            }
        }
        Travel travel = world.build();
        shared = travel.voyagesOf(0, new VoyageRange(0, travel.voyages().size()));
        Block block = new Block(travel);
        Block.Two two = new Block.Two(0, 1);
        assertEquals(7, Block.leastShared(shared.length));
        assertArrayEquals(new int[] {2}, block.companions(two, shared, 7));
        assertArrayEquals(new int[] {2, 3}, block.companions(two, shared, 6));
        assertArrayEquals(new int[] {2}, block.companions(two, shared, 7));
    }

    @Test
    void leastSharedIsFourFifthsRoundedUp() {
        assertEquals(3, Block.leastShared(3));
        assertEquals(4, Block.leastShared(4));
        assertEquals(4, Block.leastShared(5));
        assertEquals(5, Block.leastShared(6));
        assertEquals(8, Block.leastShared(10));
    }

    @Test
    void ordinaryCompanyBoundsWhatMeetingsCanSay() {
        double ordinary = 1e-4;
        assertEquals(-Math.log10(1 + ordinary * 1e3), Block.weight(0, 3), 1e-12);
        assertEquals(4, 12 + Block.weight(0, 12), 1e-6);
        assertTrue(12 + Block.weight(0, 12) > 11 + Block.weight(0, 11), "order is kept");
    }

    @Test
    void workedExampleAgrees() {
        double gain = 64 * 2 / 20.0;
        assertEquals(-Math.log10(1 + 1e-4 * gain / 1e-8), Block.weight(3, 8), 1e-12);
    }

    @Test
    void whatSpeaksForChanceIsNotLowered() {
        assertEquals(0, Block.weight(5, -0.4));
        assertEquals(0, Block.weight(5, 0));
    }

    @Property
    void largerBlocksLeaveLessAndNeverLessThanNothing(
            @ForAll @IntRange(min = 0, max = 400) int others,
            @ForAll @IntRange(min = 0, max = 299) int weight) {
        double left = weight + Block.weight(others, weight);
        double more = weight + Block.weight(others + 1, weight);
        assertTrue(more <= left + 1e-9, left + " then " + more);
        assertTrue(more >= -1e-9, "left " + more);
    }
}
