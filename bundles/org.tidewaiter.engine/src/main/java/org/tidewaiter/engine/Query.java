package org.tidewaiter.engine;

import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.api.rule.Scope;

/**
 * What all rules of a run are asked.
 *
 * @param data the records as lent, as of the instant asked for
 * @param limit how many findings of one rule and kind are kept
 */
record Query(DataSet data, Scope scope, int limit, int threads, Gauge gauge)
        implements RuleContext {

    @Override
    public Monitor monitor() {
        return gauge;
    }
}
