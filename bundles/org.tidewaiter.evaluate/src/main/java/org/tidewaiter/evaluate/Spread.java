package org.tidewaiter.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Mean and range of a measure over seeds. */
record Spread(double mean, double least, double most) {

    static <T> Spread of(List<T> runs, ToDoubleFunction<T> measure) {
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (T run : runs) {
            double value = measure.applyAsDouble(run);
            sum += value;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new Spread(sum / runs.size(), least, most);
    }

    /** For a share: three decimals. */
    String share() {
        return String.format(Locale.ROOT, "%.3f (%.3f..%.3f)", mean, least, most);
    }

    /** For a count. */
    String count() {
        return String.format(Locale.ROOT, "%.0f (%.0f..%.0f)", mean, least, most);
    }
}
