package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.Run;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;

class FailureIsolationTest {

    private static final String NAME = "KIM MIN SU";

    private final DataSet data = Samples.tenExports().build();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
        logger().setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
        logger().setAdditive(true);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("org.tidewaiter.engine");
    }

    static Stream<Throwable> thrown() {
        return Stream.of(
                new IllegalStateException(NAME),
                new NoClassDefFoundError("org/example/Gone"),
                new StackOverflowError(),
                new AssertionError(NAME),
                new CancellationException("of something else"));
    }

    private static void raise(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void failingRuleIsNamedAndTheOthersGoOn(Throwable thrown) throws InterruptedException {
        ScriptedRule broken = new ScriptedRule("broken").prepares(context -> raise(thrown));
        ScriptedRule sound = new ScriptedRule("sound").emits(Samples.candidate("T1", 1));
        RunReport report = Engines.run(RunRequest.on(data), broken, sound);
        RuleOutcome.Failed failed =
                assertInstanceOf(RuleOutcome.Failed.class, Engines.outcome(report, "broken"));
        assertTrue(failed.message().contains("broken"), failed.message());
        assertTrue(failed.message().contains(thrown.getClass().getName()), failed.message());
        assertTrue(failed.message().contains(failed.reference()), failed.message());
        assertEquals("engine.why.threw", failed.phrases().get(0).key());
        assertEquals(failed.reference(), failed.phrases().get(0).facts().get("reference"));
        assertEquals(1, report.findings().size());
    }

    @Test
    void endlessRecursionIsIsolated() throws InterruptedException {
        ScriptedRule broken = new ScriptedRule("broken").prepares(context -> dive(0));
        RunReport report = Engines.run(RunRequest.on(data), broken, new ScriptedRule("sound"));
        assertInstanceOf(RuleOutcome.Failed.class, Engines.outcome(report, "broken"));
        assertInstanceOf(RuleOutcome.Completed.class, Engines.outcome(report, "sound"));
    }

    private static int dive(int depth) {
        return depth < 0 ? depth : dive(depth + 1) + 1;
    }

    @Test
    void logNamesRuleReferenceAndFramesButNoPersonalData() throws InterruptedException {
        ScriptedRule broken =
                new ScriptedRule("broken")
                        .prepares(
                                context -> {
                                    throw new IllegalStateException(
                                            NAME, new IllegalArgumentException(NAME));
                                });
        RunReport report = Engines.run(RunRequest.on(data), broken);
        String reference = ((RuleOutcome.Failed) Engines.outcome(report, "broken")).reference();
        assertEquals(1, log.list.size());
        ILoggingEvent event = log.list.get(0);
        assertTrue(event.getFormattedMessage().contains("broken"));
        assertTrue(event.getFormattedMessage().contains(reference));
        assertFalse(event.getFormattedMessage().contains(NAME));
        IThrowableProxy trace = event.getThrowableProxy();
        assertFalse(String.valueOf(trace.getMessage()).contains(NAME));
        assertTrue(trace.getStackTraceElementProxyArray().length > 0);
        assertEquals(null, trace.getCause());
    }

    @Test
    void sameFailureHasTheSameReferenceAndAnotherHasAnother() throws InterruptedException {
        Consumer<RuntimeException> raise =
                e -> {
                    throw e;
                };
        String first = reference(() -> raise.accept(new IllegalStateException("1")));
        String same = reference(() -> raise.accept(new IllegalStateException("2")));
        String other = reference(() -> raise.accept(new IllegalArgumentException("1")));
        assertNotEquals(first, other);
        assertEquals(8, same.length());
    }

    private String reference(Runnable preparation) throws InterruptedException {
        ScriptedRule broken = new ScriptedRule("broken").prepares(context -> preparation.run());
        RunReport report = Engines.run(RunRequest.on(data), broken);
        RunReport again = Engines.run(RunRequest.on(data), broken);
        assertEquals(Engines.timeless(report), Engines.timeless(again));
        return ((RuleOutcome.Failed) Engines.outcome(report, "broken")).reference();
    }

    @Test
    void whatARuleGetsWrongFailsItAlone() throws InterruptedException {
        Candidate sound = Samples.candidate("T1", 1);
        RunReport report =
                Engines.run(
                        RunRequest.on(data),
                        new ScriptedRule("draw")
                                .emits(sound)
                                .draws(c -> new Portrait("", List.of("x"), List.of(), List.of())),
                        new ScriptedRule("kind").emits(Samples.about("c-kind", "T1", 1).build()),
                        new ScriptedRule("row")
                                .emits(
                                        Samples.about("a-kind", "T1", 1)
                                                .cite(new Citation(Exports.PORT, 99, "subject"))
                                                .build()),
                        new ScriptedRule("close")
                                .emits(sound)
                                .closes(
                                        () -> {
                                            throw new IllegalStateException();
                                        }));
        for (String rule : List.of("draw", "kind", "row", "close")) {
            assertInstanceOf(RuleOutcome.Failed.class, Engines.outcome(report, rule), rule);
        }
        assertEquals(List.of(), report.findings());
    }

    @Test
    void sinkThatIsUsedAfterwardsThrows() throws InterruptedException {
        CandidateSink[] kept = new CandidateSink[1];
        ScriptedRule rule =
                new ScriptedRule("rule")
                        .emits()
                        .assesses((parameters, scope, sink) -> kept[0] = sink)
                        .closes(() -> kept[0].emit(Samples.candidate("T1", 1)));
        RunReport report = Engines.run(RunRequest.on(data), rule);
        assertInstanceOf(RuleOutcome.Failed.class, Engines.outcome(report, "rule"));
    }

    @Test
    void reservationBeyondTheBudgetIsOverBudgetAndTheNextRuleHasItAgain()
            throws InterruptedException {
        ScriptedRule greedy =
                new ScriptedRule("greedy").prepares(context -> context.monitor().reserve(1_001));
        ScriptedRule modest =
                new ScriptedRule("modest").prepares(context -> context.monitor().reserve(900));
        ScriptedRule other =
                new ScriptedRule("other").prepares(context -> context.monitor().reserve(900));
        RunRequest request = RunRequest.on(data).memoryBytes(1_000);
        RunReport report = Engines.run(request, greedy, modest, other);
        RuleOutcome.OverBudget outcome =
                assertInstanceOf(RuleOutcome.OverBudget.class, Engines.outcome(report, "greedy"));
        assertTrue(outcome.message().contains("greedy"), outcome.message());
        assertInstanceOf(RuleOutcome.Completed.class, Engines.outcome(report, "modest"));
        assertInstanceOf(RuleOutcome.Completed.class, Engines.outcome(report, "other"));
    }

    @Test
    void exhaustedHeapIsOverBudget() throws InterruptedException {
        ScriptedRule greedy =
                new ScriptedRule("greedy")
                        .prepares(
                                context -> {
                                    throw new OutOfMemoryError("Java heap space");
                                });
        RunReport report = Engines.run(RunRequest.on(data), greedy, new ScriptedRule("other"));
        assertInstanceOf(RuleOutcome.OverBudget.class, Engines.outcome(report, "greedy"));
        assertInstanceOf(RuleOutcome.Completed.class, Engines.outcome(report, "other"));
    }

    @Test
    void recordsThatCannotBeViewedFailEveryRuleWithTheirMessage() throws InterruptedException {
        DataSet broken = new BrokenDataSet(data, true);
        RunReport report =
                Engines.run(
                        RunRequest.on(broken).asOf(data.asOf()),
                        new ScriptedRule("one"),
                        new ScriptedRule("two"));
        for (String rule : List.of("one", "two")) {
            RuleOutcome.Failed failed =
                    assertInstanceOf(RuleOutcome.Failed.class, Engines.outcome(report, rule));
            assertTrue(failed.message().contains("the disk is full"), failed.message());
        }
    }

    @Test
    void recordsThatCannotEvenBeNamedEndTheRunWithTheirMessage() {
        DataSet broken = new BrokenDataSet(data, false);
        Run run = Engines.of().start(RunRequest.on(broken));
        assertEquals(
                "the file is gone", assertThrows(DataException.class, run::await).getMessage());
        assertTrue(run.progress().finished());
    }

    @Test
    void aRuleThatIsReplacedUnderItsRunIsNotToBlame() throws InterruptedException {
        List<RiskRule> installed = new CopyOnWriteArrayList<>();
        ScriptedRule rule =
                new ScriptedRule("gone")
                        .prepares(
                                context -> {
                                    installed.clear();
                                    throw new NoClassDefFoundError("org/example/Gone");
                                });
        installed.add(rule);
        ThreadedEngine engine = new ThreadedEngine(installed, List.of());
        RunReport report = Engines.run(engine, RunRequest.on(data));
        RuleOutcome.Failed failed =
                assertInstanceOf(RuleOutcome.Failed.class, Engines.outcome(report, "gone"));
        assertTrue(
                failed.message().contains("was stopped or replaced while it ran: run it again"),
                failed.message());
        assertTrue(failed.message().contains(failed.reference()), failed.message());
    }
}
