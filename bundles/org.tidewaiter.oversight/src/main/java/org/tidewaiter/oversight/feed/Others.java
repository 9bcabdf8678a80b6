package org.tidewaiter.oversight.feed;

import java.util.List;

/**
 * What all sources of a feed send and usually send, day by day, so that each can be held against
 * the rest: on a holiday nobody sends much, and then the silence of one says nothing.
 *
 * <p>Memory: 16 bytes a day. Immutable once made.
 */
final class Others {

    private final int firstDay;
    private final double[] expected;
    private final long[] sent;

    Others(List<Expected> sources) {
        int first = Integer.MAX_VALUE;
        int behind = Integer.MIN_VALUE;
        for (Expected one : sources) {
            if (one.series().days() > 0) {
                first = Math.min(first, one.series().firstDay());
                behind = Math.max(behind, one.series().firstDay() + one.series().days());
            }
        }
        firstDay = first;
        expected = new double[Math.max(0, behind - first)];
        sent = new long[expected.length];
        sources.forEach(this::add);
    }

    /** Nobody else. */
    static Others none() {
        return new Others(List.of());
    }

    private void add(Expected source) {
        for (int place = 0; place < source.series().days(); place++) {
            if (source.judged(place)) {
                int day = source.series().firstDay() - firstDay + place;
                expected[day] += source.events(place);
                sent[day] += source.series().events()[place];
            }
        }
    }

    /**
     * What the others sent from one place of a source to another, as a share of what they usually
     * send.
     *
     * @return NaN if nothing is expected of them
     */
    double share(Expected source, int from, int to) {
        double usual = 0;
        long came = 0;
        for (int place = from; place <= to; place++) {
            int day = source.series().firstDay() - firstDay + place;
            if (day >= 0 && day < expected.length && source.judged(place)) {
                usual += expected[day] - source.events(place);
                came += sent[day] - source.series().events()[place];
            }
        }
        // sums of doubles leave a crumb where there is nobody else
        return usual > 1e-6 ? came / usual : Double.NaN;
    }

    /** By how much to lower what is expected of a source at a place: 1 unless the rest is low. */
    double factor(Expected source, int place) {
        double share = share(source, place, place);
        return Double.isNaN(share) ? 1 : Math.min(1, share);
    }
}
