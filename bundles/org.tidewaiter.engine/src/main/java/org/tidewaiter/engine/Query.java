package org.tidewaiter.engine;

import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RunRequest;

/**
 * What all rules of a run are asked.
 *
 * @param data the records as lent, as of the instant asked for
 * @param limit how many findings of one rule and kind are kept
 * @param controls how many near misses of one rule and kind are drawn
 */
record Query(DataSet data, Scope scope, int limit, int controls, int threads, Gauge gauge)
        implements RuleContext {

    /** A question of a request. */
    static Query of(RunRequest request, DataSet data, Gauge gauge) {
        boolean draws = request.controls() > 0 && request.scope() instanceof Scope.Everyone;
        return new Query(
                data,
                draws ? new Scope.Everyone(true) : request.scope(),
                request.limit(),
                request.controls(),
                request.threads(),
                gauge);
    }

    @Override
    public Monitor monitor() {
        return gauge;
    }
}
