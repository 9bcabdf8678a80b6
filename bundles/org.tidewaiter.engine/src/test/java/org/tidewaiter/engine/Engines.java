package org.tidewaiter.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;

/** Runs rules and waits. */
final class Engines {

    private Engines() {}

    static ThreadedEngine of(RiskRule... rules) {
        return new ThreadedEngine(List.of(rules), List.of());
    }

    static RunReport run(ThreadedEngine engine, RunRequest request) throws InterruptedException {
        return engine.start(request).await();
    }

    static RunReport run(RunRequest request, RiskRule... rules) throws InterruptedException {
        return run(of(rules), request);
    }

    static RunReport run(RiskRule rule, InnocentExplanation... reasons)
            throws InterruptedException {
        DataSet data = Samples.tenExports().build();
        return run(new ThreadedEngine(List.of(rule), List.of(reasons)), RunRequest.on(data));
    }

    static RuleOutcome outcome(RunReport report, String rule) {
        return report.rules().stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    /** The report without what differs from run to run. */
    static RunReport timeless(RunReport report) {
        List<RuleReport> rules =
                report.rules().stream()
                        .map(
                                one ->
                                        new RuleReport(
                                                one.rule(),
                                                one.version(),
                                                one.profile(),
                                                one.parameters(),
                                                one.outcome(),
                                                one.rowsRead(),
                                                one.counts(),
                                                Duration.ZERO))
                        .toList();
        return new RunReport(
                report.data(), report.asOf(), report.findings(), report.nearMisses(), rules);
    }

    static RuleOutcome.Completed completed(Map<String, Integer> emitted, Map<String, Integer> cut) {
        return new RuleOutcome.Completed(emitted, cut);
    }
}
