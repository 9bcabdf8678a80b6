package org.tidewaiter.oversight.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.tidewaiter.api.progress.Monitor;

/** What chance does to the search for gaps. */
class FeedPropertyTest {

    private static final int DAYS = 400;

    private static FeedReport judge(List<Series> sources) {
        FeedGaps gaps = new FeedGaps();
        gaps.look(
                Feed.CROSSINGS_BY_CARRIER,
                new Daily.Counted(sources, Sending.whole(sources), 0),
                Monitor.NONE);
        return gaps.report(Instant.EPOCH);
    }

    private static List<Series> sources(long seed) {
        Random random = new Random(seed);
        List<Series> sources = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sources.add(Sending.random("S" + i, 0.3 + i * i * 0.2, DAYS, random));
        }
        return sources;
    }

    // chance may tell something one day: the seeds are those of this test for good
    @Property(tries = 60, seed = "20261127")
    void withoutAGapNothingIsTold(@ForAll long seed) {
        assertEquals(List.of(), judge(sources(seed)).gaps());
    }

    @Property(tries = 60, seed = "20261127")
    void aPlantedGapIsTold(
            @ForAll long seed,
            @ForAll @IntRange(min = 8, max = 19) int who,
            @ForAll @IntRange(min = 90, max = DAYS - 12) int from) {
        List<Series> sources = sources(seed);
        Series silent = sources.get(who);
        for (int day = from; day < from + 12; day++) {
            silent.events()[day] = 0;
            silent.rows()[day] = 0;
        }
        List<FeedGap> gaps = judge(sources).gaps();
        long told =
                gaps.stream()
                        .filter(gap -> gap.source().equals("S" + who))
                        .map(gap -> gap.from().toEpochDay() - silent.firstDay() - from)
                        .filter(late -> Math.abs(late) <= 2)
                        .count();
        assertEquals(1, told, gaps.toString());
    }

    @Property(tries = 30)
    void theTwinThatCountsEverythingAnewSaysTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        List<Series> sources = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Series series = Sending.random("S" + i, 1 + 3 * i, 150, random);
            int from = 40 + random.nextInt(90);
            for (int day = from; day < Math.min(150, from + random.nextInt(30)); day++) {
                series.events()[day] = 0;
                series.rows()[day] = 0;
            }
            sources.add(series);
        }
        List<FeedGap> expected = new Twin(sources).stretches();
        List<FeedGap> found = new ArrayList<>();
        List<Expected> usual = sources.stream().map(Expected::of).toList();
        Others others = new Others(usual);
        usual.forEach(one -> found.addAll(LowRuns.of(Feed.CROSSINGS_BY_CARRIER, one, others)));
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < found.size(); i++) {
            FeedGap one = found.get(i);
            FeedGap twin = expected.get(i);
            assertEquals(twin.from(), one.from());
            assertEquals(twin.to(), one.to());
            assertEquals(twin.rows(), one.rows());
            assertEquals(twin.expectedRows(), one.expectedRows(), 1e-6);
            assertEquals(1, (one.pValue() + 1e-300) / (twin.pValue() + 1e-300), 1e-6);
        }
    }
}
