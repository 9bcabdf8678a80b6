package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.Run;
import org.tidewaiter.api.run.RunProgress;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;

@Timeout(20)
class CancelTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Stragglers IMPATIENT = new Stragglers(SHORT, SHORT);

    private final DataSet data = Samples.tenExports().batches(2).build();
    private final CompletableFuture<Run> run = new CompletableFuture<>();
    private final AtomicBoolean threw = new AtomicBoolean();

    private RunReport started(ThreadedEngine engine) throws InterruptedException {
        run.complete(engine.start(RunRequest.on(data)));
        return run.join().await();
    }

    private static void assertCancelled(RunReport report, String... rules) {
        for (String rule : rules) {
            assertEquals(new RuleOutcome.Cancelled(), Engines.outcome(report, rule));
        }
    }

    @Test
    void cursorThrowsInTheSecondBatch() throws InterruptedException {
        ScriptedRule rule =
                new ScriptedRule("slow")
                        .prepares(
                                context -> {
                                    try (Cursor cursor =
                                            context.table(Exports.PORT).scan(List.of())) {
                                        assertTrue(cursor.advance());
                                        run.join().cancel();
                                        cursor.advance();
                                    } catch (CancellationException e) {
                                        threw.set(true);
                                        throw e;
                                    }
                                });
        ScriptedRule finished = new ScriptedRule("a").emits(Samples.candidate("T1", 1));
        RunReport report = started(Engines.of(finished, rule, new ScriptedRule("zlast")));
        assertTrue(threw.get());
        assertCancelled(report, "slow", "zlast");
        assertEquals(2, report.rules().get(1).rowsRead());
        assertEquals(1, report.findings().size(), "what was found before is kept");
        assertTrue(run.join().progress().finished());
    }

    @Test
    void sinkAndCheckpointAndTableThrowToo() throws InterruptedException {
        ScriptedRule rule =
                new ScriptedRule("slow")
                        .assesses(
                                (parameters, scope, sink) -> {
                                    run.join().cancel();
                                    sink.emit(Samples.candidate("T1", 1));
                                });
        assertCancelled(started(Engines.of(rule)), "slow");
    }

    @Test
    void ruleThatWrapsTheExceptionIsCancelledAllTheSame() throws InterruptedException {
        ScriptedRule rule =
                new ScriptedRule("slow")
                        .prepares(
                                context -> {
                                    run.join().cancel();
                                    try {
                                        context.monitor().checkpoint();
                                    } catch (CancellationException e) {
                                        throw new IllegalStateException(e);
                                    }
                                });
        assertCancelled(started(Engines.of(rule)), "slow");
    }

    @Test
    void explanationIsCancelledToo() throws InterruptedException {
        ScriptedRule rule = new ScriptedRule("slow").emits(Samples.candidate("T1", 1));
        ScriptedReason reason =
                ScriptedReason.of(
                        "slow",
                        "reason",
                        candidate -> {
                            run.join().cancel();
                            throw new CancellationException();
                        });
        RunReport report = started(new ThreadedEngine(List.of(rule), List.of(reason)));
        assertCancelled(report, "slow");
        assertEquals(List.of(), report.findings());
    }

    @Test
    void cancellingTwiceOrAfterTheEndDoesNothing() throws InterruptedException {
        RunReport report = started(Engines.of(new ScriptedRule("rule")));
        run.join().cancel();
        run.join().cancel();
        assertInstanceOf(RuleOutcome.Completed.class, Engines.outcome(report, "rule"));
        assertEquals(report, run.join().await());
    }

    @Test
    void ruleThatDoesNotListenIsLeftBehindAndBarredWhileBusy() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        ScriptedRule deaf =
                new ScriptedRule("deaf")
                        .prepares(
                                context -> {
                                    run.join().cancel();
                                    awaitAnyway(release, interrupted);
                                })
                        .closes(left::countDown);
        ThreadedEngine engine = new ThreadedEngine(List.of(deaf), List.of(), IMPATIENT);
        assertCancelled(started(engine), "deaf");
        interrupted.await();
        RunReport again = engine.start(RunRequest.on(data)).await();
        RuleOutcome.Failed barred =
                assertInstanceOf(RuleOutcome.Failed.class, Engines.outcome(again, "deaf"));
        assertTrue(barred.message().contains("deaf"), barred.message());
        release.countDown();
        left.await();
    }

    static void awaitAnyway(CountDownLatch release, CountDownLatch interrupted) {
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        }
    }

    @Test
    void stoppingTheEngineCancelsItsRuns() throws InterruptedException {
        CompletableFuture<ThreadedEngine> engine = new CompletableFuture<>();
        ScriptedRule rule =
                new ScriptedRule("slow")
                        .prepares(
                                context -> {
                                    engine.join().close();
                                    context.monitor().checkpoint();
                                });
        engine.complete(Engines.of(rule));
        assertCancelled(started(engine.join()), "slow");
    }

    @Test
    void progressShowsRulePhaseAndRows() throws InterruptedException {
        CompletableFuture<RunProgress> seen = new CompletableFuture<>();
        ScriptedRule rule =
                new ScriptedRule("second")
                        .prepares(
                                context -> {
                                    context.monitor().phase("count", 7);
                                    context.monitor().step(3);
                                    try (Cursor cursor =
                                            context.table(Exports.PORT).scan(List.of())) {
                                        cursor.advance();
                                        seen.complete(run.join().progress());
                                    }
                                });
        started(Engines.of(new ScriptedRule("first"), rule));
        RunProgress progress = seen.join();
        assertEquals("second", progress.rule());
        assertEquals(2, progress.ruleNumber());
        assertEquals(2, progress.rules());
        assertEquals("count", progress.phase());
        assertEquals(3, progress.done());
        assertEquals(7, progress.steps());
        assertEquals(2, progress.rowsRead());
        assertFalse(progress.finished());
    }
}
