package org.tidewaiter.oversight.feed;

import java.util.Arrays;

/**
 * How many events of a source to expect on each day, by what was usual before it.
 *
 * <p>While a source is silent, what was usual before the silence stays, for {@value #LONGEST_DAYS}
 * days: then it is taken to have ended its service and nothing more is expected.
 *
 * <p>Cost: O(days) times the weeks looked back at. Memory: 8 bytes a day.
 */
final class Expected {

    /** How long a silent source is waited for. */
    static final int LONGEST_DAYS = 56;

    /** Stands for a day that cannot be judged. */
    static final double NOT_JUDGED = Double.NaN;

    private final Series series;
    private final double[] events;

    private Expected(Series series, double[] events) {
        this.series = series;
        this.events = events;
    }

    static Expected of(Series series) {
        double[] events = new double[series.days()];
        Arrays.fill(events, NOT_JUDGED);
        if (series.total() >= Usual.LEAST_WEEKLY * Usual.LEAST_WEEKS / 2) {
            fill(series, events);
        }
        return new Expected(series, events);
    }

    private static void fill(Series series, double[] events) {
        int silentFrom = 0;
        Usual usual = null;
        for (int place = Usual.LEAST_WEEKS * 7; place < events.length; place++) {
            boolean wasHeard = series.events()[place - 1] > 0;
            if (usual == null || wasHeard) {
                usual = Usual.before(series, place);
                silentFrom = place;
            }
            if (usual.enough()) {
                events[place] = place - silentFrom < LONGEST_DAYS ? usual.events(place) : 0;
            }
        }
    }

    Series series() {
        return series;
    }

    /** Whether a place can be judged. */
    boolean judged(int place) {
        return !Double.isNaN(events[place]);
    }

    /** Events to expect at a place that can be judged. */
    double events(int place) {
        return events[place];
    }

    /** How many days can be judged. */
    long judgedDays() {
        return Arrays.stream(events).filter(count -> !Double.isNaN(count)).count();
    }
}
