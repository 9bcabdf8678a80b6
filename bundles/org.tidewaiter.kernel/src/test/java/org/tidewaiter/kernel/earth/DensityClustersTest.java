package org.tidewaiter.kernel.earth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.work.Workers;

class DensityClustersTest {

    private static final Workers ONE = new Workers(1, () -> {});
    private static final double METRE = 1 / (Math.toRadians(1) * GreatCircle.RADIUS_KM * 1000);

    /**
     * No two points of {@link #crowds} are just so far apart: of such a pair the last bit would
     * decide, and chord and haversine round it otherwise.
     */
    private static final double REACH_METRES = 100.05;

    private static DensityClusters cluster(double[][] places, double reachMetres, int minRows) {
        return cluster(places, reachMetres, minRows, ONE);
    }

    private static DensityClusters cluster(
            double[][] places, double reachMetres, int minRows, Workers workers) {
        double[] latitudes = Arrays.stream(places).mapToDouble(place -> place[0]).toArray();
        double[] longitudes = Arrays.stream(places).mapToDouble(place -> place[1]).toArray();
        return DensityClusters.of(latitudes, longitudes, reachMetres, minRows, workers);
    }

    private static int[] labels(DensityClusters clusters, int rows) {
        int[] labels = new int[rows];
        Arrays.setAll(labels, clusters::label);
        return labels;
    }

    @Test
    void threeHousesInReachAreAClusterAndTheNextVillageIsNot() {
        double[][] places = {
            {37.5, 127.0}, {37.5 + 20 * METRE, 127.0}, {37.5 + 40 * METRE, 127.0}, {37.6, 127.0}
        };
        DensityClusters clusters = cluster(places, 30, 3);
        assertArrayEquals(new int[] {0, 0, 0, -1}, labels(clusters, 4));
        assertFalse(clusters.isCore(0));
        assertTrue(clusters.isCore(1));
        assertEquals(1, clusters.size());
    }

    @Test
    void rowsOfOnePointCountEach() {
        double[][] places = {{10, 20}, {10, 20}, {10, 20}, {11, 20}, {11, 20}};
        DensityClusters clusters = cluster(places, 30, 3);
        assertArrayEquals(new int[] {0, 0, 0, -1, -1}, labels(clusters, 5));
        assertEquals(2, clusters.points());
        assertEquals(0, clusters.distances());
    }

    @Test
    void borderPointGoesToTheLowestClusterThatItReaches() {
        double[][] places = {
            {20 * METRE, 0},
            {20 * METRE, 0},
            {20 * METRE, 0},
            {0, 0},
            {-20 * METRE, 0},
            {-20 * METRE, 0},
            {-20 * METRE, 0}
        };
        DensityClusters clusters = cluster(places, 30, 5);
        assertEquals(0, clusters.label(3));
        DensityClusters apart = cluster(places, 30, 4);
        assertEquals(1, apart.size());
        places[3][0] = 5;
        assertArrayEquals(new int[] {1, 1, 1, -1, 0, 0, 0}, labels(cluster(places, 30, 3), 7));
    }

    @Test
    void antimeridianIsNoBorder() {
        double[][] places = {{-17, 179.9999}, {-17, -179.9999}, {-17, 180}, {-17, -180}};
        DensityClusters clusters = cluster(places, 30, 4);
        assertArrayEquals(new int[] {0, 0, 0, 0}, labels(clusters, 4));
        assertEquals(3, clusters.points());
    }

    @Test
    void meridiansMeetAtThePole() {
        double[][] places = {
            {90 - 10 * METRE, 0}, {90 - 10 * METRE, 90}, {90 - 10 * METRE, -120}, {90, 33}
        };
        assertArrayEquals(new int[] {0, 0, 0, 0}, labels(cluster(places, 30, 4), 4));
    }

    @Test
    void rowWithoutCoordinatesIsInNoCluster() {
        double[][] places = {{Double.NaN, 1}, {1, Double.NaN}, {1, 1}};
        DensityClusters clusters = cluster(places, 30, 1);
        assertArrayEquals(new int[] {-1, -1, 0}, labels(clusters, 3));
        assertFalse(clusters.isCore(0));
    }

    @Test
    void nothingHasNoClusters() {
        assertEquals(0, cluster(new double[0][], 30, 3).size());
    }

    @Test
    void valuesOutOfRangeAreNamed() {
        double[][] fine = {{1, 1}};
        assertThrows(IllegalArgumentException.class, () -> cluster(fine, 0.05, 3));
        assertThrows(IllegalArgumentException.class, () -> cluster(fine, Double.NaN, 3));
        assertThrows(IllegalArgumentException.class, () -> cluster(fine, 6e6, 3));
        assertThrows(IllegalArgumentException.class, () -> cluster(fine, 30, 0));
        IllegalArgumentException error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> cluster(new double[][] {{1, 1}, {91, 1}}, 30, 3));
        assertTrue(error.getMessage().startsWith("row 1 "), error.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> DensityClusters.of(new double[1], new double[2], 30, 3, ONE));
    }

    @Test
    void checkpointEndsTheWork() {
        AtomicInteger calls = new AtomicInteger();
        Workers cancelled =
                new Workers(
                        1,
                        () -> {
                            if (calls.incrementAndGet() == 2) {
                                throw new CancellationException("enough");
                            }
                        });
        assertThrows(
                CancellationException.class,
                () -> cluster(new double[][] {{1, 1}}, 30, 1, cancelled));
    }

    /** A street of houses is one long chain; each house is compared with few others. */
    @Test
    void distancesGrowWithTheHousesOfAStreetAndNotWithTheirSquare() {
        assertTrue(street(2000).distances() <= 2000 * 12);
        assertEquals(street(2000).distances() / 2000.0, street(500).distances() / 500.0, 0.5);
    }

    private static DensityClusters street(int houses) {
        double[][] places = new double[houses][];
        for (int i = 0; i < houses; i++) {
            places[i] = new double[] {45 + i * 10 * METRE, 7 + i % 3 * METRE};
        }
        DensityClusters clusters = cluster(places, 30, 3);
        assertEquals(1, clusters.size());
        return clusters;
    }

    /**
     * Ten thousand firms in one tower: the cells are heavy and nothing is compared pair by pair.
     */
    @Test
    void crowdedHouseNeedsLessThanOneDistanceARow() {
        Random random = new Random(7);
        double[][] places = new double[10_000][];
        for (int i = 0; i < places.length; i++) {
            places[i] =
                    new double[] {
                        1 + random.nextDouble() * 50 * METRE, 103 + random.nextDouble() * 50 * METRE
                    };
        }
        DensityClusters clusters = cluster(places, 30, 3);
        assertEquals(1, clusters.size());
        assertTrue(clusters.distances() <= places.length, "distances " + clusters.distances());
    }

    @Property(tries = 400)
    void agreesWithTheDefinition(
            @ForAll("crowds") double[][] places,
            @ForAll @IntRange(min = 1, max = 5) int minRows,
            @ForAll @IntRange(min = 1, max = 3) int threads) {
        DensityClusters clusters =
                cluster(places, REACH_METRES, minRows, new Workers(threads, () -> {}));
        TwinClusters twin = new TwinClusters(places, REACH_METRES, minRows);
        for (int i = 0; i < places.length; i++) {
            assertEquals(twin.core[i], clusters.isCore(i), "core " + i);
            assertEquals(
                    twin.reachesCore(i), clusters.label(i) != DensityClusters.NONE, "label " + i);
            for (int j = 0; j < i; j++) {
                if (twin.core[i] && twin.core[j]) {
                    assertEquals(
                            twin.root(i) == twin.root(j), clusters.label(i) == clusters.label(j));
                }
            }
            if (!twin.core[i] && twin.reachesCore(i)) {
                assertEquals(lowestInReach(twin, clusters, i), clusters.label(i));
            }
        }
    }

    private static int lowestInReach(TwinClusters twin, DensityClusters clusters, int i) {
        return twin.coresInReach(i).map(clusters::label).min().orElseThrow();
    }

    @Property(tries = 200)
    void labelsDoNotDependOnTheOrderOfRows(
            @ForAll("crowds") double[][] places, @ForAll Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        double[][] shuffled = new double[places.length][];
        for (int i = 0; i < places.length; i++) {
            shuffled[i] = places[order.get(i)];
        }
        DensityClusters one = cluster(places, REACH_METRES, 3);
        DensityClusters other = cluster(shuffled, REACH_METRES, 3);
        for (int i = 0; i < places.length; i++) {
            assertEquals(one.label(order.get(i)), other.label(i));
        }
        assertEquals(one.distances(), other.distances());
    }

    /** Points strewn around centres, among them the poles, the antimeridian and the equator. */
    @Provide
    Arbitrary<double[][]> crowds() {
        Arbitrary<double[]> centres =
                Arbitraries.of(
                        new double[] {0, 0},
                        new double[] {90, 0},
                        new double[] {-90, 50},
                        new double[] {12, 180},
                        new double[] {-60, -180},
                        new double[] {89.999, 180},
                        new double[] {37.5, 127});
        Arbitrary<Integer> metres = Arbitraries.integers().between(-300, 300);
        return centres.flatMap(
                centre ->
                        Combinators.combine(metres, metres)
                                .as((north, east) -> strewn(centre, north, east))
                                .array(double[][].class)
                                .ofMinSize(0)
                                .ofMaxSize(40));
    }

    private static double[] strewn(double[] centre, int northMetres, int eastMetres) {
        double latitude = centre[0] + northMetres * METRE;
        double longitude =
                centre[1] + eastMetres * METRE / Math.max(1e-4, Math.cos(Math.toRadians(latitude)));
        if (Math.abs(latitude) > 90) {
            latitude = Math.copySign(180, latitude) - latitude;
            longitude += 180;
        }
        longitude -= 360 * Math.floor((longitude + 180) / 360);
        return new double[] {latitude, longitude};
    }
}
