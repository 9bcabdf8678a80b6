package org.tidewaiter.rule.fakeexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.kernel.earth.GreatCircle;
import org.tidewaiter.testkit.MemoryDataSetBuilder;
import org.tidewaiter.testkit.RuleAnswer;
import org.tidewaiter.testkit.RuleRunner;

class LeastTimesTest {

    private final ExportWorld world = new ExportWorld(2).honest(500);

    @Test
    void movesSeenTightenTheBoundOfTheRoad() {
        String id = Sample.id(world.departing(1, 20, 0, 2.0));
        Candidate learned = only(ask(world.data()), id);
        assertEquals("fakeexport.impossibleRoad", learned.headline().key());
        assertEquals(RiskClass.REVIEW, learned.riskClass());
        world.exports().forEach(row -> row.remove("bonded_out_at"));
        Candidate unknown = only(ask(world.data()), id);
        assertEquals("fakeexport.impossibleHandling", unknown.headline().key());
        assertTrue(
                unknown.evidence().stream()
                        .map(line -> line.text().key())
                        .anyMatch("fakeexport.roadUnknown"::equals));
    }

    @Test
    void scheduledDepartureIsOneClassLowerAndWeighsLess() {
        Map<String, String> row = world.departing(1, 20, 0, 0.5);
        Candidate actual = only(ask(world.data()), Sample.id(row));
        row.put("departure_source", "SCHEDULED");
        Candidate scheduled = only(ask(world.data()), Sample.id(row));
        assertEquals(RiskClass.ACT, actual.riskClass());
        assertEquals(RiskClass.REVIEW, scheduled.riskClass());
        assertEquals(actual.weight() - 0.5, scheduled.weight(), 1e-9);
    }

    @Test
    void coarsePlaceShortensTheWayAndIsNoCaseToActOn() {
        String id = Sample.id(world.departing(1, 20, 0, 0.5));
        MemoryDataSetBuilder data = world.data();
        Candidate exact = only(ask(data), id);
        Map<String, String> row = world.exports().get(world.exports().size() - 1);
        row.put("goods_place", "COARSE");
        data = world.data();
        data.row(
                Places.PORT,
                "place_code=COARSE",
                "latitude=" + ExportWorld.latitude(20),
                "longitude=" + ExportWorld.longitude(20),
                "precision=LOCALITY");
        Candidate coarse = only(ask(data), id);
        assertEquals(RiskClass.REVIEW, coarse.riskClass());
        assertEquals(
                exact.number("distanceKm").orElseThrow() - 9.9,
                coarse.number("distanceKm").orElseThrow(),
                1e-6);
        assertTrue(coarse.evidence().stream().map(Evidence::kind).anyMatch("coarse-place"::equals));
    }

    @Test
    void portThatTheHostDoesNotHoldIsLookedUpAndNoCaseToActOn() {
        Map<String, String> row = world.departing(1, 20, 0, 0.5);
        row.put("exit_port", "KRUSN");
        Candidate found = only(ask(world.data()), Sample.id(row));
        assertEquals(RiskClass.REVIEW, found.riskClass());
        assertTrue(found.evidence().stream().map(Evidence::kind).anyMatch("bundled-port"::equals));
        double straightKm =
                GreatCircle.distanceKm(
                        ExportWorld.latitude(20), ExportWorld.longitude(20), 35.53, 129.32);
        assertEquals(straightKm - 15, found.number("distanceKm").orElseThrow(), 2);
    }

    @Test
    void codeOfAGoodsPlaceIsTheHostsOwnAndNeverLookedUp() {
        Map<String, String> row = world.departing(1, 20, 0, 0.5);
        row.put("goods_place", "KRUSN");
        assertTrue(
                ask(world.data()).candidates().stream()
                        .filter(c -> c.subject().id().equals(Sample.id(row)))
                        .noneMatch(c -> c.kind().equals("impossible-timing")));
    }

    @Test
    void earlierBondedTransportLengthensTheTimeThatWasThere() {
        Map<String, String> row = world.departing(1, 20, 0, 0.5);
        long accepted =
                java.time.Instant.parse(row.getOrDefault("submitted_at", "")).getEpochSecond();
        row.put("bonded_out_at", ExportWorld.at(accepted, -0.5));
        Candidate found = only(ask(world.data()), Sample.id(row));
        assertEquals(1.0, found.number("availableHours").orElseThrow(), 1e-3);
        row.put("bonded_out_at", ExportWorld.at(accepted, -30));
        assertTrue(
                ask(world.data()).candidates().stream()
                        .noneMatch(c -> c.kind().equals("impossible-timing")));
    }

    @Test
    void firstAcceptanceCounts() {
        Map<String, String> row = world.departing(1, 20, 0, 0.5);
        row.put("first_submitted_at", "2026-01-15T00:00:00Z");
        assertTrue(
                ask(world.data()).candidates().stream()
                        .noneMatch(c -> c.kind().endsWith("-timing")));
    }

    @Test
    void longWayToAnAirportMayHaveBeenFlown() {
        Map<String, String> row = world.departing(1, 23, 0, 0.2);
        row.put("transport_mode", "AIR");
        row.put("goods_place", "NORTH");
        MemoryDataSetBuilder data = world.data();
        data.row(Places.PORT, "place_code=NORTH", "latitude=38.5", "longitude=128.0");
        assertEquals(RiskClass.REVIEW, only(ask(data), Sample.id(row)).riskClass());
        row.put("transport_mode", "ROAD");
        data = world.data();
        data.row(Places.PORT, "place_code=NORTH", "latitude=38.5", "longitude=128.0");
        assertEquals(RiskClass.ACT, only(ask(data), Sample.id(row)).riskClass());
    }

    private static RuleAnswer ask(MemoryDataSetBuilder data) {
        return RuleRunner.of(new FakeExportRule(Map.of())).ask(data.build());
    }

    private static Candidate only(RuleAnswer answer, String id) {
        return answer.candidates().stream()
                .filter(c -> c.kind().equals("impossible-timing") && c.subject().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
