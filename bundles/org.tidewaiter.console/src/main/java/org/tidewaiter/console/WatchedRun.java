package org.tidewaiter.console;

import java.util.concurrent.CancellationException;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.Run;
import org.tidewaiter.api.run.RunProgress;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;

/** Runs rules to their end and draws how far they are. */
final class WatchedRun {

    private WatchedRun() {}

    /**
     * Runs a request.
     *
     * @throws UsageException if it names a rule or a parameter that there is not
     * @throws CancellationException if it was cancelled
     */
    static RunReport of(RunRequest request, Services services) {
        Run run = start(request, services);
        services.cancellation().follow(run);
        RunReport report;
        try {
            report =
                    ProgressBar.during(
                            services.err(),
                            services.terminal(),
                            () -> sample(run.progress()),
                            run::await);
        } catch (InterruptedException e) {
            run.cancel();
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        }
        boolean cancelled =
                report.rules().stream()
                        .anyMatch(rule -> rule.outcome() instanceof RuleOutcome.Cancelled);
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
        return report;
    }

    private static Run start(RunRequest request, Services services) {
        try {
            return services.engine().start(request);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    private static ProgressBar.Sample sample(RunProgress at) {
        String label =
                at.rule().isEmpty()
                        ? "starting"
                        : at.rule()
                                + " ("
                                + at.ruleNumber()
                                + " of "
                                + at.rules()
                                + ") "
                                + at.phase().replace('-', ' ');
        return new ProgressBar.Sample(label, at.done(), at.steps(), at.rowsRead(), at.elapsed());
    }
}
