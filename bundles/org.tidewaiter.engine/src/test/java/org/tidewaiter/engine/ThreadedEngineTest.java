package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.NotApplicableException;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;

class ThreadedEngineTest {

    private final DataSet data = Samples.tenExports().build();

    private static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(
                        f ->
                                "%s %s %s %d %s"
                                        .formatted(
                                                f.rule(),
                                                f.profile(),
                                                f.kind(),
                                                f.rank(),
                                                f.subject().id()))
                .toList();
    }

    @Test
    void findingsComeByRuleProfileKindOfTheCardThenStrongestFirst() throws InterruptedException {
        Candidate[] candidates = {
            Samples.about("b-kind", "T1", 9).build(),
            Samples.candidate("T1", 1),
            Samples.candidate("T2", 3),
            Samples.candidate("T0", 1),
        };
        RunReport report =
                Engines.run(
                        RunRequest.on(data),
                        new ScriptedRule("zeta").emits(Samples.candidate("T1", 7)),
                        new ScriptedRule("alpha").profile("second").emits(candidates),
                        new ScriptedRule("alpha").profile("first").emits(candidates));
        assertEquals(
                List.of(
                        "alpha first a-kind 1 T2",
                        "alpha first a-kind 2 T0",
                        "alpha first a-kind 3 T1",
                        "alpha first b-kind 1 T1",
                        "alpha second a-kind 1 T2",
                        "alpha second a-kind 2 T0",
                        "alpha second a-kind 3 T1",
                        "alpha second b-kind 1 T1",
                        "zeta default a-kind 1 T1"),
                lines(report.findings()));
        assertEquals(
                List.of("alpha first", "alpha second", "zeta default"),
                report.rules().stream().map(r -> r.rule() + " " + r.profile()).toList());
        assertEquals(report.findings().get(0).id(), report.findings().get(4).id());
    }

    @Test
    void findingCarriesAllThatItRestsOn() throws InterruptedException {
        Instant due = Instant.parse("2026-04-01T00:00:00Z");
        Candidate candidate =
                Samples.about("a-kind", "T1", 4)
                        .key("the key")
                        .significance(1e-4, 1e-3)
                        .related(SubjectKind.TRADER, "T2", "partner")
                        .cite(new Citation(Exports.PORT, 4, "partner"))
                        .cite(new Citation(Exports.PORT, 0, "subject"))
                        .reviewBy(due)
                        .build();
        ScriptedRule rule = new ScriptedRule("rule").emits(candidate);
        RunRequest request =
                RunRequest.on(data).overriding(Map.of("rule", Map.of("minCount", "5")));
        Finding finding = Engines.run(request, rule).findings().get(0);
        assertEquals(
                Finding.idOf("rule", "a-kind", SubjectKind.TRADER, "T1", "the key"), finding.id());
        assertEquals("Name of T1", finding.subject().label());
        assertEquals(
                List.of(new Related(SubjectKind.TRADER, "T2", "Name of T2", "partner")),
                finding.related());
        assertEquals(
                List.of(
                        new RecordRef("exports", "E0", "subject"),
                        new RecordRef("exports", "E4", "partner")),
                finding.records());
        assertEquals(0.75, finding.strength());
        assertEquals(Map.of("minCount", 5L, "gapSeconds", 0.5), finding.parameters());
        assertEquals(new DataStamp("ten", data.fingerprint()), finding.data());
        assertEquals(data.asOf(), finding.asOf());
        assertEquals(due, finding.reviewBy().orElseThrow());
        assertEquals(1e-3, finding.qValue().orElseThrow());
    }

    @Test
    void ruleSeesTheRecordsAsOfTheInstantAskedFor() throws InterruptedException {
        Instant instant = Instant.parse("2026-03-13T00:00:00Z");
        List<Long> rows = new CopyOnWriteArrayList<>();
        ScriptedRule rule =
                new ScriptedRule("rule")
                        .prepares(context -> rows.add(context.table(Exports.PORT).rows()))
                        .emits(Samples.candidate("T1", 1));
        RunReport report = Engines.run(RunRequest.on(data).asOf(instant), rule);
        assertEquals(List.of(4L), rows);
        assertEquals(instant, report.asOf());
        assertEquals(instant, report.findings().get(0).asOf());
    }

    @Test
    void limitKeepsTheStrongestOfEachKindAndCountsTheRest() throws InterruptedException {
        List<Candidate> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(Samples.candidate("T" + i, (i * 7919) % 5_000));
        }
        many.add(Samples.candidate("T1", 7919));
        many.add(Samples.about("b-kind", "T0", 1).build());
        ScriptedRule rule = new ScriptedRule("rule").emits(many.toArray(Candidate[]::new));
        RunReport report = Engines.run(RunRequest.on(data).limit(3), rule);
        RuleReport ruleReport = report.rules().get(0);
        assertEquals(
                Engines.completed(
                        Map.of("a-kind", 3, "b-kind", 1), Map.of("a-kind", 4_997, "b-kind", 0)),
                ruleReport.outcome());
        assertEquals(Map.of("duplicate-situations", 1L), ruleReport.counts());
        assertEquals("T1", report.findings().get(0).subject().id());
    }

    @Test
    void everyOneOfManyCandidatesIsJudgedBeforeTheCut() throws InterruptedException {
        int many = 50_000;
        ScriptedRule rule =
                new ScriptedRule("rule")
                        .assesses(
                                (parameters, scope, sink) -> {
                                    for (int i = 0; i < many; i++) {
                                        sink.emit(Samples.candidate("T" + i, i % 1_000));
                                    }
                                });
        ScriptedReason turns =
                ScriptedReason.of(
                        "rule",
                        "turns",
                        c ->
                                c.subject().id().equals("T999")
                                        ? ScriptedReason.applies(0)
                                        : ScriptedReason.applies(-2_000));
        ThreadedEngine engine = new ThreadedEngine(List.of(rule), List.of(turns));
        RunReport report = Engines.run(engine, RunRequest.on(data).limit(1));
        assertEquals("T999", report.findings().get(0).subject().id());
        assertEquals(
                Engines.completed(
                        Map.of("a-kind", 1, "b-kind", 0), Map.of("a-kind", many - 1, "b-kind", 0)),
                report.rules().get(0).outcome());
    }

    @Test
    void nearMissesAreKeptApartAndOnlyWhenAskedFor() throws InterruptedException {
        ScriptedRule rule =
                new ScriptedRule("rule")
                        .emits(
                                Samples.nearMiss("T1"),
                                Samples.nearMiss("T2"),
                                Samples.about("b-kind", "T1", 2).build());
        RunReport everyone = Engines.run(RunRequest.on(data), rule);
        assertEquals(List.of(), everyone.nearMisses());
        assertEquals(Map.of("near-misses-not-asked-for", 2L), everyone.rules().get(0).counts());
        RunRequest about = RunRequest.on(data).about(new Scope.One(SubjectKind.TRADER, "T1"));
        RunReport one = Engines.run(about, rule);
        assertEquals(List.of("rule default a-kind 1 T1"), lines(one.nearMisses()));
        assertEquals(List.of("rule default b-kind 1 T1"), lines(one.findings()));
        assertEquals(Map.of("out-of-scope", 1L), one.rules().get(0).counts());
        assertEquals(1, one.nearMisses().get(0).shortfalls().size());
    }

    @Test
    void missingNeedIsNotApplicableAndTheRuleIsNotCalled() throws InterruptedException {
        ScriptedRule rule =
                new ScriptedRule("rule")
                        .needs(Need.of(Exports.PORT), Need.of(Places.PORT, Places.LATITUDE))
                        .prepares(
                                context -> {
                                    throw new AssertionError("must not be called");
                                });
        RunReport report = Engines.run(RunRequest.on(data), rule);
        RuleOutcome.NotApplicable outcome =
                assertInstanceOf(RuleOutcome.NotApplicable.class, Engines.outcome(report, "rule"));
        assertTrue(outcome.reason().contains("places"), outcome.reason());
        assertEquals(1, Engines.of(rule).unmet(rule, data).size());
    }

    @Test
    void ruleThatDeclinesWhilePreparingIsNotApplicable() throws InterruptedException {
        ScriptedRule rule =
                new ScriptedRule("rule")
                        .prepares(
                                context -> {
                                    throw new NotApplicableException("nobody departed");
                                });
        RunReport report = Engines.run(RunRequest.on(data), rule);
        assertEquals(
                new RuleOutcome.NotApplicable("nobody departed"), Engines.outcome(report, "rule"));
    }

    @Test
    void rowsReadAndCountsAreReported() throws InterruptedException {
        ScriptedRule rule =
                new ScriptedRule("rule")
                        .prepares(
                                context -> {
                                    context.table(Exports.PORT)
                                            .split(3, List.of(Exports.EXPORTER_ID))
                                            .forEach(ThreadedEngineTest::walk);
                                    walk(
                                            context.table(Exports.PORT)
                                                    .pick(new long[] {1, 2}, List.of()));
                                })
                        .assesses(
                                (parameters, scope, sink) -> {
                                    sink.count("tested", 3);
                                    sink.count("tested", 4);
                                });
        DataSet small = Samples.tenExports().batches(3).build();
        RunReport report = Engines.run(RunRequest.on(small), rule, new ScriptedRule("second"));
        assertEquals(12, report.rules().get(0).rowsRead());
        assertEquals(Map.of("tested", 7L), report.rules().get(0).counts());
        assertEquals(0, report.rules().get(1).rowsRead());
    }

    private static void walk(Cursor cursor) {
        try (cursor) {
            while (cursor.advance()) {
                assertTrue(cursor.size() > 0);
            }
        }
    }

    @Test
    void runKeepsTheRulesItBeganWith() throws InterruptedException {
        List<RiskRule> services = new CopyOnWriteArrayList<>();
        ThreadedEngine engine = new ThreadedEngine(services, List.of());
        services.add(new ScriptedRule("first").prepares(context -> services.clear()));
        services.add(new ScriptedRule("second").emits(Samples.candidate("T1", 1)));
        RunReport report = Engines.run(engine, RunRequest.on(data));
        assertEquals(List.of("second default a-kind 1 T1"), lines(report.findings()));
        assertEquals(List.of(), engine.rules());
        assertEquals(List.of(), Engines.run(engine, RunRequest.on(data)).rules());
    }

    @Test
    void onlyTheRulesAskedForAreRun() throws InterruptedException {
        RunReport report =
                Engines.run(
                        RunRequest.on(data).only(Set.of("second")),
                        new ScriptedRule("first"),
                        new ScriptedRule("second"));
        assertEquals(List.of("second"), report.rules().stream().map(RuleReport::rule).toList());
    }

    @Test
    void portraitsOfTheKeptOnly() throws InterruptedException {
        List<String> drawn = new CopyOnWriteArrayList<>();
        ScriptedRule rule =
                new ScriptedRule("rule")
                        .emits(Samples.candidate("T1", 1), Samples.candidate("T2", 2))
                        .draws(
                                candidate -> {
                                    drawn.add(candidate.subject().id());
                                    return new Portrait("", List.of(), List.of(), List.of());
                                });
        Engines.run(RunRequest.on(data).limit(1), rule);
        assertEquals(List.of("T2"), drawn);
    }

    @Test
    void reportIsTheSameForAnyRowOrderBatchSizeAndEmissionOrder() throws InterruptedException {
        Candidate[] one = new Candidate[60];
        Candidate[] other = new Candidate[60];
        for (int i = 0; i < 60; i++) {
            one[i] = Samples.about("a-kind", "T" + i % 40, i % 7).key("k" + i % 3).build();
            other[59 - i] = one[i];
        }
        ScriptedReason reason =
                ScriptedReason.of("rule", "odd", c -> ScriptedReason.applies(-c.weight() / 3));
        ThreadedEngine first =
                new ThreadedEngine(List.of(new ScriptedRule("rule").emits(one)), List.of(reason));
        ThreadedEngine second =
                new ThreadedEngine(List.of(new ScriptedRule("rule").emits(other)), List.of(reason));
        DataSet shuffled = Samples.tenExports().shuffled(5).batches(1).poisoned().build();
        RunReport expected = Engines.run(first, RunRequest.on(data).limit(20).threads(1));
        RunReport report = Engines.run(second, RunRequest.on(shuffled).limit(20).threads(2));
        assertEquals(Engines.timeless(expected), Engines.timeless(report));
    }

    @Test
    void stoppedEngineStartsNothing() {
        ThreadedEngine engine = Engines.of();
        engine.close();
        assertThrows(IllegalStateException.class, () -> engine.start(RunRequest.on(data)));
    }
}
