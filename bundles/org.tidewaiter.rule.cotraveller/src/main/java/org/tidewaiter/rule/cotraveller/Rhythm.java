package org.tidewaiter.rule.cotraveller;

import java.util.Arrays;
import org.tidewaiter.kernel.chance.PoissonBinomial;

/**
 * Whether days follow a fixed period, as those of commuters and shift workers do.
 *
 * <p>Question: is there a period that gaps are multiples of, more often than chance gives? Idea:
 * take the median gap as the period; each further gap falls on one of its first four multiples,
 * give or take a fourteenth of it, with a known chance, so hits are binomial. O(n log n).
 */
final class Rhythm {

    /** No period. */
    static final int NONE = 0;

    private static final int LEAST_GAPS = 5;
    private static final int LEAST_DAYS = 5;
    private static final int MOST_DAYS = 60;
    private static final int MOST_MISSED = 4;
    private static final int DAYS_TO_DEVIATE_ONE = 14;
    private static final double CERTAINTY = 0.001;

    private Rhythm() {}

    /** The period in days of days in ascending order, {@link #NONE} if there is none. */
    static int periodDays(int[] days) {
        int[] distinct = Arrays.stream(days).distinct().toArray();
        if (distinct.length <= LEAST_GAPS) {
            return NONE;
        }
        int[] gaps = new int[distinct.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = distinct[i + 1] - distinct[i];
        }
        int[] sorted = gaps.clone();
        Arrays.sort(sorted);
        int period = sorted[(sorted.length - 1) / 2];
        return period >= LEAST_DAYS && period <= MOST_DAYS && isFixed(gaps, period) ? period : NONE;
    }

    private static boolean isFixed(int[] gaps, int period) {
        int tolerance = period / DAYS_TO_DEVIATE_ONE;
        int hits = 0;
        for (int gap : gaps) {
            int multiple = Math.max(1, Math.round((float) gap / period));
            boolean near = Math.abs(gap - multiple * period) <= tolerance;
            hits += near && multiple <= MOST_MISSED ? 1 : 0;
        }
        double[] chances = new double[gaps.length - 1];
        Arrays.fill(chances, (2.0 * tolerance + 1) / period);
        return PoissonBinomial.upperTail(chances, hits - 1) <= CERTAINTY;
    }
}
