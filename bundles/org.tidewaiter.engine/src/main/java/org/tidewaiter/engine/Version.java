package org.tidewaiter.engine;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * A version that orders by its numbers: 1.10.0 comes after 1.9.0.
 *
 * @param numbers the runs of digits in the text
 */
record Version(List<BigInteger> numbers, String text) implements Comparable<Version> {

    static Version of(String text) {
        List<BigInteger> numbers =
                Arrays.stream(text.split("[^0-9]+"))
                        .filter(digits -> !digits.isEmpty())
                        .map(BigInteger::new)
                        .toList();
        return new Version(numbers, text);
    }

    @Override
    public int compareTo(Version other) {
        int common = Math.min(numbers.size(), other.numbers.size());
        for (int i = 0; i < common; i++) {
            int order = numbers.get(i).compareTo(other.numbers.get(i));
            if (order != 0) {
                return order;
            }
        }
        int length = Integer.compare(numbers.size(), other.numbers.size());
        return length != 0 ? length : text.compareTo(other.text);
    }
}
