package org.tidewaiter.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tidewaiter.kernel.column.IntList;

/**
 * A sum over all values of an answer in the order of its rows.
 *
 * @param rows how many rows the answer has
 */
record Checksum(long rows, long sum) {

    private static final long PRIME = 0x100000001B3L;

    /** Of rows that come in their order; takes one at a time. */
    static final class Builder {
        private long rows;
        private long sum;

        /** Adds a row. */
        void add(long... values) {
            rows++;
            for (long value : values) {
                sum = (Long.rotateLeft(sum, 7) ^ value) * PRIME;
            }
        }

        Checksum build() {
            return new Checksum(rows, sum);
        }
    }

    /** Of rows in any order, one value after the other; they are sorted by their values first. */
    static Checksum ofRows(List<IntList> parts, int width) {
        List<int[]> rows = new ArrayList<>();
        for (IntList part : parts) {
            for (int at = 0; at < part.size(); at += width) {
                int[] row = new int[width];
                for (int i = 0; i < width; i++) {
                    row[i] = part.at(at + i);
                }
                rows.add(row);
            }
        }
        rows.sort(Arrays::compare);
        Builder builder = new Builder();
        rows.forEach(row -> builder.add(Arrays.stream(row).asLongStream().toArray()));
        return builder.build();
    }
}
