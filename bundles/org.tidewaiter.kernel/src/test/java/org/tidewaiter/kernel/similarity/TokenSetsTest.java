package org.tidewaiter.kernel.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.work.Workers;

class TokenSetsTest {

    private static final int TOKENS = 9;

    /** Cells of set, token and time. */
    private static TokenSets of(List<Integer> cells, int sets, int threads) {
        return TokenSets.collect(
                sets,
                TOKENS,
                (set, into) -> {
                    for (int cell : cells) {
                        if (cell % sets == set) {
                            into.add(token(cell), time(cell));
                        }
                    }
                },
                new Workers(threads, () -> {}));
    }

    private static int token(int cell) {
        return cell / 10 % TOKENS;
    }

    private static int time(int cell) {
        return cell / 90 - 5;
    }

    @Property(tries = 200)
    void holdsEachTokenOnceSinceItsLeastTimeOnBothSides(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 899) Integer> cells,
            @ForAll @IntRange(min = 1, max = 6) int sets,
            @ForAll @IntRange(min = 1, max = 3) int threads) {
        Map<Integer, Integer> expected = new TreeMap<>();
        for (int cell : cells) {
            expected.merge(cell % sets * TOKENS + token(cell), time(cell), Math::min);
        }
        TokenSets held = of(cells, sets, threads);
        Map<Integer, Integer> bySet = new TreeMap<>();
        for (int set = 0; set < held.sets(); set++) {
            for (int place = held.begin(set); place < held.end(set); place++) {
                bySet.put(set * TOKENS + held.tokenAt(place), held.sinceAt(place));
                assertEquals(place, held.place(set, held.tokenAt(place)));
                assertEquals(place, held.from(set, held.tokenAt(place)));
            }
        }
        Map<Integer, Integer> byToken = new TreeMap<>();
        for (int token = 0; token < held.tokens(); token++) {
            for (int place = held.firstOf(token); place < held.lastOf(token); place++) {
                byToken.put(held.holderAt(place) * TOKENS + token, held.heldSince(place));
            }
        }
        assertEquals(expected, bySet);
        assertEquals(expected, byToken);
        assertEquals(expected.size(), held.size());
    }

    @Test
    void aSetDoesNotHoldWhatItWasNotGiven() {
        TokenSets held = of(List.of(0, 30), 2, 1);
        assertEquals(2, held.sets());
        assertEquals(-1, held.place(1, 0));
        assertEquals(held.begin(0), held.from(0, 0));
        assertEquals(held.begin(0) + 1, held.from(0, 1));
        assertEquals(held.end(0), held.from(0, 4));
        assertEquals(1, held.holders(3));
        assertEquals(0, held.holders(8));
    }

    @Test
    void anUnknownTokenIsRefused() {
        Workers one = new Workers(1, () -> {});
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> TokenSets.collect(1, TOKENS, (set, into) -> into.add(TOKENS, 0), one));
    }
}
