package org.tidewaiter.web.run;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.Run;
import org.tidewaiter.api.run.RunProgress;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.InForce;
import org.tidewaiter.casework.Intake;
import org.tidewaiter.casework.KeptRun;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.metric.Metrics;

/**
 * Runs all rules on the records at hand, one run at a time, and keeps what they find. Records that
 * no kept run has seen are run on by themselves. Thread-safe.
 */
public final class RunDesk {

    /** Stands for the officer of a run that nobody asked for. */
    public static final String NOBODY = "tidewaiter";

    private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);
    private static final int RUNS_LOOKED_AT = 1_000;
    private static final long STOP_WAIT_SECONDS = 20;

    /**
     * What a run needs of the host; any may be replaced while the desk works.
     *
     * @param controls how many near misses of each rule and kind a run draws at random
     * @param metrics counts what came of runs
     */
    public record Host(
            Supplier<RiskEngine> engine,
            Supplier<Casework> casework,
            Supplier<InForce> inForce,
            int controls,
            Metrics metrics) {}

    private final Host host;
    private final Events events;
    private final LentData data;
    private final Asking asking;
    private final AtomicReference<Run> current = new AtomicReference<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "tidewaiter-run-desk");
                        thread.setDaemon(true);
                        return thread;
                    });

    /** A desk for runs on the data that is lent. */
    public RunDesk(Host host, Events events, LentData data, Asking asking) {
        this.host = host;
        this.events = events;
        this.data = data;
        this.asking = asking;
    }

    /** Takes records, and runs on them unless a kept run has seen them. */
    public void arrived(DataSet lent, boolean madeUp) {
        data.lend(lent, madeUp);
        look();
    }

    /** Runs on the records at hand, if there are any and no kept run has seen them. */
    public void look() {
        worker.execute(
                () -> {
                    try {
                        if (data.ask(lent -> !seen(lent)).orElse(false)) {
                            start(NOBODY);
                        }
                    } catch (Problem notNow) {
                        // a run is under way, the store comes later and has us look again, or
                        // parameters do not fit, which the runs tell
                        LOG.debug("no run by itself: {}", notNow.getMessage());
                    } catch (RuntimeException e) {
                        LOG.error("no run by itself", e);
                    }
                });
    }

    private boolean seen(DataSet lent) {
        for (KeptRun run : host.casework().get().runs(RUNS_LOOKED_AT)) {
            if (run.data().fingerprint().equals(lent.fingerprint())
                    && run.asOf().equals(lent.asOf())) {
                return true;
            }
        }
        return false;
    }

    /** Gives records back; a run on them is cancelled, one that is just being started too. */
    public void leaving(DataSet lent) {
        asking.cancel();
        Run run = takenBack(lent);
        if (run != null) {
            run.cancel();
            try {
                run.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        // last: what somebody asked meanwhile is on these records too
        forget(lent);
    }

    /** The run under way, after which none begins on these records: not while one is started. */
    private synchronized @Nullable Run takenBack(DataSet lent) {
        data.takeBack(lent);
        return current.get();
    }

    private void forget(DataSet lent) {
        try {
            host.engine().get().forget(lent);
        } catch (Problem gone) {
            LOG.debug("with the engine went what it kept: {}", gone.getMessage());
        }
    }

    /**
     * Starts a run.
     *
     * @throws Problem if one is under way, there are no records, or what was published does not fit
     *     a rule that is installed
     */
    public synchronized void start(String officer) {
        if (current.get() != null) {
            throw new Problem(409, "busy", "a run is under way: wait for its end or cancel it");
        }
        RiskEngine engine = host.engine().get();
        InForce inForce = host.inForce().get();
        DataSet lent = data.now();
        // a run needs the memory that answers on the bench may hold
        engine.forget(lent);
        Run run = engine.start(inForce.on(RunRequest.on(lent).drawing(host.controls())));
        RunOrigin origin =
                new RunOrigin(
                        officer,
                        new Scope.Everyone(),
                        engine.rules(),
                        engine.explanations(),
                        inForce.numbers());
        current.set(run);
        host.metrics().started();
        worker.execute(() -> keep(run, origin));
    }

    private void keep(Run run, RunOrigin origin) {
        String outcome = "failed";
        try {
            RunReport report = run.await();
            host.metrics().reported(report);
            outcome = cancelled(report) ? "cancelled" : kept(report, origin);
        } catch (InterruptedException e) {
            run.cancel();
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the findings of a run could not be kept", e);
        } finally {
            // first: whoever sees that no run is under way sees it counted
            host.metrics().ended(outcome);
            current.set(null);
            events.tell("run", new Ended(outcome));
        }
    }

    /** How a run ended: {@code kept}, {@code cancelled} or {@code failed}. */
    private record Ended(String outcome) {}

    private static boolean cancelled(RunReport report) {
        return report.rules().stream()
                .anyMatch(rule -> rule.outcome() instanceof RuleOutcome.Cancelled);
    }

    private String kept(RunReport report, RunOrigin origin) {
        Intake intake = host.casework().get().keep(report, origin);
        LOG.debug(
                "run {} kept: {} new, {} changed", intake.run(), intake.added(), intake.changed());
        return "kept";
    }

    /** Where the run under way is; still there while its findings are being kept. */
    public Optional<RunProgress> progress() {
        return Optional.ofNullable(current.get()).map(Run::progress);
    }

    /**
     * Cancels the run under way.
     *
     * @throws Problem if there is none
     */
    public void cancel() {
        Run run = current.get();
        if (run == null) {
            throw new Problem(404, "no-run", "no run is under way");
        }
        run.cancel();
    }

    /** Cancels the run under way and takes no more. */
    public void close() {
        Run run = current.get();
        if (run != null) {
            run.cancel();
        }
        worker.shutdown();
        try {
            if (!worker.awaitTermination(STOP_WAIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("findings were still being kept when the screens ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
