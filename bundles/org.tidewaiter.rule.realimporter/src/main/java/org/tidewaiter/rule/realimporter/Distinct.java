package org.tidewaiter.rule.realimporter;

import java.util.Arrays;

/** Different values in ascending order, without a box around any. */
final class Distinct {

    private Distinct() {}

    /** Those of the first {@code size} values, which are sorted by this. */
    static long[] of(long[] values, int size) {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }

    /** Those of the first {@code size} values, which are sorted by this. */
    static int[] of(int[] values, int size) {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }
}
