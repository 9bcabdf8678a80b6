package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;

class TopFindingsTest {

    private static Judged judged(Candidate candidate) {
        return Judged.of("test", candidate, List.of());
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        Arbitrary<Integer> traders = Arbitraries.integers().between(0, 25);
        Arbitrary<Integer> weights = Arbitraries.integers().between(-2, 6);
        Arbitrary<Integer> keys = Arbitraries.integers().between(0, 1);
        return Combinators.combine(traders, weights, keys)
                .as((t, w, k) -> Samples.about("a-kind", "T" + t, w).key("K" + k).build())
                .list()
                .ofMaxSize(80);
    }

    /** Sorts everything, as no bounded memory could. */
    private static List<Judged> bruteForce(List<Candidate> candidates, int limit) {
        Map<String, Judged> strongest = new HashMap<>();
        for (Candidate candidate : candidates) {
            Judged judged = judged(candidate);
            strongest.merge(judged.id(), judged, (a, b) -> b.beats(a) ? b : a);
        }
        List<Judged> all = new ArrayList<>(strongest.values());
        all.sort(Judged.STRONGEST_FIRST);
        return all.subList(0, Math.min(limit, all.size()));
    }

    @Property(tries = 300)
    void keepsWhatASortOfEverythingWouldKeep(
            @ForAll("candidates") List<Candidate> candidates,
            @ForAll @IntRange(min = 1, max = 30) int limit,
            @ForAll long seed) {
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(seed));
        Set<String> distinct = new HashSet<>();
        candidates.forEach(candidate -> distinct.add(candidate.findingId("test")));
        for (List<Candidate> order : List.of(candidates, shuffled)) {
            TopFindings top = new TopFindings(limit);
            order.forEach(candidate -> top.offer(judged(candidate)));
            assertEquals(bruteForce(candidates, limit), top.ranked());
            assertEquals(distinct.size() - top.ranked().size(), top.cut());
            assertEquals(candidates.size() - distinct.size(), top.duplicates());
        }
    }

    @Test
    void tiesAreBrokenBySubjectThenKeyInCodePoints() {
        TopFindings top = new TopFindings(10);
        for (String id : List.of("\uD83D\uDEA2", "b", "\uFFFD", "B", "a")) {
            top.offer(judged(Samples.candidate(id, 1)));
        }
        top.offer(judged(Samples.about("a-kind", "a", 1).key("z").build()));
        top.offer(judged(Samples.about("a-kind", "a", 1).key("k").build()));
        assertEquals(
                List.of("B/", "a/", "a/k", "a/z", "b/", "\uFFFD/", "\uD83D\uDEA2/"),
                top.ranked().stream()
                        .map(Judged::candidate)
                        .map(candidate -> candidate.subject().id() + "/" + candidate.key())
                        .toList());
    }

    @Test
    void tiesOfOneSubjectAreBrokenByKeyNotByHash() {
        TopFindings top = new TopFindings(30);
        for (char key = 'z'; key >= 'a'; key--) {
            top.offer(judged(Samples.about("a-kind", "T", 1).key(String.valueOf(key)).build()));
        }
        assertEquals(
                "abcdefghijklmnopqrstuvwxyz",
                top.ranked().stream()
                        .map(judged -> judged.candidate().key())
                        .collect(Collectors.joining()));
    }

    @Test
    void ofTwoEquallyStrongOfOneSituationTheSameStaysInAnyOrder() {
        Candidate first =
                Samples.about("a-kind", "T", 1)
                        .cite(new Citation(Exports.PORT, 1, "other"))
                        .build();
        Candidate second =
                Samples.about("a-kind", "T", 1)
                        .cite(new Citation(Exports.PORT, 2, "other"))
                        .build();
        TopFindings oneWay = new TopFindings(1);
        oneWay.offer(judged(first));
        oneWay.offer(judged(second));
        TopFindings otherWay = new TopFindings(1);
        otherWay.offer(judged(second));
        otherWay.offer(judged(first));
        assertEquals(oneWay.ranked(), otherWay.ranked());
        assertEquals(List.of(judged(first)), oneWay.ranked(), "the one that cites lower rows");
        assertEquals(1, oneWay.duplicates());
    }

    @Test
    void duplicateOfWhatWasCutIsNotCountedAsCutAgain() {
        TopFindings top = new TopFindings(1);
        top.offer(judged(Samples.candidate("weak", 1)));
        top.offer(judged(Samples.candidate("strong", 5)));
        top.offer(judged(Samples.candidate("weak", 2)));
        assertEquals(1, top.cut());
        assertEquals(1, top.duplicates());
        top.offer(judged(Samples.candidate("weak", 9)));
        assertEquals("weak", top.ranked().get(0).candidate().subject().id());
        assertEquals(1, top.cut());
    }

    @Property(tries = 30)
    void seenIdsCountLikeASet(
            @ForAll @IntRange(min = 0, max = 3000) int offers, @ForAll long seed) {
        Random random = new Random(seed);
        Set<String> twin = new HashSet<>();
        SeenIds seen = new SeenIds();
        for (int i = 0; i < offers; i++) {
            // zero is the value that marks a free slot
            long bits = random.nextInt(500) == 0 ? 0 : random.nextInt(1000) * 0x9E3779B97F4A7C15L;
            String id = "%016x".formatted(bits) + "0123456789abcdef";
            assertEquals(twin.add(id), seen.add(id));
        }
        assertEquals(twin.size(), seen.size());
    }
}
