package org.tidewaiter.kernel.lane;

import java.util.Arrays;
import org.tidewaiter.kernel.work.Workers;

/**
 * How low each score is among all scores of other parties.
 *
 * <p>Question: what chance has an ordinary case of a score so low? Idea: the conformal share (1 +
 * others as low) / (1 + others) is exact whatever the law, but ranks of one pool can never pass a
 * false-discovery test against that same pool, and cases that are not ordinary sit in it. So below
 * a low quantile the law is continued as an exponential one, on the steepest of the slopes from the
 * 10 % quantile to the 5 %, 2.5 % and 1 % quantiles: for scores that are logarithms of durations,
 * this is a power law of the duration, the heaviest tail that a bounded density near zero allows;
 * cases of fraud rarer than 1 in 40 hardly move that slope.
 *
 * <p>Only the lower tail, at least a fifth of the scores, is kept: a score above it has a share
 * over a fifth. Equal scores have equal shares, and all of them count as low: conservative for
 * rounded times. Cost: O(n + t log t) for a tail of t. Memory: 24 bytes a tail score. Deterministic
 * at any number of threads. Immutable, thread-safe. Source: V. Vovk, A. Gammerman and G. Shafer,
 * Algorithmic Learning in a Random World (2005); B. M. Hill, Annals of Statistics 3 (1975)
 * 1163-1174.
 */
public final class LowerTail {

    private static final double KEPT = 0.2;
    private static final double ANCHOR = 0.1;
    private static final double[] QUANTILES = {0.05, 0.025, 0.01};

    /** A quantile serves as an end of a slope if so many scores lie below it. */
    private static final int FEWEST_BELOW = 20;

    private static final int BUCKET_SHIFT = 16;

    private final int[] items;
    private final double[] shares;
    private final double[] pValues;
    private final long size;

    private LowerTail(int[] items, double[] shares, double[] pValues, long size) {
        this.items = items;
        this.shares = shares;
        this.pValues = pValues;
        this.size = size;
    }

    /**
     * Ranks scores.
     *
     * @param scores finite
     * @param partyOf the party of each score, from 0
     * @param parties how many parties there are
     */
    public static LowerTail of(float[] scores, int[] partyOf, int parties, Workers workers) {
        long[] tail = tail(scores, workers);
        int[] items = new int[tail.length];
        for (int i = 0; i < tail.length; i++) {
            items[i] = (int) tail[i];
        }
        double[] shares = shares(tail, partyOf, ownSizes(partyOf, parties));
        double[] pValues = continued(tail, shares, scores);
        return new LowerTail(items, shares, pValues, scores.length);
    }

    /** The lowest scores, each with its item in the lower half, ascending. */
    private static long[] tail(float[] scores, Workers workers) {
        int limit = limit(scores, workers);
        int kept = 0;
        for (float score : scores) {
            kept += bucket(score) <= limit ? 1 : 0;
        }
        long[] tail = new long[kept];
        int next = 0;
        for (int item = 0; item < scores.length; item++) {
            if (bucket(scores[item]) <= limit) {
                tail[next++] = (long) ordered(scores[item]) << Integer.SIZE | item;
            }
        }
        Arrays.sort(tail);
        return tail;
    }

    /** The last bucket that must be kept. */
    private static int limit(float[] scores, Workers workers) {
        long[][] counts = new long[workers.parts()][1 << Integer.SIZE - BUCKET_SHIFT];
        workers.share(
                scores.length,
                (part, from, to) -> {
                    for (int item = from; item < to; item++) {
                        counts[part][bucket(scores[item])]++;
                    }
                });
        long below = 0;
        int bucket = -1;
        while (below < KEPT * scores.length) {
            bucket++;
            for (long[] ofPart : counts) {
                below += ofPart[bucket];
            }
        }
        return bucket;
    }

    /** An int in the order of the floats; the two zeros are one. */
    private static int ordered(float score) {
        int bits = Float.floatToIntBits(score + 0f);
        return bits < 0 ? ~bits ^ Integer.MIN_VALUE : bits;
    }

    private static int bucket(float score) {
        return (ordered(score) ^ Integer.MIN_VALUE) >>> BUCKET_SHIFT;
    }

    private static int[] ownSizes(int[] partyOf, int parties) {
        int[] sizes = new int[parties];
        for (int party : partyOf) {
            sizes[party]++;
        }
        return sizes;
    }

    private static double[] shares(long[] tail, int[] partyOf, int[] ownSizes) {
        double[] shares = new double[tail.length];
        int[] ownBelow = new int[ownSizes.length];
        int from = 0;
        while (from < tail.length) {
            int to = from;
            while (to < tail.length && tail[to] >> Integer.SIZE == tail[from] >> Integer.SIZE) {
                ownBelow[partyOf[(int) tail[to]]]++;
                to++;
            }
            for (int i = from; i < to; i++) {
                int party = partyOf[(int) tail[i]];
                shares[i] = (1.0 + to - ownBelow[party]) / (1.0 + partyOf.length - ownSizes[party]);
            }
            from = to;
        }
        return shares;
    }

    private static double[] continued(long[] tail, double[] shares, float[] scores) {
        double[] pValues = shares.clone();
        double anchor = quantile(tail, scores, ANCHOR);
        double scale = Double.POSITIVE_INFINITY;
        double begin = 0;
        double beginShare = 0;
        for (double quantile : QUANTILES) {
            double at = quantile(tail, scores, quantile);
            double slope = (anchor - at) / StrictMath.log(ANCHOR / quantile);
            if (quantile * scores.length >= FEWEST_BELOW && slope > 0 && slope < scale) {
                scale = slope;
                begin = at;
                beginShare = quantile;
            }
        }
        if (scale < Double.POSITIVE_INFINITY) {
            for (int i = 0; i < tail.length && scores[(int) tail[i]] < begin; i++) {
                double below = begin - scores[(int) tail[i]];
                pValues[i] = Math.min(1, beginShare * StrictMath.exp(-below / scale));
            }
        }
        return pValues;
    }

    private static double quantile(long[] tail, float[] scores, double q) {
        return tail.length == 0 ? 0 : scores[(int) tail[(int) (q * (scores.length - 1))]];
    }

    /** How many scores were ranked. */
    public long size() {
        return size;
    }

    /** How many scores the tail keeps. */
    public int tailSize() {
        return items.length;
    }

    /** The item whose score is at this place of the tail, lowest first. */
    public int item(int place) {
        return items[place];
    }

    /** The conformal share at a place of the tail: in (0, 1], exact whatever the law. */
    public double share(int place) {
        return shares[place];
    }

    /** The chance of an ordinary case to be as low: the share, continued below a low quantile. */
    public double pValue(int place) {
        return pValues[place];
    }
}
