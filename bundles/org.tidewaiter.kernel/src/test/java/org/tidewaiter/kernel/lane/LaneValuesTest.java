package org.tidewaiter.kernel.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.work.Workers;

class LaneValuesTest {

    private static final int LANES = 4;
    private static final int PARTIES = 3;

    record Row(int finest, int party, int value, boolean used) {

        int lane() {
            return finest / 2;
        }
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2 * LANES - 1),
                        Arbitraries.integers().between(0, PARTIES - 1),
                        Arbitraries.integers().between(0, 12).map(v -> v * 40_000),
                        Arbitraries.of(true, true, true, false))
                .as(Row::new)
                .list()
                .ofMaxSize(50);
    }

    @Property
    void quantilesWithoutAPartyAreThoseOfTheOthers(
            @ForAll("rows") List<Row> rows,
            @ForAll @DoubleRange(min = 0, max = 1) double q,
            @ForAll @IntRange(min = 1, max = 3) int threads) {
        int[] groupOf = new int[rows.size()];
        LaneValues lanes = build(rows, groupOf, threads);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.used()) {
                int[] others = values(rows, row.lane(), row.party());
                assertEquals(row.lane(), lanes.laneOf(groupOf[i]));
                assertEquals(others.length, lanes.sizeWithout(groupOf[i]));
                if (others.length > 0) {
                    int expected = others[(int) (q * (others.length - 1))];
                    assertEquals(expected, lanes.quantileWithout(groupOf[i], q));
                }
            }
        }
        for (int lane = 0; lane < LANES; lane++) {
            int[] all = values(rows, lane, -1);
            assertEquals(all.length, lanes.size(lane));
            if (all.length > 0) {
                assertEquals(all[(int) (q * (all.length - 1))], lanes.quantile(lane, q));
            }
        }
    }

    @Property
    void groupsAreNumberedByLaneThenParty(@ForAll("rows") List<Row> rows) {
        int[] groupOf = new int[rows.size()];
        LaneValues lanes = build(rows, groupOf, 2);
        List<Integer> tuples =
                rows.stream()
                        .filter(Row::used)
                        .map(row -> row.lane() * PARTIES + row.party())
                        .distinct()
                        .sorted()
                        .toList();
        assertEquals(tuples.size(), lanes.groups());
        assertEquals(LANES, lanes.lanes());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.used()) {
                assertEquals(tuples.indexOf(row.lane() * PARTIES + row.party()), groupOf[i]);
            }
        }
    }

    @Test
    void quantileOfNothingIsRefused() {
        int[] groupOf = new int[1];
        LaneValues lanes = build(List.of(new Row(0, 0, 7, true)), groupOf, 1);
        assertThrows(IllegalArgumentException.class, () -> lanes.quantileWithout(0, 0.5));
        assertThrows(IllegalArgumentException.class, () -> lanes.quantile(1, 0.5));
        assertThrows(IllegalArgumentException.class, () -> lanes.quantile(0, 1.1));
        assertThrows(IllegalArgumentException.class, () -> lanes.quantile(0, -0.1));
        assertEquals(7, lanes.quantile(0, 1));
        assertEquals(7, lanes.quantile(0, 0));
    }

    /** Lanes of two finest lanes each. */
    private static LaneValues build(List<Row> rows, int[] groupOf, int threads) {
        int[] laneOf = rows.stream().mapToInt(Row::finest).toArray();
        int[] partyOf = rows.stream().mapToInt(Row::party).toArray();
        int[] valueOf = rows.stream().mapToInt(Row::value).toArray();
        int[] used = IntStream.range(0, laneOf.length).filter(i -> rows.get(i).used()).toArray();
        Workers workers = new Workers(threads, () -> {});
        Population population = new Population(used, valueOf, partyOf, PARTIES);
        Flows flows = Flows.of(population, laneOf, 2 * LANES, workers);
        int[] laneOfFlow = IntStream.of(flows.lanes).map(finest -> finest / 2).toArray();
        int[] groupOfFlow = new int[flows.size()];
        LaneValues lanes = LaneValues.of(flows, laneOfFlow, LANES, groupOfFlow, workers);
        for (int row = 0; row < groupOf.length; row++) {
            groupOf[row] = flows.flowOf[row] < 0 ? -1 : groupOfFlow[flows.flowOf[row]];
        }
        return lanes;
    }

    private static int[] values(List<Row> rows, int lane, int without) {
        return rows.stream()
                .filter(row -> row.used() && row.lane() == lane && row.party() != without)
                .mapToInt(Row::value)
                .sorted()
                .toArray();
    }

    @Test
    void partyAloneOnItsLaneHasNoPeers() {
        int[] groupOf = new int[3];
        LaneValues lanes =
                build(
                        List.of(
                                new Row(2, 2, 9, true),
                                new Row(3, 2, 4, true),
                                new Row(4, 0, 1, true)),
                        groupOf,
                        1);
        assertEquals(0, lanes.sizeWithout(groupOf[0]));
        assertEquals(0, Arrays.stream(groupOf).min().orElseThrow());
    }
}
