package org.tidewaiter.rule.fakeexport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;

class SpanningTreeTest {

    private static final DataSet DATA = new ExportWorld(1).honest(1).data().build();
    private static final PlaceBook BOOK = PlaceBook.read(DATA, new int[0]);

    @Property(tries = 200)
    void isTheShortestOfAllTrees(
            @ForAll @Size(min = 1, max = 5)
                    List<@IntRange(max = ExportWorld.PLACES - 1) Integer> numbers) {
        Codebook locations = DATA.codebook(Domains.LOCATION);
        List<Integer> places = new ArrayList<>();
        numbers.forEach(number -> places.add(locations.code(ExportWorld.place(number))));
        assertEquals(shortest(places), SpanningTree.lengthKm(places, BOOK), 1e-9);
    }

    /** Every tree is a choice of k - 1 pairs that joins all k places. */
    private static double shortest(List<Integer> places) {
        int size = places.size();
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(new int[] {i, j});
            }
        }
        double shortest = size == 1 ? 0 : Double.POSITIVE_INFINITY;
        for (int chosen = 0; chosen < 1 << pairs.size(); chosen++) {
            if (Integer.bitCount(chosen) == size - 1) {
                int[] group = new int[size];
                for (int i = 0; i < size; i++) {
                    group[i] = i;
                }
                double length = 0;
                for (int p = 0; p < pairs.size(); p++) {
                    if ((chosen >> p & 1) == 1) {
                        int[] pair = pairs.get(p);
                        length += BOOK.leastKmToPort(places.get(pair[0]), places.get(pair[1]));
                        int from = group[pair[0]];
                        for (int i = 0; i < size; i++) {
                            group[i] = group[i] == from ? group[pair[1]] : group[i];
                        }
                    }
                }
                boolean joined = true;
                for (int i = 1; i < size; i++) {
                    joined &= group[i] == group[0];
                }
                shortest = joined ? Math.min(shortest, length) : shortest;
            }
        }
        return shortest;
    }
}
