package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.Run;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;

/** What a rule learned is kept for the next question, and for no longer than it may be. */
@Timeout(20)
class KeptLearningTest {

    private final DataSet data = Samples.tenExports().build();
    private final AtomicInteger prepared = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final List<RiskRule> installed = new CopyOnWriteArrayList<>();
    private final ThreadedEngine engine = new ThreadedEngine(installed, List.of());

    /** Finds as many as its parameter says, and counts how often it learns. */
    private ScriptedRule rule() {
        return new ScriptedRule("r")
                .prepares(context -> prepared.incrementAndGet())
                .assesses(
                        (parameters, scope, sink) -> {
                            for (int i = 0;
                                    i < parameters.as(ScriptedRule.Limits.class).minCount();
                                    i++) {
                                sink.emit(Samples.candidate("T" + i, i));
                            }
                        })
                .closes(closed::incrementAndGet);
    }

    private static RunRequest asking(DataSet data, int minCount) {
        return RunRequest.on(data)
                .overriding(Map.of("r", Map.of("minCount", Integer.toString(minCount))))
                .keepingLearned();
    }

    private RunReport ask(int minCount) throws InterruptedException {
        return Engines.run(engine, asking(data, minCount));
    }

    @Test
    void aSecondQuestionIsAssessedOnWhatWasLearnedAndAnswersTheSame() throws InterruptedException {
        installed.add(rule());
        RunReport first = ask(5);
        RunReport other = ask(2);
        assertEquals(1, prepared.get());
        assertEquals(2, other.findings().size());
        assertEquals(Engines.timeless(first), Engines.timeless(ask(5)));
        RunReport fresh = Engines.run(engine, RunRequest.on(data));
        assertEquals(2, prepared.get(), "a request that does not ask for it learns for itself");
        assertEquals(3, fresh.findings().size());
        assertEquals(1, closed.get());
    }

    @Test
    void scopeAndLimitAreThoseOfTheQuestion() throws InterruptedException {
        installed.add(rule());
        ask(5);
        RunReport one =
                Engines.run(engine, asking(data, 5).about(new Scope.One(SubjectKind.TRADER, "T3")));
        assertEquals(1, one.findings().size());
        RunReport cut = Engines.run(engine, asking(data, 5).limit(2));
        assertEquals(
                Engines.completed(
                        Map.of("a-kind", 2, "b-kind", 0), Map.of("a-kind", 3, "b-kind", 0)),
                Engines.outcome(cut, "r"));
        assertEquals(1, prepared.get());
    }

    @Test
    void otherRecordsOtherTimesAndOtherConfigurationsAreLearnedAnew() throws InterruptedException {
        installed.add(rule());
        ask(1);
        Engines.run(engine, asking(Samples.tenExports().build(), 1));
        Engines.run(engine, asking(data, 1).asOf(data.asOf()));
        assertEquals(3, prepared.get());
        installed.set(0, rule());
        ask(1);
        assertEquals(4, prepared.get());
        assertEquals(3, closed.get(), "what a rule learned that is gone is freed");
    }

    @Test
    void forgettingFreesWhatOneSetOfRecordsTaught() throws InterruptedException {
        installed.add(rule());
        DataSet others = Samples.tenExports().build();
        ask(1);
        Engines.run(engine, asking(others, 1));
        engine.forget(data);
        assertEquals(1, closed.get());
        Engines.run(engine, asking(others, 1));
        assertEquals(2, prepared.get());
        ask(1);
        assertEquals(3, prepared.get());
        engine.close();
        assertEquals(3, closed.get());
    }

    @Test
    void whatIsForgottenWhileItIsAskedIsFreedAtTheEnd() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        installed.add(
                rule().assesses(
                                (parameters, scope, sink) -> {
                                    busy.countDown();
                                    await(go);
                                }));
        Run run = engine.start(asking(data, 1));
        busy.await();
        engine.forget(data);
        assertEquals(0, closed.get());
        go.countDown();
        run.await();
        assertEquals(1, closed.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void twoThatAskAtOnceDoNotShareAndNeitherWaits() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        installed.add(
                rule().assesses(
                                (parameters, scope, sink) -> {
                                    both.countDown();
                                    await(both);
                                }));
        Run one = engine.start(asking(data, 1));
        Run two = engine.start(asking(data, 2));
        one.await();
        two.await();
        assertEquals(2, prepared.get());
        assertEquals(1, closed.get());
        ask(1);
        assertEquals(2, prepared.get());
    }

    @Test
    void whatAFailedQuestionHeldIsNotTrustedAgain() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        installed.add(
                rule().assesses(
                                (parameters, scope, sink) -> {
                                    if (asked.incrementAndGet() == 2) {
                                        throw new IllegalStateException("broken");
                                    }
                                }));
        ask(1);
        assertInstanceOf(RuleOutcome.Failed.class, Engines.outcome(ask(1), "r"));
        assertEquals(1, closed.get());
        assertEquals(Engines.completed(none(), none()), Engines.outcome(ask(1), "r"));
        assertEquals(2, prepared.get());
    }

    private static Map<String, Integer> none() {
        return Map.of("a-kind", 0, "b-kind", 0);
    }

    @Test
    void cancellingOneQuestionOrAnOldOneDoesNotCancelTheNext() throws InterruptedException {
        CompletableFuture<Run> second = new CompletableFuture<>();
        AtomicInteger asked = new AtomicInteger();
        installed.add(
                rule().assesses(
                                (parameters, scope, sink) -> {
                                    if (asked.incrementAndGet() == 2) {
                                        second.join().cancel();
                                    }
                                    sink.emit(Samples.candidate("T1", 1));
                                }));
        Run first = engine.start(asking(data, 1));
        first.await();
        second.complete(engine.start(asking(data, 1)));
        assertEquals(new RuleOutcome.Cancelled(), Engines.outcome(second.join().await(), "r"));
        assertEquals(1, ask(1).findings().size());
        first.cancel();
        second.join().cancel();
        assertEquals(1, ask(1).findings().size());
    }

    @Test
    void whatIsReservedToAnswerIsFreeAgainForTheNextQuestion() throws InterruptedException {
        CompletableFuture<RuleContext> context = new CompletableFuture<>();
        installed.add(
                rule().prepares(
                                asked -> {
                                    context.complete(asked);
                                    asked.monitor().reserve(60);
                                })
                        .assesses(
                                (parameters, scope, sink) ->
                                        context.join()
                                                .monitor()
                                                .reserve(
                                                        parameters
                                                                        .as(
                                                                                ScriptedRule.Limits
                                                                                        .class)
                                                                        .minCount()
                                                                * 10L)));
        for (int i = 0; i < 3; i++) {
            RunReport report = Engines.run(engine, asking(data, 4).memoryBytes(100));
            assertInstanceOf(RuleOutcome.Completed.class, Engines.outcome(report, "r"));
        }
        RunReport more = Engines.run(engine, asking(data, 5).memoryBytes(100));
        assertInstanceOf(RuleOutcome.OverBudget.class, Engines.outcome(more, "r"));
    }

    @Test
    void rowsThatAnAnswerReadsCountInItsOwnRun() throws InterruptedException {
        CompletableFuture<RuleContext> context = new CompletableFuture<>();
        installed.add(
                rule().prepares(context::complete)
                        .assesses(
                                (parameters, scope, sink) -> {
                                    try (Cursor cursor =
                                            context.join().table(Exports.PORT).scan(List.of())) {
                                        while (cursor.advance()) {
                                            assertTrue(cursor.size() > 0);
                                        }
                                    }
                                }));
        for (int i = 0; i < 2; i++) {
            RunReport report = Engines.run(engine, asking(data, 1).ruleTime(Duration.ofMinutes(1)));
            assertEquals(10, report.rules().get(0).rowsRead());
        }
    }

    @Test
    void whatAGoneRuleLearnedIsFreedAtOnce() throws InterruptedException {
        ScriptedRule rule = rule();
        installed.add(rule);
        ask(5);
        installed.remove(rule);
        engine.forget(rule);
        assertEquals(1, closed.get());
    }

    @Test
    void whatARuleLearnedThatGoesUnderARunIsFreedWhenTheRunEnds() throws InterruptedException {
        AtomicInteger closedUnderTheRun = new AtomicInteger();
        ScriptedRule rule = rule();
        installed.add(
                rule.assesses(
                        (parameters, scope, sink) -> {
                            installed.remove(rule);
                            engine.forget(rule);
                            closedUnderTheRun.set(closed.get());
                        }));
        assertInstanceOf(RuleOutcome.Completed.class, Engines.outcome(ask(5), "r"));
        assertEquals(0, closedUnderTheRun.get(), "it is in use");
        assertEquals(1, closed.get());
    }
}
