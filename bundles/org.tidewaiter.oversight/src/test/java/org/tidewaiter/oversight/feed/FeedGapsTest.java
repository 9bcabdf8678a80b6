package org.tidewaiter.oversight.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.testkit.MemoryDataSet;

/** Gaps in the records of carriers and offices. */
class FeedGapsTest {

    private static FeedReport look(Sending sending) {
        return FeedGaps.of(sending.data().build(), Monitor.NONE);
    }

    private static List<FeedGap> of(FeedReport report, Feed feed) {
        return report.gaps().stream().filter(gap -> gap.feed() == feed).toList();
    }

    private static FeedCount count(FeedReport report, Feed feed) {
        return report.feeds().get(feed.ordinal());
    }

    private static Sending threeCarriers(int days) {
        return new Sending(days)
                .carrier("AA", 4, day -> true)
                .carrier("BB", 4, day -> day < 90 || day > 96)
                .carrier("CC", 4, day -> day < days - 6);
    }

    @Test
    void silenceInThePastAndNowIsTold() {
        List<FeedGap> gaps = of(look(threeCarriers(140)), Feed.CROSSINGS_BY_CARRIER);
        assertEquals(2, gaps.size(), gaps.toString());
        FeedGap now = gaps.get(0);
        assertEquals("CC", now.source());
        assertTrue(now.goingOn());
        assertEquals(Sending.FIRST.plusDays(134), now.from());
        assertEquals(Sending.FIRST.plusDays(139), now.to());
        assertEquals(0, now.rows());
        assertEquals(48, now.expectedRows(), 1e-9);
        assertEquals(1, now.others(), 1e-9);
        assertFalse(now.declining());
        FeedGap past = gaps.get(1);
        assertEquals("BB", past.source());
        assertFalse(past.goingOn());
        assertEquals(Sending.FIRST.plusDays(90), past.from());
        assertEquals(Sending.FIRST.plusDays(96), past.to());
    }

    @Test
    void thePortsOfASilentCarrierAreSilentToo() {
        FeedReport report = look(threeCarriers(140));
        for (Feed feed :
                List.of(Feed.CROSSINGS_BY_DEPARTURE_PORT, Feed.CROSSINGS_BY_ARRIVAL_PORT)) {
            assertEquals(
                    List.of("CC", "BB"),
                    of(report, feed).stream().map(gap -> gap.source().substring(1)).toList());
        }
    }

    @Test
    void rowsOnTheDayOfAsOfEndASilence() {
        Sending sending = threeCarriers(140);
        sending.voyage("CC", 1, 140);
        sending.asOf(Instant.parse(Sending.FIRST.plusDays(140) + "T12:00:00Z"));
        FeedGap gap = of(look(sending), Feed.CROSSINGS_BY_CARRIER).get(0);
        assertEquals("CC", gap.source());
        assertFalse(gap.goingOn());
        assertEquals(Sending.FIRST.plusDays(139), gap.to());
    }

    @Test
    void anEarlierViewKnowsOnlyWhatWasKnownThen() {
        DataSet data = threeCarriers(140).data().build();
        Instant then = Instant.parse(Sending.FIRST.plusDays(95) + "T00:00:00Z");
        List<FeedGap> gaps =
                of(FeedGaps.of(data.asOf(then), Monitor.NONE), Feed.CROSSINGS_BY_CARRIER);
        assertEquals(1, gaps.size());
        assertEquals("BB", gaps.get(0).source());
        assertTrue(gaps.get(0).goingOn());
    }

    @Test
    void aClosedWeekendIsNoGapAndASilentWorkingWeekIs() {
        Sending sending =
                new Sending(140)
                        .office("010", 6, day -> day % 7 < 5)
                        .office("020", 6, day -> day % 7 < 5 && (day < 98 || day > 104));
        List<FeedGap> gaps = look(sending).gaps();
        assertEquals(1, gaps.size(), gaps.toString());
        assertEquals("020", gaps.get(0).source());
        assertEquals(Sending.FIRST.plusDays(98), gaps.get(0).from());
        assertEquals(60 / 2, gaps.get(0).expectedRows(), 1e-9);
    }

    @Test
    void oneDayOfABusySourceIsToldAndOneOfADailyFerryIsNot() {
        Sending sending =
                new Sending(140)
                        .carrier("BUSY", 60, day -> day != 100)
                        .carrier("FERRY", 1, day -> day != 100)
                        .carrier("OTHER", 60, day -> true);
        List<FeedGap> gaps = of(look(sending), Feed.CROSSINGS_BY_CARRIER);
        assertEquals(List.of("BUSY"), gaps.stream().map(FeedGap::source).toList());
        assertEquals(gaps.get(0).from(), gaps.get(0).to());
    }

    @Test
    void aDailyFerryThatStaysAwayForDaysIsTold() {
        Sending sending =
                new Sending(140)
                        .carrier("FERRY", 1, day -> day < 131)
                        .carrier("OTHER", 3, day -> true);
        List<FeedGap> gaps = of(look(sending), Feed.CROSSINGS_BY_CARRIER);
        assertEquals(List.of("FERRY"), gaps.stream().map(FeedGap::source).toList());
        assertTrue(gaps.get(0).goingOn());
    }

    @Test
    void farFewerThanUsualIsAPartGap() {
        Sending sending =
                new Sending(140)
                        .carrier("AA", 60, day -> true)
                        .carrier("BB", 60, day -> day < 100 || day > 102)
                        .carrier("BB", 2, day -> day >= 100 && day <= 102);
        FeedGap gap = of(look(sending), Feed.CROSSINGS_BY_CARRIER).get(0);
        assertEquals(12, gap.rows());
        // the low days before count already as what is usual on their weekday
        assertEquals(360, gap.expectedRows(), 5);
    }

    @Test
    void whereAllAreSilentTheTableIsToldAndNotItsSources() {
        Sending sending = new Sending(140);
        for (String carrier : List.of("AA", "BB", "CC")) {
            sending.carrier(carrier, 20, day -> day < 100 || day > 103);
        }
        List<FeedGap> gaps = look(sending).gaps();
        assertEquals(1, gaps.size(), gaps.toString());
        assertTrue(gaps.get(0).whole());
        assertEquals(Feed.CROSSINGS_BY_CARRIER, gaps.get(0).feed());
        assertTrue(Double.isNaN(gaps.get(0).others()));
    }

    @Test
    void ofOneSourceOnlyTheSourceIsTold() {
        Sending sending = new Sending(140).office("010", 6, day -> day < 130);
        List<FeedGap> gaps = look(sending).gaps();
        assertEquals(1, gaps.size(), gaps.toString());
        assertEquals("010", gaps.get(0).source());
        assertTrue(Double.isNaN(gaps.get(0).others()));
    }

    @Test
    void whoFadesOutIsSaidToBeDeclining() {
        Sending sending =
                new Sending(140)
                        .carrier("AA", 30, day -> true)
                        .carrier("BB", 30, day -> day < 84)
                        .carrier("BB", 9, day -> day >= 84 && day < 126);
        FeedGap gap = of(look(sending), Feed.CROSSINGS_BY_CARRIER).get(0);
        assertEquals("BB", gap.source());
        assertTrue(gap.declining());
        assertEquals(14 * 18, gap.expectedRows(), 1e-9, "what it sent of late, not before");
    }

    @Test
    void afterEightWeeksOfSilenceNothingMoreIsExpected() {
        Sending sending =
                new Sending(300).carrier("AA", 4, day -> true).carrier("BB", 4, day -> day < 100);
        FeedGap gap = of(look(sending), Feed.CROSSINGS_BY_CARRIER).get(0);
        assertEquals("BB", gap.source());
        assertTrue(gap.goingOn());
        assertEquals(Sending.FIRST.plusDays(100), gap.from());
        assertEquals(Expected.LONGEST_DAYS * 8, gap.expectedRows(), 1e-9);
    }

    @Test
    void whoIsTooNewOrTooSparseIsCounted() {
        Sending sending =
                new Sending(140)
                        .carrier("AA", 4, day -> true)
                        .carrier("NEW", 4, day -> day >= 120)
                        .carrier("RARE", 1, day -> day % 7 == 0)
                        .carrier("", 1, day -> day == 3);
        FeedReport report = look(sending);
        assertEquals(List.of(), of(report, Feed.CROSSINGS_BY_CARRIER));
        FeedCount count = count(report, Feed.CROSSINGS_BY_CARRIER);
        assertEquals(
                new FeedCount(Feed.CROSSINGS_BY_CARRIER, true, 3, 1, 1, 1, 2 * (140 - 28), 2),
                count);
    }

    @Test
    void withoutTableOrColumnTheFeedIsSaidToBeAbsent() {
        FeedReport nothing = FeedGaps.of(MemoryDataSet.named("empty").build(), Monitor.NONE);
        assertEquals(List.of(), nothing.gaps());
        assertEquals(Feed.values().length, nothing.feeds().size());
        nothing.feeds().forEach(count -> assertFalse(count.present()));
        FeedReport unnamed = look(new Sending(60).carrier("", 2, day -> true));
        assertFalse(count(unnamed, Feed.CROSSINGS_BY_CARRIER).present());
        FeedReport empty =
                FeedGaps.of(
                        MemoryDataSet.named("empty").table(Crossings.PORT).build(), Monitor.NONE);
        assertEquals(List.of(), empty.gaps());
    }

    @Test
    void moreGapsThanAreListedAreCounted() {
        Sending sending = new Sending(70).carrier("STEADY", 200, day -> true);
        for (int i = 0; i < 70; i++) {
            sending.carrier("X" + (100 + i), 5, day -> day < 40 || day > 51);
        }
        FeedReport report = look(sending);
        assertEquals(FeedGaps.LISTED, report.gaps().size());
        assertEquals(10, report.cut());
    }

    @Test
    void rowOrderAndBatchesChangeNothing() {
        FeedReport expected = look(threeCarriers(140));
        for (int batch : new int[] {1, 7}) {
            assertEquals(
                    expected,
                    FeedGaps.of(
                            threeCarriers(140)
                                    .data()
                                    .batches(batch)
                                    .poisoned()
                                    .shuffled(batch)
                                    .build(),
                            Monitor.NONE));
        }
    }

    @Test
    void cancellingPassesThrough() {
        DataSet data = threeCarriers(140).data().batches(1).cancelledAtBatch(2).build();
        assertThrows(CancellationException.class, () -> FeedGaps.of(data, Monitor.NONE));
    }
}
