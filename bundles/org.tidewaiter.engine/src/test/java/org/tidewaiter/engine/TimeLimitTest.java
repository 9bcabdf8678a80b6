package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.Run;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;

@Timeout(20)
class TimeLimitTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    /** Enough for the sound rule on a busy machine, once it has been run. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private static final Duration LONG = Duration.ofHours(1);

    private final DataSet data = Samples.tenExports().build();
    private final ScriptedRule sound = new ScriptedRule("sound").emits(Samples.candidate("T1", 1));

    /** Works until it is told to stop. */
    private static final ScriptedRule ENDLESS =
            new ScriptedRule("endless")
                    .prepares(
                            context -> {
                                while (true) {
                                    context.monitor().checkpoint();
                                    Thread.onSpinWait();
                                }
                            });

    @BeforeEach
    void warmUp() throws InterruptedException {
        Engines.run(RunRequest.on(data), sound);
    }

    private static void assertOverTime(RunReport report, String rule) {
        RuleOutcome.OverBudget over =
                assertInstanceOf(RuleOutcome.OverBudget.class, Engines.outcome(report, rule));
        assertTrue(over.message().contains("rule " + rule), over.message());
        assertTrue(over.message().contains("seconds"), over.message());
        assertEquals("engine.why.late", over.phrases().get(0).key());
    }

    @Test
    void ruleThatTakesLongerIsStoppedAndTheOthersGoOn() throws InterruptedException {
        RunReport report = Engines.run(RunRequest.on(data).ruleTime(LIMIT), ENDLESS, sound);
        assertOverTime(report, "endless");
        assertInstanceOf(RuleOutcome.Completed.class, Engines.outcome(report, "sound"));
        assertEquals(1, report.findings().size());
    }

    @Test
    void ruleThatWrapsTheExceptionIsOverTimeAllTheSame() throws InterruptedException {
        ScriptedRule wrapping =
                new ScriptedRule("wrapping")
                        .prepares(
                                context -> {
                                    try {
                                        ENDLESS.prepare(context);
                                    } catch (RuntimeException e) {
                                        throw new IllegalStateException(e);
                                    }
                                });
        RunReport report = Engines.run(RunRequest.on(data).ruleTime(SHORT), wrapping);
        assertOverTime(report, "wrapping");
    }

    @Test
    void ruleWithinItsTimeIsNotTouched() throws InterruptedException {
        RunReport report = Engines.run(RunRequest.on(data).ruleTime(LONG), sound);
        assertInstanceOf(RuleOutcome.Completed.class, Engines.outcome(report, "sound"));
    }

    @Test
    void cancellingDoesNotWaitForTheTimeToPass() throws InterruptedException {
        CompletableFuture<Run> run = new CompletableFuture<>();
        ScriptedRule rule =
                new ScriptedRule("rule")
                        .prepares(
                                context -> {
                                    run.join().cancel();
                                    context.monitor().checkpoint();
                                });
        run.complete(Engines.of(rule).start(RunRequest.on(data).ruleTime(LONG)));
        assertEquals(new RuleOutcome.Cancelled(), Engines.outcome(run.join().await(), "rule"));
    }

    @Test
    void ruleThatDoesNotListenIsLeftBehindNamedAndBarredAndTheOthersGoOn()
            throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        CompletableFuture<Monitor> monitor = new CompletableFuture<>();
        ScriptedRule deaf =
                new ScriptedRule("deaf")
                        .prepares(
                                context -> {
                                    monitor.complete(context.monitor());
                                    CancelTest.awaitAnyway(release, new CountDownLatch(1));
                                })
                        .closes(left::countDown);
        ThreadedEngine engine =
                new ThreadedEngine(
                        List.of(deaf, sound), List.of(), new Stragglers(Duration.ZERO, SHORT));
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(Stragglers.class);
        log.start();
        logger.addAppender(log);
        RunReport report = engine.start(RunRequest.on(data).ruleTime(LIMIT)).await();
        logger.detachAppender(log);
        assertOverTime(report, "deaf");
        assertInstanceOf(RuleOutcome.Completed.class, Engines.outcome(report, "sound"));
        assertTrue(log.list.get(0).getFormattedMessage().contains("rule deaf"));
        assertThrows(RuntimeException.class, monitor.join()::checkpoint, "it may go on");
        RunReport again = engine.start(RunRequest.on(data)).await();
        RuleOutcome.Failed refused =
                assertInstanceOf(RuleOutcome.Failed.class, Engines.outcome(again, "deaf"));
        assertFalse(refused.threw());
        assertEquals(List.of(Phrase.of("engine.why.stillBusy")), refused.phrases());
        assertInstanceOf(RuleOutcome.Completed.class, Engines.outcome(again, "sound"));
        assertEquals(List.of(deaf), engine.leftBehind(), "named to whoever looks");
        release.countDown();
        left.await();
    }

    @Test
    void noTimeAtAllIsRefused() {
        RunRequest request = RunRequest.on(data);
        assertThrows(IllegalArgumentException.class, () -> request.ruleTime(Duration.ZERO));
        assertThrows(
                IllegalArgumentException.class, () -> request.ruleTime(Duration.ofSeconds(-1)));
    }
}
