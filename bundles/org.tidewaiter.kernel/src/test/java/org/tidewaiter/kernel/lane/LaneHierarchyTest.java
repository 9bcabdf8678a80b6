package org.tidewaiter.kernel.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.work.Workers;

class LaneHierarchyTest {

    private static final int[][] TWO_LEVELS = {{0, 0, 0, 0}, {0, 1, 2, 3}};

    @Test
    void oneLevelGivesMedianAndLowSpreadOfTheOthers() {
        int[] values = {100, 200, 300, 400, 500, 1};
        int[] parties = {0, 0, 0, 0, 0, 1};
        LaneHierarchy learned = learn(values, parties, new int[6], new int[][] {{0}}, 1);
        int flow = learned.flowOf(5);
        assertEquals(Math.log(300), learned.location(flow), 1e-6);
        assertEquals((Math.log(300) - Math.log(100)) / 0.8416212, learned.spread(flow), 1e-6);
        assertEquals(5, learned.peers(flow, 0));
        assertEquals(2, learned.flows());
        assertEquals(1, learned.peers(learned.flowOf(0), 0));
        assertEquals(0.05, learned.spread(learned.flowOf(0)), 1e-7);
    }

    @Test
    void fewLanesBlendTenToOne() {
        int[] values = {100, 100, 100, 800, 800, 5};
        int[] parties = {0, 1, 2, 3, 4, 5};
        int[] lanes = {0, 0, 0, 1, 1, 1};
        LaneHierarchy learned = learn(values, parties, lanes, new int[][] {{0, 0}, {0, 1}}, 1);
        int flow = learned.flowOf(5);
        double coarse = Math.log(100);
        assertEquals((2 * Math.log(800) + 10 * coarse) / 12, learned.location(flow), 1e-6);
        assertEquals(2, learned.peers(flow, 1));
        assertEquals(5, learned.peers(flow, 0));
    }

    @Test
    void partyAloneOnItsLaneIsToldWhatOthersDoNearby() {
        int[] values = {100, 100, 100, 7, 7};
        int[] parties = {0, 1, 2, 3, 3};
        int[] lanes = {0, 0, 0, 1, 1};
        LaneHierarchy learned = learn(values, parties, lanes, new int[][] {{0, 0}, {0, 1}}, 1);
        assertEquals(Math.log(100), learned.location(learned.flowOf(3)), 1e-6);
        assertEquals(0, learned.peers(learned.flowOf(3), 1));
        assertEquals(learned.flowOf(3), learned.flowOf(4));
    }

    @Test
    void nobodyElseAnywhereLeavesNothingToSay() {
        LaneHierarchy learned =
                learn(new int[] {9, 9}, new int[2], new int[2], new int[][] {{0}}, 1);
        assertEquals(0, learned.peers(0, 0));
        assertEquals(0, learned.spread(0));
    }

    @Test
    void lanesThatDifferMuchKeepTheirOwnLocation() {
        LaneHierarchy apart = learn(lanesApart(1.5), 12);
        LaneHierarchy alike = learn(lanesApart(0), 12);
        assertTrue(spreadOfLocations(apart) > 1, "lanes stay apart");
        assertTrue(spreadOfLocations(alike) < 0.1, "lanes are drawn together");
    }

    private static double spreadOfLocations(LaneHierarchy learned) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int flow = 0; flow < learned.flows(); flow++) {
            least = Math.min(least, learned.location(flow));
            most = Math.max(most, learned.location(flow));
        }
        return most - least;
    }

    /** Twelve values on each of 40 lanes, whose logarithms have spread 0.2 within lanes. */
    private static int[] lanesApart(double between) {
        Random random = new Random(1);
        double[] lane = IntStream.range(0, 40).mapToDouble(i -> random.nextGaussian()).toArray();
        return IntStream.range(0, 480)
                .map(i -> (int) Math.exp(9 + between * lane[i / 12] + 0.2 * random.nextGaussian()))
                .toArray();
    }

    private static LaneHierarchy learn(int[] values, int perLane) {
        int lanes = values.length / perLane;
        int[] laneOf = IntStream.range(0, values.length).map(i -> i / perLane).toArray();
        int[] partyOf = IntStream.range(0, values.length).toArray();
        int[][] levels = {new int[lanes], IntStream.range(0, lanes).toArray()};
        return learn(values, partyOf, laneOf, levels, 2);
    }

    @Test
    void threadsDoNotMatter() {
        int[] values = lanesApart(1);
        int[] laneOf = IntStream.range(0, 480).map(i -> i % 4).toArray();
        int[] partyOf = IntStream.range(0, 480).map(i -> i % 7).toArray();
        LaneHierarchy one = learn(values, partyOf, laneOf, TWO_LEVELS, 1);
        LaneHierarchy three = learn(values, partyOf, laneOf, TWO_LEVELS, 3);
        assertEquals(28, one.flows());
        for (int flow = 0; flow < one.flows(); flow++) {
            assertEquals(one.location(flow), three.location(flow));
            assertEquals(one.spread(flow), three.spread(flow));
        }
    }

    @Test
    void valuesBelowTheFloorAreTakenAsTheFloor() {
        LaneHierarchy learned =
                learn(new int[] {0, 0, 0, 5}, new int[] {0, 1, 2, 3}, new int[4], TWO_LEVELS, 1);
        assertEquals(0, learned.location(learned.flowOf(3)), 1e-9);
        assertThrows(
                IllegalArgumentException.class,
                () -> learn(new int[1], new int[1], new int[1], new int[][] {{0}}, 0, 1));
    }

    @Test
    void rowsNotLearnedFromHaveNoFlow() {
        Workers workers = new Workers(1, () -> {});
        int[] values = {3, 4};
        Population rows = new Population(new int[] {1}, values, new int[2], 1);
        LaneHierarchy.Lanes lanes =
                new LaneHierarchy.Lanes(new int[2], new int[][] {{0}}, new int[] {1});
        assertEquals(-1, LaneHierarchy.learn(rows, lanes, 1, workers).flowOf(0));
    }

    private static LaneHierarchy learn(
            int[] values, int[] partyOf, int[] laneOf, int[][] levels, int threads) {
        return learn(values, partyOf, laneOf, levels, 1, threads);
    }

    private static LaneHierarchy learn(
            int[] values, int[] partyOf, int[] laneOf, int[][] levels, int floor, int threads) {
        int[] sizes = new int[levels.length];
        for (int level = 0; level < levels.length; level++) {
            sizes[level] = IntStream.of(levels[level]).max().orElse(0) + 1;
        }
        Workers workers = new Workers(threads, () -> {});
        int[] rows = IntStream.range(0, values.length).toArray();
        int parties = IntStream.of(partyOf).max().orElse(0) + 1;
        return LaneHierarchy.learn(
                new Population(rows, values, partyOf, parties),
                new LaneHierarchy.Lanes(laneOf, levels, sizes),
                floor,
                workers);
    }

    @Test
    void lanesOfALevelMustComeTogether() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new LaneHierarchy.Lanes(new int[0], new int[][] {{0, 1, 0}}, new int[] {2}));
    }
}
