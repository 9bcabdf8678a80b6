package org.tidewaiter.api.finding;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sentence before it has a language: the key of a template and the facts that fill it.
 *
 * @param key the template in the phrases of the rule or explanation that says it
 * @param facts name to value; values are {@link Long}, {@link Double}, {@link String}, {@link
 *     java.time.Instant} or {@link java.time.LocalDate}
 */
public record Phrase(String key, Map<String, Object> facts) {

    /** Copies the facts, ordered by name; an {@link Integer} becomes a {@link Long}. */
    public Phrase {
        Map<String, Object> sorted = new TreeMap<>();
        facts.forEach((name, value) -> sorted.put(name, checked(key, name, value)));
        facts = Collections.unmodifiableMap(sorted);
    }

    /** A phrase without facts. */
    public static Phrase of(String key) {
        return new Phrase(key, Map.of());
    }

    private static Object checked(String key, String name, Object value) {
        if (value instanceof Integer whole) {
            return whole.longValue();
        }
        if (value instanceof Long
                || value instanceof Double
                || value instanceof String
                || value instanceof java.time.Instant
                || value instanceof java.time.LocalDate) {
            return value;
        }
        throw new IllegalArgumentException(
                key + ": fact " + name + " has a type that no template can show: " + value);
    }
}
