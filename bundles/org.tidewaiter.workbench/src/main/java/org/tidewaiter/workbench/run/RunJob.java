package org.tidewaiter.workbench.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
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
import org.tidewaiter.casework.MisfitException;
import org.tidewaiter.casework.Publishing;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.casework.StoreException;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.News;
import org.tidewaiter.workbench.desk.OneAtATime;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.Words;
import org.tidewaiter.workbench.preference.DeskPreferences;
import org.tidewaiter.workbench.records.Records;

/** Runs all rules on the records at hand, and keeps what they find. One at a time. */
public final class RunJob extends Job {

    private static final long SAMPLE_MILLIS = 200;

    private static volatile String lastEnd = "";

    private final String officer;
    private volatile @Nullable Run run;

    /**
     * A run.
     *
     * @param officer who has it run
     */
    public RunJob(String officer) {
        super(Words.say("run.job"));
        this.officer = officer;
        setRule(OneAtATime.RECORDS);
        setPriority(LONG);
        addJobChangeListener(IJobChangeListener.onDone(event -> ended(event.getResult())));
    }

    /** When it is told, the job is none any more, and another may begin. */
    private static void ended(IStatus end) {
        lastEnd = end.matches(IStatus.CANCEL) ? Words.say("run.cancelled") : end.getMessage();
        News.tell(new News.RunChanged(true));
    }

    /** The run that is under way or waits for records to be opened. */
    public static Optional<RunJob> current() {
        for (Job job : Job.getJobManager().find(Records.READERS)) {
            if (job instanceof RunJob current) {
                return Optional.of(current);
            }
        }
        return Optional.empty();
    }

    /** How the last run of this desk ended, in words; empty before the first. */
    static String lastEnd() {
        return lastEnd;
    }

    /** Where it is; empty before its first rule. */
    public Optional<RunProgress> progress() {
        return Optional.ofNullable(run).map(Run::progress);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Records.READERS;
    }

    @Override
    protected void canceling() {
        Run started = run;
        if (started != null) {
            started.cancel();
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            return ran(monitor);
        } catch (MisfitException | StoreException e) {
            return Problems.status(Problems.message(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        }
    }

    private IStatus ran(IProgressMonitor monitor) throws InterruptedException {
        Optional<RiskEngine> engine = HostServices.engine();
        Optional<Casework> casework = HostServices.casework();
        Optional<Publishing> publishing = HostServices.publishing();
        Optional<DataSet> data = Records.atHand().now();
        if (data.isEmpty()) {
            return new Status(IStatus.ERROR, Problems.PLUGIN, Words.say("run.noRecords"));
        }
        if (engine.isEmpty() || casework.isEmpty() || publishing.isEmpty()) {
            return new Status(IStatus.ERROR, Problems.PLUGIN, Words.say("run.noServices"));
        }
        InForce inForce = InForce.of(publishing.get(), engine.get().rules());
        RunOrigin origin =
                new RunOrigin(
                        officer,
                        new Scope.Everyone(),
                        engine.get().rules(),
                        engine.get().explanations(),
                        inForce.numbers());
        RunRequest request = RunRequest.on(data.get()).drawing(DeskPreferences.controls());
        RunReport report = watched(engine.get().start(inForce.on(request)), monitor);
        if (cancelled(report)) {
            return Status.CANCEL_STATUS;
        }
        Intake intake = casework.get().keep(report, origin);
        return new Status(
                IStatus.OK,
                Problems.PLUGIN,
                Words.say("run.kept", intake.added(), intake.changed()));
    }

    private static boolean cancelled(RunReport report) {
        return report.rules().stream()
                .anyMatch(rule -> rule.outcome() instanceof RuleOutcome.Cancelled);
    }

    /** Waits for the end, and shows meanwhile where it is. */
    private RunReport watched(Run started, IProgressMonitor monitor) throws InterruptedException {
        run = started;
        if (monitor.isCanceled()) {
            started.cancel();
        }
        CompletableFuture<RunReport> end = new CompletableFuture<>();
        Thread waiting = new Thread(() -> await(started, end), "tidewaiter-run");
        waiting.setDaemon(true);
        waiting.start();
        ShownRun shown = new ShownRun(monitor);
        while (true) {
            try {
                return end.get(SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                shown.show(started.progress());
                News.tell(new News.RunChanged(false));
            } catch (ExecutionException e) {
                throw new CompletionException(e.getCause());
            }
        }
    }

    private static void await(Run started, CompletableFuture<RunReport> end) {
        try {
            end.complete(started.await());
        } catch (InterruptedException e) {
            end.completeExceptionally(e);
        }
    }
}
