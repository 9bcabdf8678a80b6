package org.tidewaiter.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Table;

class MemoryDataSetPropertyTest {

    @Provide
    Arbitrary<Set<String>> codes() {
        return Arbitraries.strings()
                .withChars("aB0가\uFFFD")
                .withChars('!', '~')
                .ofMinLength(1)
                .ofMaxLength(4)
                .set()
                .ofMaxSize(40);
    }

    private static MemoryDataSetBuilder places(Set<String> codes) {
        MemoryDataSetBuilder data = MemoryDataSet.named("places").table(Places.PORT);
        codes.stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .distinct()
                .forEach(code -> data.row(Places.PORT, "place_code=" + code, "name=n" + code));
        return data;
    }

    private static List<String> walk(Cursor cursor, Codebook names) {
        List<String> seen = new ArrayList<>();
        try (cursor) {
            while (cursor.advance()) {
                for (int i = 0; i < cursor.size(); i++) {
                    seen.add(cursor.rows()[i] + names.text(cursor.codes(Places.NAME)[i]));
                }
            }
        }
        return seen;
    }

    @Property(tries = 100)
    void rowOrderBatchesPartsAndPoisonChangeNothing(
            @ForAll("codes") Set<String> codes,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int batch) {
        MemoryDataSet plain = places(codes).build();
        MemoryDataSet other = places(codes).shuffled(seed).batches(batch).poisoned().build();
        Codebook names = plain.codebook(Places.NAME.domain());
        Table table = other.table(Places.PORT).orElseThrow();
        List<String> expected =
                walk(plain.table(Places.PORT).orElseThrow().scan(List.of(Places.NAME)), names);
        assertEquals(expected, walk(table.scan(List.of(Places.NAME)), names));
        List<String> inParts = new ArrayList<>();
        table.split(batch, List.of(Places.NAME)).forEach(part -> inParts.addAll(walk(part, names)));
        assertEquals(expected, inParts);
        long[] all = LongStream.range(0, table.rows()).toArray();
        assertEquals(expected, walk(table.pick(all, List.of(Places.NAME)), names));
        assertEquals(plain.fingerprint(), other.fingerprint());
        assertEquals(plain.asOf(), other.asOf());
    }

    @Property(tries = 100)
    void codesAreDenseAndAscendByCodePoint(@ForAll("codes") Set<String> codes) {
        Codebook names = places(codes).build().codebook(Places.NAME.domain());
        for (int code = 0; code < names.size(); code++) {
            assertEquals(code, names.code(names.text(code)));
            if (code > 0) {
                int[] before = names.text(code - 1).codePoints().toArray();
                int[] here = names.text(code).codePoints().toArray();
                assertTrue(Arrays.compare(before, here) < 0);
            }
        }
    }
}
