package org.tidewaiter.kernel.lane;

import org.tidewaiter.kernel.work.Workers;

/**
 * Brings rows into the order of a small whole number, keeping the order among equals.
 *
 * <p>Question: which rows come together, and in what order within? Idea: count each key, turn the
 * counts into places, put every row in its place; each part of the rows counts for itself and
 * starts where the parts before it end. Sort by the inner key first and by the outer key last.
 *
 * <p>Cost: O(n + keys) time a call, 4n bytes for the result, 4n while it runs and 4 bytes a key and
 * part. The result does not depend on the number of threads. Source: D. E. Knuth, The Art of
 * Computer Programming 3, 5.2 (distribution counting) and 5.2.5 (radix sorting).
 */
public final class StableOrder {

    private static final int DIGIT_BITS = 16;
    private static final int DIGITS = 1 << DIGIT_BITS;

    /** The key of a row. */
    private interface Key {
        int of(int row);
    }

    private StableOrder() {}

    /**
     * Orders rows by a dense key.
     *
     * @param order rows, each an index of {@code keyOf}; not changed
     * @param keyOf by row, from 0 to {@code keys - 1}
     */
    public static int[] byKey(int[] order, int[] keyOf, int keys, Workers workers) {
        return place(order, row -> keyOf[row], keys, workers);
    }

    /**
     * Orders rows by a value.
     *
     * @param order rows, each an index of {@code valueOf}; not changed
     * @param valueOf by row, at least 0
     */
    public static int[] byValue(int[] order, int[] valueOf, Workers workers) {
        int[] low = place(order, row -> valueOf[row] & DIGITS - 1, DIGITS, workers);
        return place(low, row -> valueOf[row] >>> DIGIT_BITS, DIGITS / 2, workers);
    }

    private static int[] place(int[] order, Key key, int keys, Workers workers) {
        int[][] next = new int[workers.parts()][];
        int[] keyOf = new int[order.length];
        workers.share(
                order.length,
                (part, from, to) -> {
                    int[] counts = new int[keys];
                    for (int i = from; i < to; i++) {
                        keyOf[i] = key.of(order[i]);
                        counts[keyOf[i]]++;
                    }
                    next[part] = counts;
                });
        toStarts(next, keys);
        int[] placed = new int[order.length];
        workers.share(
                order.length,
                (part, from, to) -> {
                    int[] at = next[part];
                    for (int i = from; i < to; i++) {
                        placed[at[keyOf[i]]++] = order[i];
                    }
                });
        return placed;
    }

    private static void toStarts(int[][] counts, int keys) {
        int start = 0;
        for (int key = 0; key < keys; key++) {
            for (int[] ofPart : counts) {
                int count = ofPart[key];
                ofPart[key] = start;
                start += count;
            }
        }
    }
}
