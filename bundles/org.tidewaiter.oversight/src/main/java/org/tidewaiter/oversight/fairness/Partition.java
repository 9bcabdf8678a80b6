package org.tidewaiter.oversight.fairness;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Everybody of one kind by one attribute.
 *
 * @param valueOf by person, the number of its value, negative where the records do not say it
 * @param values the text of a value by its number
 */
record Partition(Attribute attribute, int[] valueOf, IntFunction<String> values) {

    /** The text of a person's value, empty where it is not said. */
    String value(int person) {
        return valueOf[person] < 0 ? "" : values.apply(valueOf[person]);
    }

    /** How many people have each value, by text. */
    Map<String, Integer> sizes() {
        Map<Integer, Integer> byNumber = new TreeMap<>();
        for (int number : valueOf) {
            byNumber.merge(Math.max(-1, number), 1, Integer::sum);
        }
        Map<String, Integer> sizes = new TreeMap<>();
        byNumber.forEach(
                (number, size) ->
                        sizes.merge(number < 0 ? "" : values.apply(number), size, Integer::sum));
        return sizes;
    }
}
