package org.tidewaiter.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RunRequest;

/**
 * What one rule learned from some records, kept to be asked again. Used by one run at a time.
 *
 * <p>The records that the rule read, and its gauge, stay those of the first run: it holds both.
 */
final class Learned {

    private final RiskRule rule;
    private final DataSet records;
    private final Optional<Instant> asOf;
    private final Gauge gauge;
    private @Nullable Query context;
    private @Nullable Prepared prepared;
    private long reservedBytes;

    /** Nothing learned yet. */
    Learned(RiskRule rule, DataSet records, Optional<Instant> asOf, Gauge gauge) {
        this.rule = rule;
        this.records = records;
        this.asOf = asOf;
        this.gauge = gauge;
    }

    boolean isOf(RiskRule other, DataSet data, Optional<Instant> instant) {
        return rule == other && isOf(data) && asOf.equals(instant);
    }

    boolean isOf(DataSet data) {
        return records == data;
    }

    RiskRule rule() {
        return rule;
    }

    /** Its gauge, measuring for a run. */
    Gauge joining(Gauge run) {
        if (run != gauge) {
            gauge.join(run, reservedBytes);
        }
        return gauge;
    }

    /** A question on the records that it learned from. */
    Query asked(RunRequest request, Supplier<Query> ifFirst) {
        Query first = context;
        if (first == null) {
            first = ifFirst.get();
            context = first;
        }
        return Query.of(request, first.data(), gauge);
    }

    /** What it learned, now or before. */
    Prepared prepared() {
        Prepared known = prepared;
        Query first = context;
        if (known == null) {
            if (first == null) {
                throw new IllegalStateException("nothing was asked yet");
            }
            known = rule.prepare(first);
            prepared = known;
            reservedBytes = gauge.reservedBytes();
        }
        return known;
    }

    /** Frees it; nobody may be using it. */
    void close() {
        Prepared known = prepared;
        if (known != null) {
            known.close();
        }
    }
}
