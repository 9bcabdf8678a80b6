package org.tidewaiter.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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

    /** Of rows in any order: they are sorted by their values first. */
    static Checksum ofUnsorted(List<int[]> rows) {
        Builder builder = new Builder();
        rows.stream()
                .sorted(Comparator.comparing((int[] row) -> row, Arrays::compare))
                .forEach(row -> builder.add(Arrays.stream(row).asLongStream().toArray()));
        return builder.build();
    }
}
