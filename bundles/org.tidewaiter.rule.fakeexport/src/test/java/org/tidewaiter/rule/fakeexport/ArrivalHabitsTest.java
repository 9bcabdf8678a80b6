package org.tidewaiter.rule.fakeexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.testkit.RuleAnswer;
import org.tidewaiter.testkit.RuleRunner;

/** Goods kept at the port and goods that never travelled, told apart by the exporter's others. */
class ArrivalHabitsTest {

    private static final int FAR = 20;

    /** Every exporter has one quick departure without a record and one recorded at the gate. */
    private static ExportWorld scattered() {
        ExportWorld world = new ExportWorld(21).honest(4_000);
        for (int exporter = 0; exporter < ExportWorld.EXPORTERS; exporter++) {
            world.departing(exporter, FAR, 0, 0.8);
            recorded(world, exporter);
        }
        return world;
    }

    private static void recorded(ExportWorld world, int exporter) {
        Map<String, String> row = world.departing(exporter, FAR, 0, 0.8);
        row.put("gate_in_at", "2026-01-02T00:00:00Z");
    }

    @Test
    void oneQuickDepartureOfManyIsLoweredAndSeveralAreRaised() {
        ExportWorld world = scattered();
        String serial = quick(world, 3, 9).get(8);
        RuleAnswer answer = ask(world);
        assertTrue(others(find(answer, quickOf(answer, 5))) < -0.3, "one of many");
        assertTrue(others(find(answer, serial)) > 0.5, "ten of many");
        assertTrue(line(find(answer, serial), "repeated"));
    }

    @Test
    void recordedHabitExplainsAsManyWithoutARecord() {
        ExportWorld world = scattered();
        quick(world, 3, 9);
        List<String> ofHabit = quick(world, 4, 9);
        IntStream.range(0, 14).forEach(i -> recorded(world, 4));
        RuleAnswer answer = ask(world);
        double habit = others(find(answer, ofHabit.get(0)));
        double none = others(find(answer, quickOf(answer, 3)));
        assertTrue(habit < none - 1, habit + " with the habit, " + none + " without");
    }

    @Test
    void nothingIsExcludedHoweverOftenTheExporterDoesIt() {
        ExportWorld world = scattered();
        IntStream.range(0, 200).forEach(i -> recorded(world, 4));
        String fake = quick(world, 4, 1).get(0);
        Candidate found = find(ask(world), fake);
        assertTrue(others(found) >= -1.5);
        assertEquals("impossible-timing", found.kind());
    }

    @Test
    void departuresQuickerThanGoodsAtThePortAreSaidToBe() {
        ExportWorld world = scattered();
        String slow = Sample.id(world.departing(6, FAR, 0, 2.2));
        String fast = Sample.id(world.departing(7, FAR, 0, 0.2));
        RuleAnswer answer = ask(world);
        assertTrue(weightOf(find(answer, fast), "at-port-times") > 0.4);
        assertTrue(weightOf(find(answer, slow), "at-port-times") < 0);
    }

    @Test
    void arrivalOnRecordSpeaksForImpossiblyQuickGoodsToo() {
        ExportWorld world = scattered();
        Map<String, String> row = world.departing(8, FAR, 0, 0.8);
        row.put("gate_in_at", "2026-07-01T00:00:00Z");
        Candidate found = find(ask(world), Sample.id(row));
        assertEquals("impossible-timing", found.kind());
        assertTrue(weightOf(found, "gate-in") < -0.4);
        assertTrue(!line(found, "no-gate-in") && !line(found, "repeated"));
    }

    @Test
    void lateProceduresAreNoHabitOfGoodsAtThePort() {
        ExportWorld world = scattered();
        for (int i = 0; i < 50; i++) {
            Map<String, String> row = world.departing(5, FAR, 0, -20);
            row.put("procedure_code", "AFTER_DEPARTURE");
            row.put("gate_in_at", "2026-01-02T00:00:00Z");
        }
        RuleAnswer answer = ask(world);
        Candidate found = find(answer, quickOf(answer, 5));
        assertEquals(1, found.number(CandidateWriter.STAGED).orElseThrow());
    }

    @Test
    void whereNothingIsRecordedTheExporterIsNotExcused() {
        ExportWorld world = new ExportWorld(22).withoutGateRecords().honest(4_000);
        String one = Sample.id(world.departing(2, FAR, 0, 0.8));
        Candidate found = find(ask(world), one);
        assertEquals(0, found.number(CandidateWriter.QUICKNESS_KNOWN).orElseThrow());
    }

    @Test
    void whereNothingIsRecordedManyQuickDeparturesOfOneExporterShareTheOdds() {
        ExportWorld world = new ExportWorld(22).withoutGateRecords().honest(4_000);
        String one = Sample.id(world.departing(2, FAR, 0, 0.8));
        List<String> many = quick(world, 3, 10);
        RuleAnswer answer = ask(world);
        assertTrue(!line(find(answer, one), "one-cause"), "one is one");
        for (String id : many) {
            Candidate found = find(answer, id);
            assertEquals(-1, weightOf(found, "one-cause"), 1e-9);
            assertTrue(!line(found, "repeated"), "nothing shows what is lawful here");
            assertTrue(found.weight() < find(answer, one).weight() - 0.5);
        }
    }

    private static List<String> quick(ExportWorld world, int exporter, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> Sample.id(world.departing(exporter, FAR, 0, 0.8)))
                .toList();
    }

    private static double others(Candidate candidate) {
        return candidate.number(CandidateWriter.UNSEEN_WEIGHT).orElseThrow();
    }

    private static boolean line(Candidate candidate, String kind) {
        return candidate.evidence().stream().anyMatch(e -> e.kind().equals(kind));
    }

    private static double weightOf(Candidate candidate, String kind) {
        return candidate.evidence().stream()
                .filter(e -> e.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .weight();
    }

    private static String quickOf(RuleAnswer answer, int exporter) {
        return answer.candidates().stream()
                .filter(c -> c.kind().equals("impossible-timing"))
                .filter(c -> c.related().get(0).id().equals("E%03d".formatted(exporter)))
                .findFirst()
                .orElseThrow()
                .subject()
                .id();
    }

    private static Candidate find(RuleAnswer answer, String id) {
        return answer.candidates().stream()
                .filter(c -> c.subject().id().equals(id) && c.kind().endsWith("-timing"))
                .findFirst()
                .orElseThrow();
    }

    private static RuleAnswer ask(ExportWorld world) {
        return RuleRunner.of(new FakeExportRule(Map.of())).ask(world.data().build());
    }
}
