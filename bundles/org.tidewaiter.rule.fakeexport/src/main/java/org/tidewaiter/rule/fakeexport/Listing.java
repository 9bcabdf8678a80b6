package org.tidewaiter.rule.fakeexport;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.tidewaiter.api.rule.CandidateSink;

/**
 * Which of many cases are handed on: the strongest, or the one that was asked for.
 *
 * @param only the row asked for, -1 for all, -2 for none
 */
record Listing(int only, int most, CandidateSink sink) {

    static final int ALL = -1;
    static final int NONE = -2;

    /** How a kind of case is ordered. */
    record Order<C>(ToIntFunction<C> row, ToDoubleFunction<C> weight) {}

    /**
     * Those to hand on, strongest first, ties by row; counts those found and, if any, those left
     * out.
     */
    <C> List<C> of(String kind, List<C> found, Order<C> order) {
        sink.count(kind + "-found", found.size());
        if (only != ALL) {
            return found.stream().filter(one -> order.row().applyAsInt(one) == only).toList();
        }
        if (found.size() > most) {
            sink.count(kind + "-not-listed", found.size() - most);
        }
        return found.stream()
                .sorted(
                        Comparator.comparingDouble(order.weight())
                                .reversed()
                                .thenComparingInt(order.row()))
                .limit(most)
                .toList();
    }
}
