package org.tidewaiter.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.Run;
import org.tidewaiter.api.run.RunProgress;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;

/**
 * A run: one rule after the other, each in a thread of its own.
 *
 * <p>Once cancelled, the rule at work gets a time of grace to notice; one that does not is left
 * behind, so that the run ends all the same.
 */
final class EngineRun implements Run, Runnable {

    /** The rule at work; replaced as a whole. */
    private record AtWork(String rule, int number) {}

    private final RunRequest request;
    private final List<Assignment> assignments;
    private final Stragglers stragglers;
    private final LearnedRules learned;
    private final CompletableFuture<RunReport> ended = new CompletableFuture<>();
    private final CompletableFuture<Void> cancelled = new CompletableFuture<>();
    private final long startedNanos = System.nanoTime();
    private final Gauge whole;
    private volatile Gauge gauge;
    private volatile AtWork atWork = new AtWork("", 0);
    private volatile long tookNanos = -1;

    EngineRun(
            RunRequest request,
            List<Assignment> assignments,
            Stragglers stragglers,
            LearnedRules learned) {
        this.request = request;
        this.assignments = assignments;
        this.stragglers = stragglers;
        this.learned = learned;
        whole = new Gauge(request.memoryBytes());
        gauge = whole;
    }

    /** Runs all rules; returns when the report stands. */
    @Override
    public void run() {
        CompletableFuture.supplyAsync(this::report, Runnable::run)
                .whenComplete(
                        (report, thrown) -> {
                            tookNanos = System.nanoTime() - startedNanos;
                            if (thrown == null) {
                                ended.complete(report);
                            } else {
                                ended.completeExceptionally(thrown);
                            }
                        });
    }

    private RunReport report() {
        List<Finding> findings = new ArrayList<>();
        List<Finding> nearMisses = new ArrayList<>();
        List<RuleReport> reports = new ArrayList<>();
        CompletableFuture<DataSet> view = new CompletableFuture<>();
        for (Assignment assignment : assignments) {
            atWork = new AtWork(assignment.card().id(), reports.size() + 1);
            gauge = whole.next();
            long rowsBefore = whole.rows();
            long beganNanos = System.nanoTime();
            RuleResult result = settle(assignment, view);
            // a gauge that is kept goes on to measure for other runs
            gauge = whole.next();
            findings.addAll(result.findings());
            nearMisses.addAll(result.nearMisses());
            reports.add(
                    new RuleReport(
                            assignment.card().id(),
                            assignment.card().version(),
                            assignment.profile(),
                            assignment.parameters().values(),
                            result.outcome(),
                            whole.rows() - rowsBefore,
                            result.counts(),
                            Duration.ofNanos(System.nanoTime() - beganNanos)));
        }
        DataSet data = request.data();
        Instant asOf = request.asOf().orElseGet(data::asOf);
        DataStamp stamp = new DataStamp(data.name(), data.fingerprint());
        return new RunReport(stamp, asOf, findings, nearMisses, reports);
    }

    private RuleResult settle(Assignment assignment, CompletableFuture<DataSet> view) {
        if (whole.cancelled()) {
            return RuleResult.without(new RuleOutcome.Cancelled());
        } else if (stragglers.isBarred(assignment.rule())) {
            return Failures.ofBusy(assignment.named());
        }
        Optional<Learned> kept =
                request.keepLearned()
                        ? learned.lend(assignment.rule(), request.data(), request.asOf(), gauge)
                        : Optional.empty();
        Gauge own = kept.map(one -> one.joining(gauge)).orElse(gauge);
        gauge = own;
        Worker worker = new Worker(assignment.card().id());
        CompletableFuture<RuleResult> result =
                CompletableFuture.supplyAsync(
                                new RuleJob(assignment, () -> asked(view, own, kept), kept), worker)
                        .whenComplete((done, thrown) -> kept.ifPresent(one -> settled(one, done)));
        return settled(assignment, worker, result);
    }

    /** Keeps what a rule learned that ran to its end, and no other: it may be half done. */
    private void settled(Learned kept, @Nullable RuleResult result) {
        if (result != null && result.outcome() instanceof RuleOutcome.Completed) {
            learned.giveBack(kept);
        } else {
            learned.drop(kept);
            kept.close();
        }
    }

    private RuleResult settled(
            Assignment assignment, Worker worker, CompletableFuture<RuleResult> result) {
        try {
            waitFor(result);
            return result.get(stragglers.graceMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return stopped(assignment).orElseGet(() -> failed(assignment, e));
        } catch (TimeoutException e) {
            stragglers.leaveBehind(assignment, worker);
            return stopped(assignment).orElseThrow();
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
            return RuleResult.without(new RuleOutcome.Cancelled());
        }
    }

    private RuleResult failed(Assignment assignment, ExecutionException wrapper) {
        return learned.isInstalled(assignment.rule())
                ? Failures.result(assignment.named(), wrapper)
                : Failures.ofGone(assignment.named(), wrapper);
    }

    /** What came of the rule at work if it was told to stop. */
    private Optional<RuleResult> stopped(Assignment assignment) {
        if (whole.cancelled()) {
            return Optional.of(RuleResult.without(new RuleOutcome.Cancelled()));
        } else if (gauge.late()) {
            return Optional.of(
                    Failures.ofLate(assignment.named(), request.ruleTime().orElse(Duration.ZERO)));
        }
        return Optional.empty();
    }

    /**
     * Waits until the rule has ended, in whichever way, or the run is cancelled; tells the rule to
     * stop when its time is up.
     */
    private void waitFor(CompletableFuture<RuleResult> result) throws InterruptedException {
        CountDownLatch settled = new CountDownLatch(1);
        result.whenComplete((value, thrown) -> settled.countDown());
        cancelled.thenRun(settled::countDown);
        if (request.ruleTime().isEmpty()) {
            settled.await();
        } else if (!settled.await(request.ruleTime().get().toNanos(), TimeUnit.NANOSECONDS)) {
            gauge.expire();
            settled.await(stragglers.lateGrace().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private Query asked(CompletableFuture<DataSet> view, Gauge own, Optional<Learned> kept) {
        return kept.map(one -> one.asked(request, () -> query(view, own)))
                .orElseGet(() -> query(view, own));
    }

    /**
     * What a rule is asked; the view of the records is made by the first, as it can take a while.
     */
    private Query query(CompletableFuture<DataSet> view, Gauge own) {
        if (!view.isDone()) {
            DataSet data = request.data();
            view.complete(request.asOf().map(data::asOf).orElse(data));
        }
        return Query.of(request, new WatchedDataSet(view.join(), own), own);
    }

    @Override
    public RunProgress progress() {
        AtWork now = atWork;
        long nanos = tookNanos;
        return new RunProgress(
                now.rule(),
                now.number(),
                assignments.size(),
                gauge.phaseKey(),
                gauge.phaseDone(),
                gauge.phaseSteps(),
                whole.rows(),
                Duration.ofNanos(nanos < 0 ? System.nanoTime() - startedNanos : nanos),
                ended.isDone());
    }

    @Override
    public void cancel() {
        whole.cancel();
        cancelled.complete(null);
    }

    @Override
    public RunReport await() throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
