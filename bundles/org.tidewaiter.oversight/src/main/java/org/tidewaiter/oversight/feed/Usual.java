package org.tidewaiter.oversight.feed;

import java.util.Arrays;
import org.tidewaiter.kernel.chance.GammaPoisson;

/**
 * What a source usually sends, learned from the whole weeks before a day.
 *
 * <p>The level is a median of weekly counts, so that neither a peak nor an earlier gap of some
 * weeks moves it; of the last twelve weeks and the last four the lower one, so that a source that
 * fades out is expected to send less. The weekday's share is its part of all these weeks. How much
 * days and weeks differ beyond chance is the shape of a gamma law, the smaller of both; never more
 * than {@value #GREATEST_SHAPE}, since a few weeks cannot prove that nothing varies.
 *
 * <p>Cost: O({@value #WEEKS} weeks). Immutable.
 */
final class Usual {

    /** How many weeks are looked back at. */
    static final int WEEKS = 12;

    /** With fewer weeks nothing is said. */
    static final int LEAST_WEEKS = 4;

    /** With fewer events a week nothing is said: no silence would be improbable enough. */
    static final double LEAST_WEEKLY = 3;

    private static final int RECENT_WEEKS = 4;
    private static final double GREATEST_SHAPE = 50;
    private static final int WEEK = 7;

    private final double weekly;
    private final double longWeekly;
    private final double[] share = new double[WEEK];
    private final boolean[] works = new boolean[WEEK];
    private final double rowsAnEvent;
    private final double shape;
    private final int workdays;
    private final int silentWorkdays;

    private Usual(Series series, int before) {
        int weeks = Math.min(WEEKS, before / WEEK);
        int from = before - weeks * WEEK;
        int[] weekSums = new int[weeks];
        int[] sums = new int[WEEK];
        int[] heard = new int[WEEK];
        long rows = 0;
        for (int i = from; i < before; i++) {
            weekSums[(i - from) / WEEK] += series.events()[i];
            sums[i % WEEK] += series.events()[i];
            heard[i % WEEK] += series.events()[i] > 0 ? 1 : 0;
            rows += series.rows()[i];
        }
        int total = Arrays.stream(sums).sum();
        longWeekly = median(weekSums);
        weekly = Math.min(longWeekly, median(tail(weekSums)));
        rowsAnEvent = total == 0 ? 0 : (double) rows / total;
        int days = 0;
        int silent = 0;
        for (int weekday = 0; weekday < WEEK; weekday++) {
            share[weekday] = total == 0 ? 0 : (double) sums[weekday] / total;
            works[weekday] = 2 * heard[weekday] >= weeks;
            days += works[weekday] ? weeks : 0;
            silent += works[weekday] ? weeks - heard[weekday] : 0;
        }
        workdays = days;
        silentWorkdays = silent;
        shape = Math.min(ofWeeks(weekSums), ofDays(series.events(), from, before));
    }

    /** What is usual before a place of a series; at least {@link #LEAST_WEEKS} lie before it. */
    static Usual before(Series series, int place) {
        return new Usual(series, place);
    }

    private static int[] tail(int[] weekSums) {
        return Arrays.copyOfRange(
                weekSums, Math.max(0, weekSums.length - RECENT_WEEKS), weekSums.length);
    }

    /** The mean of the two middle values. */
    private static double median(int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
    }

    private static double ofWeeks(int[] weekSums) {
        double mean = Arrays.stream(weekSums).average().orElse(0);
        double beyond = 0;
        for (int sum : weekSums) {
            beyond += (sum - mean) * (sum - mean) - sum;
        }
        return shape(beyond, mean * mean * weekSums.length);
    }

    private double ofDays(int[] events, int from, int before) {
        double mean = 0;
        for (int i = from; i < before; i++) {
            mean += events[i] / (double) (before - from);
        }
        double beyond = 0;
        double squares = 0;
        for (int i = from; i < before; i++) {
            double usual = WEEK * mean * share[i % WEEK];
            beyond += (events[i] - usual) * (events[i] - usual) - usual;
            squares += usual * usual;
        }
        return shape(beyond, squares);
    }

    /** The shape whose law has the spread that was seen beyond that of Poisson. */
    private static double shape(double beyond, double squares) {
        return beyond <= 0 ? GREATEST_SHAPE : Math.min(GREATEST_SHAPE, squares / beyond);
    }

    /** Whether it sends enough for a silence to say something. */
    boolean enough() {
        return weekly >= LEAST_WEEKLY;
    }

    /** Events to expect at a place of the series. */
    double events(int place) {
        return weekly * share[place % WEEK];
    }

    /** Rows of one event, in the mean. */
    double rowsAnEvent() {
        return rowsAnEvent;
    }

    /** Whether it usually sends on the weekday of a place. */
    boolean works(int place) {
        return works[place % WEEK];
    }

    /** Whether the last weeks brought at most half of what all weeks do. */
    boolean declining() {
        return 2 * weekly <= longWeekly;
    }

    /** The chance of so few events, where so many are expected: the whole stretch has one level. */
    double atMost(long events, double expected) {
        return new GammaPoisson(shape, expected).atMost(events);
    }

    /**
     * The chance that so many workdays in a row are silent, judged by how many were before, however
     * much is sent on one: a daily ferry is one event a day, and never late. The rate of silent
     * days is not known, so any is as likely at first (the law of succession).
     */
    double silent(int workdaysInARow) {
        double chance = 1;
        for (int i = 0; i < workdaysInARow; i++) {
            chance *= (silentWorkdays + 1.0 + i) / (workdays + 2.0 + i);
        }
        return chance;
    }
}
