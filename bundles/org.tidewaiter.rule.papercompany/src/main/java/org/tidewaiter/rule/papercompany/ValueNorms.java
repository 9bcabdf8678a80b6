package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * Tells values per kilogram that are off what like goods cost.
 *
 * <p>Question: is a value density outside the middle nine tenths of those of the same goods code
 * and currency? Idea: sort each group once. The row itself stays in its group, which can only make
 * it look more usual. Groups of fewer than {@value #FEWEST} tell nothing.
 *
 * <p>Cost: O(n log n). Memory: 16 bytes a row while it runs, 1 of it stays. Free of the order of
 * rows. Used by one thread.
 */
final class ValueNorms {

    static final byte UNTOLD = 0;
    static final byte USUAL = 1;
    static final byte OFF = 2;

    /** The share of all rows of a group that is off by construction. */
    static final double SHARE_OFF = 0.1;

    private static final int FEWEST = 50;

    private final TupleCodes groups = new TupleCodes(2);
    private final int[] groupOf;
    private final float[] density;

    /**
     * Takes the rows.
     *
     * @param density value per mass by row, NaN or 0 where the row does not tell
     */
    ValueNorms(int[] goods, int[] currency, float[] density) {
        this.density = density;
        groupOf = new int[goods.length];
        for (int row = 0; row < goods.length; row++) {
            boolean told = goods[row] != Missing.CODE && density[row] > 0;
            groupOf[row] = told ? groups.add(goods[row], currency[row]) : -1;
        }
    }

    /** By row: {@link #UNTOLD}, {@link #USUAL} or {@link #OFF}. */
    byte[] judge() {
        long[] keys = new long[groupOf.length];
        int size = 0;
        for (int row = 0; row < groupOf.length; row++) {
            if (groupOf[row] >= 0) {
                keys[size++] = key(row);
            }
        }
        Arrays.sort(keys, 0, size);
        float[] low = new float[groups.size()];
        float[] high = new float[groups.size()];
        Arrays.fill(low, Float.NaN);
        for (int begin = 0; begin < size; ) {
            int end = begin;
            while (end < size && keys[end] >>> 32 == keys[begin] >>> 32) {
                end++;
            }
            if (end - begin >= FEWEST) {
                int group = (int) (keys[begin] >>> 32);
                int cut = (int) ((end - begin) * SHARE_OFF / 2);
                low[group] = Float.intBitsToFloat((int) keys[begin + cut]);
                high[group] = Float.intBitsToFloat((int) keys[end - 1 - cut]);
            }
            begin = end;
        }
        return judged(low, high);
    }

    /** Positive floats sort as their bits. */
    private long key(int row) {
        return (long) groupOf[row] << 32 | Float.floatToRawIntBits(density[row]);
    }

    private byte[] judged(float[] low, float[] high) {
        byte[] judged = new byte[groupOf.length];
        for (int row = 0; row < judged.length; row++) {
            int group = groupOf[row];
            if (group >= 0 && !Float.isNaN(low[group])) {
                boolean off = density[row] < low[group] || density[row] > high[group];
                judged[row] = off ? OFF : USUAL;
            }
        }
        return judged;
    }
}
