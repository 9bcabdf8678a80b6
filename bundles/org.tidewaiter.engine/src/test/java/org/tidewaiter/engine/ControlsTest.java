package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;

/** Near misses that are drawn at random. */
class ControlsTest {

    private static final int MISSES = 60;

    private final DataSet data = Samples.tenExports().build();

    /** One finding, and near misses in an order that a seed changes. */
    private static ScriptedRule rule(long seed) {
        List<Candidate> all = new ArrayList<>();
        all.add(Samples.candidate("F", 9));
        for (int i = 0; i < MISSES; i++) {
            all.add(Samples.nearMiss("T" + i));
        }
        Collections.shuffle(all, new Random(seed));
        return new ScriptedRule("r").emits(all.toArray(new Candidate[0]));
    }

    private RunReport drawn(int controls, ScriptedRule rule, DataSet records)
            throws InterruptedException {
        return Engines.run(RunRequest.on(records).drawing(controls), rule);
    }

    private static Set<String> subjects(List<Finding> findings) {
        return findings.stream()
                .map(one -> one.subject().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void asManyAreDrawnAsAskedForAndTheFindingsAreTheSame() throws InterruptedException {
        RunReport report = drawn(5, rule(1), data);
        assertEquals(5, subjects(report.nearMisses()).size());
        assertEquals(Engines.run(RunRequest.on(data), rule(1)).findings(), report.findings());
        assertEquals(MISSES - 5L, report.rules().get(0).counts().get("near-misses-cut"));
        report.nearMisses().forEach(miss -> assertEquals(1, miss.shortfalls().size()));
        assertEquals(MISSES, drawn(100, rule(1), data).nearMisses().size());
    }

    @Test
    void theSameAreDrawnInWhateverOrderTheyCome() throws InterruptedException {
        Set<String> one = subjects(drawn(5, rule(1), data).nearMisses());
        assertEquals(one, subjects(drawn(5, rule(2), data).nearMisses()));
    }

    @Test
    void otherRecordsDrawOthersAndEachAboutAsOften() throws InterruptedException {
        Map<String, Integer> times = new HashMap<>();
        Set<Set<String>> draws = new java.util.HashSet<>();
        int runs = 120;
        for (int i = 0; i < runs; i++) {
            DataSet other =
                    Samples.tenExports()
                            .row(
                                    org.tidewaiter.api.record.Exports.PORT,
                                    "declaration_id=X" + i,
                                    "submitted_at=2026-03-11T00:00:00Z",
                                    "exporter_id=T1",
                                    "goods_place=P",
                                    "exit_port=KRPUS")
                            .build();
            Set<String> subjects = subjects(drawn(10, rule(1), other).nearMisses());
            draws.add(subjects);
            subjects.forEach(subject -> times.merge(subject, 1, Integer::sum));
        }
        assertTrue(draws.size() > runs / 2, "only " + draws.size() + " different draws");
        // each is expected 20 times with a deviation of 4.1; 45 is beyond six deviations
        assertEquals(MISSES, times.size());
        times.forEach((subject, count) -> assertTrue(count < 45, subject + " " + count));
    }

    @Test
    void aboutOneSubjectNobodyIsDrawn() throws InterruptedException {
        RunRequest request =
                RunRequest.on(data).drawing(5).about(new Scope.One(SubjectKind.TRADER, "T7"));
        assertEquals(Set.of("T7"), subjects(Engines.run(request, rule(1)).nearMisses()));
    }

    @Test
    void aRuleIsToldThatNearMissesAreWanted() throws InterruptedException {
        List<Scope> asked = new ArrayList<>();
        ScriptedRule rule =
                new ScriptedRule("r").assesses((parameters, scope, sink) -> asked.add(scope));
        drawn(5, rule, data);
        drawn(0, rule, data);
        assertEquals(List.of(new Scope.Everyone(true), new Scope.Everyone(false)), asked);
        assertNotEquals(asked.get(0), new Scope.Everyone());
        assertThrows(IllegalArgumentException.class, () -> RunRequest.on(data).drawing(-1));
    }

    @Test
    void aQuarterOfTheWayToOneIsNear() {
        assertEquals(0.2, new Scope.Everyone().reach(0.2));
        assertEquals(0.4, new Scope.Everyone(true).reach(0.2), 1e-12);
        assertEquals(1, new Scope.Everyone(true).reach(1));
        assertEquals(0.2, new Scope.One(SubjectKind.TRADER, "T").reach(0.2));
    }
}
