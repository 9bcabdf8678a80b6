package org.tidewaiter.oversight.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of days in which a source sent at most a quarter of what was to be expected.
 *
 * <p>Each is a stretch as long as it can be. Its chance is the smaller of two, doubled since there
 * are two: that of so few events, and, if nothing came at all, that of so many silent workdays.
 */
final class LowRuns {

    private static final double LOW = 0.25;

    /** Below so many events no stretch can be improbable enough. */
    private static final double LEAST_EVENTS = 1;

    private final Feed feed;
    private final Expected source;
    private final Others others;
    private final List<FeedGap> found = new ArrayList<>();

    private LowRuns(Feed feed, Expected source, Others others) {
        this.feed = feed;
        this.source = source;
        this.others = others;
    }

    /** The stretches of a source, first to last, not yet held against how many were looked at. */
    static List<FeedGap> of(Feed feed, Expected source, Others others) {
        LowRuns runs = new LowRuns(feed, source, others);
        runs.walk();
        return runs.found;
    }

    private void walk() {
        int from = -1;
        for (int place = 0; place < source.series().days(); place++) {
            if (!low(place)) {
                close(from, place - 1);
                from = -1;
            } else if (from < 0 && expected(place) > 0) {
                from = place;
            }
        }
        close(from, source.series().days() - 1);
    }

    private double expected(int place) {
        return source.events(place) * others.factor(source, place);
    }

    private boolean low(int place) {
        return source.judged(place) && source.series().events()[place] <= LOW * expected(place);
    }

    private void close(int from, int to) {
        if (from < 0) {
            return;
        }
        Usual usual = Usual.before(source.series(), from);
        double expected = 0;
        long events = 0;
        long rows = 0;
        int workdays = 0;
        for (int place = from; place <= to; place++) {
            double here = expected(place);
            expected += here;
            events += source.series().events()[place];
            rows += source.series().rows()[place];
            workdays += usual.works(place) && 2 * here >= source.events(place) && here > 0 ? 1 : 0;
        }
        if (expected >= LEAST_EVENTS) {
            double count = usual.atMost(events, expected);
            double chance = events == 0 ? Math.min(count, usual.silent(workdays)) : count;
            found.add(gap(from, to, rows, expected, Math.min(1, 2 * chance), usual));
        }
    }

    private FeedGap gap(int from, int to, long rows, double expected, double chance, Usual usual) {
        Series series = source.series();
        boolean last = to == series.days() - 1 && series.rowsSince() == 0;
        return new FeedGap(
                feed,
                series.source(),
                LocalDate.ofEpochDay(series.firstDay() + from),
                LocalDate.ofEpochDay(series.firstDay() + to),
                last,
                rows,
                expected * usual.rowsAnEvent(),
                chance,
                1,
                others.share(source, from, to),
                usual.declining());
    }
}
