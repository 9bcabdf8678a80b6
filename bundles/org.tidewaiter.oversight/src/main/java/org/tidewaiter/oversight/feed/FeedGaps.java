package org.tidewaiter.oversight.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.kernel.chance.BenjaminiHochberg;

/**
 * Finds carriers, ports and offices whose records stay away.
 *
 * <p>Question: has a source fallen silent, or sends far less, beyond what chance gives? Idea: what
 * it usually sends on a weekday is learned from its own twelve weeks before ({@link Usual}),
 * lowered where all others are low too ({@link Others}); a stretch of days with at most a quarter
 * of it is as probable as a count whose rate varies by a gamma law. What counts is senders a day -
 * voyages, traders - and not rows, since the rows of one voyage stay away together. The chance is
 * held against all days of all sources that were judged, as a false discovery rate.
 *
 * <p>What it leaves out: the first four weeks of a source, sources with fewer than three senders a
 * week, and gaps that come again in most of the twelve weeks, which are then what is usual.
 *
 * <p>Cost: one walk over the table a feed, O(rows), then O(days of sources) times the twelve weeks;
 * memory as in {@link Daily}, reserved before it is taken. Deterministic: days in UTC, sources in
 * the order of their texts. Thread-safe. Source: over-dispersion as in D. Clayton and J. Kaldor,
 * Biometrics 43 (1987); false discovery rate as in Y. Benjamini and Y. Hochberg, JRSS B 57 (1995).
 */
public final class FeedGaps {

    /** How many gaps a report lists. */
    public static final int LISTED = 200;

    /** The share of false alarms that is allowed among the gaps that are told. */
    public static final double FALSE_ALARMS = 0.05;

    private final List<FeedGap> stretches = new ArrayList<>();
    private final List<FeedCount> counts = new ArrayList<>();

    FeedGaps() {}

    /**
     * Looks at all feeds as of the data set's time.
     *
     * @throws java.util.concurrent.CancellationException if the monitor cancels
     * @throws org.tidewaiter.api.progress.OverBudgetException if it does not allow the memory
     */
    public static FeedReport of(DataSet data, Monitor monitor) {
        FeedGaps gaps = new FeedGaps();
        for (Feed feed : Feed.values()) {
            monitor.phase(feed.name(), 0);
            gaps.look(feed, data, monitor);
        }
        return gaps.report(data.asOf());
    }

    private void look(Feed feed, DataSet data, Monitor monitor) {
        Optional<Table> table = data.table(feed.port()).filter(it -> it.has(feed.source()));
        if (table.isEmpty()) {
            counts.add(FeedCount.absent(feed));
            return;
        }
        look(feed, Daily.of(feed, data, table.get(), monitor), monitor);
    }

    /** Looks at what was counted of one feed. */
    void look(Feed feed, Daily.Counted counted, Monitor monitor) {
        List<Expected> sources = new ArrayList<>();
        for (Series series : counted.sources()) {
            monitor.checkpoint();
            sources.add(Expected.of(series));
        }
        Others others = new Others(sources);
        sources.forEach(source -> stretches.addAll(LowRuns.of(feed, source, others)));
        long days = sources.stream().mapToLong(Expected::judgedDays).sum();
        // of one source alone the table as a whole tells nothing more
        if (feed.tellsOfTheWhole() && sources.size() > 1) {
            Expected whole = Expected.of(counted.whole());
            stretches.addAll(LowRuns.of(feed, whole, Others.none()));
            days += whole.judgedDays();
        }
        counts.add(count(feed, sources, days, counted.unnamedRows()));
    }

    private static FeedCount count(Feed feed, List<Expected> sources, long days, long unnamed) {
        int judged = (int) sources.stream().filter(one -> one.judgedDays() > 0).count();
        int tooNew =
                (int)
                        sources.stream()
                                .filter(one -> one.series().days() <= 7 * Usual.LEAST_WEEKS)
                                .count();
        int tooSparse = sources.size() - judged - tooNew;
        return new FeedCount(feed, true, sources.size(), judged, tooNew, tooSparse, days, unnamed);
    }

    /** What is told of all that was looked at. */
    FeedReport report(Instant asOf) {
        long family = counts.stream().mapToLong(FeedCount::sourceDays).sum();
        double[] q =
                BenjaminiHochberg.qValues(
                        stretches.stream().mapToDouble(FeedGap::pValue).toArray(),
                        Math.max(family, stretches.size()));
        List<FeedGap> told = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            if (q[i] <= FALSE_ALARMS) {
                told.add(stretches.get(i).withQ(q[i]));
            }
        }
        told.sort(
                Comparator.comparing(FeedGap::goingOn)
                        .thenComparing(FeedGap::to)
                        .thenComparing(FeedGap::expectedRows)
                        .reversed()
                        .thenComparing(FeedGap::feed)
                        .thenComparing(FeedGap::source));
        int cut = Math.max(0, told.size() - LISTED);
        return new FeedReport(asOf, told.subList(0, told.size() - cut), cut, counts);
    }
}
