package org.tidewaiter.api.finding;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * One line of the argument.
 *
 * @param kind names the fact, such as {@code shared-voyages}
 * @param value what was seen
 * @param expected what chance or the ordinary course would give, if that can be said
 * @param unit the unit of both
 * @param weight what it adds to the sum, in log10 units; negative speaks against the suspicion
 * @param text how to say it; its template also sees {@code value}, {@code expected} and {@code
 *     unit}
 */
public record Evidence(
        String kind,
        double value,
        OptionalDouble expected,
        String unit,
        double weight,
        Phrase text) {

    /** Rejects values that are not finite: they cannot be shown, written or summed. */
    public Evidence {
        if (!Double.isFinite(value) || !Double.isFinite(weight)) {
            throw new IllegalArgumentException(
                    kind + ": value and weight must be finite, were " + value + " and " + weight);
        }
        if (expected.isPresent() && !Double.isFinite(expected.getAsDouble())) {
            throw new IllegalArgumentException(kind + ": expected must be finite");
        }
    }

    /** Evidence with an expectation. */
    public static Evidence of(
            String kind, double value, double expected, String unit, double weight, Phrase text) {
        return new Evidence(kind, value, OptionalDouble.of(expected), unit, weight, text);
    }

    /** A fact that is shown but weighs nothing. */
    public static Evidence fact(String kind, double value, String unit, String key) {
        return new Evidence(
                kind, value, OptionalDouble.empty(), unit, 0, new Phrase(key, Map.of()));
    }
}
