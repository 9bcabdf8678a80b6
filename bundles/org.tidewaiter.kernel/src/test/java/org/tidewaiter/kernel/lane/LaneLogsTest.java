package org.tidewaiter.kernel.lane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.work.Workers;

class LaneLogsTest {

    private static final int[] SIZES = {9, 30, 8, 7, 14, 21, 10};
    private static final double[] COARSER = {8.5, 9.5};
    private static final int[] PARENTS = {0, 0, 0, 0, 1, 1, 1};

    @Test
    void priorIsTheVarianceWithinOverThatBetween() {
        int[][] values = values(0.6, 0.7);
        double[] apart = new double[6];
        double[] within = new double[6];
        double[] sampling = new double[6];
        int used = 0;
        for (int lane = 0; lane < SIZES.length; lane++) {
            int[] sorted = values[lane].clone();
            Arrays.sort(sorted);
            if (sorted.length >= 8) {
                double median = Math.log(sorted[(sorted.length - 1) / 2]);
                double low = Math.log(sorted[(sorted.length - 1) / 5]);
                double spread = (median - low) / 0.8416212335729143;
                apart[used] = Math.abs(median - COARSER[PARENTS[lane]]);
                within[used] = spread * spread;
                sampling[used] = Math.PI / 2 * spread * spread / sorted.length;
                used++;
            }
        }
        double between = Math.pow(1.4826022185056018 * median(apart), 2) - median(sampling);
        double expected = Math.PI / 2 * median(within) / between;
        assertTrue(expected > 0.5 && expected < 200, "neither bound decides: " + expected);
        assertEquals(expected, logs(values).prior(PARENTS, COARSER), 1e-9);
    }

    private static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[2];
    }

    @Test
    void priorStaysWithinItsBounds() {
        LaneLogs apart = logs(values(4, 0.05));
        assertEquals(0.5, apart.prior(PARENTS, COARSER), 1e-9);
        LaneLogs alike = logs(values(0.001, 0.5));
        assertEquals(200, alike.prior(PARENTS, alike.laneLocations()), 1e-9);
    }

    @Test
    void laneWithoutValuesHasNoLocation() {
        int[][] values = {{7}, {}, {9, 8}};
        assertArrayEquals(
                new double[] {Math.log(7), Double.NaN, Math.log(8)},
                logs(values).laneLocations(),
                1e-12);
    }

    /** Values around the coarser locations, with given spreads between and within lanes. */
    private static int[][] values(double between, double within) {
        Random random = new Random(21);
        int[][] values = new int[SIZES.length][];
        for (int lane = 0; lane < SIZES.length; lane++) {
            double location = COARSER[PARENTS[lane]] + between * random.nextGaussian();
            values[lane] =
                    IntStream.range(0, SIZES[lane])
                            .map(i -> (int) Math.exp(location + within * random.nextGaussian()))
                            .toArray();
        }
        return values;
    }

    private static LaneLogs logs(int[][] byLane) {
        int[] values = Arrays.stream(byLane).flatMapToInt(IntStream::of).toArray();
        int[] laneOf =
                IntStream.range(0, byLane.length)
                        .flatMap(lane -> IntStream.of(byLane[lane]).map(value -> lane))
                        .toArray();
        int[] rows = IntStream.range(0, values.length).toArray();
        Workers workers = new Workers(1, () -> {});
        Population population = new Population(rows, values, new int[values.length], 1);
        Flows flows = Flows.of(population, laneOf, byLane.length, workers);
        return new LaneLogs(
                LaneValues.of(flows, flows.lanes, byLane.length, new int[flows.size()], workers),
                1);
    }
}
