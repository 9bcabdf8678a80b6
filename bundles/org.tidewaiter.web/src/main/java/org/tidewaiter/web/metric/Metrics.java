package org.tidewaiter.web.metric;

import java.util.List;
import java.util.Map;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;

/**
 * Counts since the start of runs and requests. Labels are ids of rules, names of outcomes, tables
 * and routes: never anything of a record or of an officer. Thread-safe.
 */
public final class Metrics {

    /** The form of {@link #text}. */
    public static final String TYPE = "text/plain; version=0.0.4";

    private final Tally started =
            new Tally("tidewaiter_runs_started_total", "Runs that were started.");
    private final Tally ended =
            new Tally(
                    "tidewaiter_runs_ended_total",
                    "Runs that ended: kept, cancelled, failed.",
                    "outcome");
    private final Tally rules =
            new Tally(
                    "tidewaiter_rules_ended_total",
                    "Rules that ended in a run.",
                    "rule",
                    "outcome");
    private final Tally kept =
            new Tally("tidewaiter_findings_kept_total", "Findings of runs that were kept.", "rule");
    private final Tally cut =
            new Tally(
                    "tidewaiter_findings_cut_total", "Findings beyond the limit, by rule.", "rule");
    private final Tally rows =
            new Tally("tidewaiter_rows_lent_total", "Rows lent to rules.", "rule");
    private final Tally seconds =
            new Tally("tidewaiter_rule_seconds", "How long rules took in runs.", "rule");
    private final Tally requests =
            new Tally(
                    "tidewaiter_http_request_seconds",
                    "Requests, by route and hundred of the status.",
                    "method",
                    "route",
                    "status");

    /** What is so at the moment of asking. */
    public record Now(long sessions, RejectReport rejects) {}

    /** A run was started. */
    public void started() {
        started.add(1);
    }

    /**
     * A run ended.
     *
     * @param outcome {@code kept}, {@code cancelled} or {@code failed}
     */
    public void ended(String outcome) {
        ended.add(1, outcome);
    }

    /** What came of the rules of a run. */
    public void reported(RunReport report) {
        for (RuleReport rule : report.rules()) {
            rules.add(1, rule.rule(), rule.outcome().name());
            rows.add(rule.rowsRead(), rule.rule());
            seconds.add(rule.took().toNanos() / 1e9, rule.rule());
            if (rule.outcome() instanceof RuleOutcome.Completed completed) {
                kept.add(sum(completed.emitted()), rule.rule());
                cut.add(sum(completed.cut()), rule.rule());
            }
        }
    }

    private static long sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    /**
     * A request was answered.
     *
     * @param route the path with its parts named, not filled
     */
    public void answered(String method, String route, int status, long nanos) {
        requests.add(nanos / 1e9, method, route, status / 100 + "xx");
    }

    /** All of it. */
    public String text(Now now) {
        StringBuilder text = new StringBuilder();
        for (Tally counter : List.of(started, ended, rules, kept, cut, rows)) {
            counter.writeTotal(text, "counter");
        }
        seconds.writeSummary(text);
        requests.writeSummary(text);
        Tally sessions = new Tally("tidewaiter_sessions", "Sessions that are open.");
        sessions.add(now.sessions());
        sessions.writeTotal(text, "gauge");
        Tally rejected =
                new Tally(
                        "tidewaiter_rows_rejected",
                        "Rows of the records at hand that could not be used.",
                        "table");
        now.rejects().tables().forEach((table, count) -> rejected.add(count.rejected(), table));
        rejected.writeTotal(text, "gauge");
        return text.toString();
    }
}
