package org.tidewaiter.rule.realimporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.testkit.MemoryDataSet;

/** Nothing that is not yet known, and nothing before the date, makes a finding. */
class LeakageTest {

    private static final int KNOWN = Planted.DATE + 200;

    private static Instant at(int day) {
        return TradeWorld.START.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Planted planted() {
        return new Planted(120, 8);
    }

    @Test
    void whatIsDeclaredLaterChangesNothing() {
        MemoryDataSet later = planted().world.build().asOf(at(KNOWN)).build();
        MemoryDataSet earlier = planted().world.build(KNOWN).asOf(at(KNOWN)).build();
        List<Candidate> expected = Study.ask(earlier, Study.defaults()).candidates();
        assertEquals(1, expected.size());
        List<Candidate> seen = Study.ask(later, Study.defaults()).candidates();
        assertEquals(1, seen.size());
        assertEquals(expected.get(0).evidence(), seen.get(0).evidence());
        assertEquals(expected.get(0).facts(), seen.get(0).facts());
    }

    @Test
    void beforeTheSanctionIsKnownNobodyIsFound() {
        MemoryDataSet data = planted().world.build().asOf(at(Planted.DATE - 1)).build();
        assertTrue(Study.ask(data, Study.defaults()).notApplicable().isPresent());
    }

    @Test
    void nothingOfTheCandidateBeforeTheDateIsHandedOver() {
        TradeWorld world = new TradeWorld(3).background(120, 8);
        world.declare("D", 300, 550, 20, Planted.FIRST, Planted.SECOND);
        world.sanction("D", Planted.DATE);
        // The delinquent fell silent at 550, so use from then on is new; volume is not.
        world.declare("C", 560, Planted.DATE, 20, Planted.FIRST, Planted.SECOND);
        world.declare("C", Planted.DATE + 5, 900, 9, world.honest(0, 20));
        Candidate candidate = Study.one(Study.about(world.build().build(), "C"), "C");
        assertTrue(Study.line(candidate, "shared-partners").value() >= 4);
        assertEquals(0, Study.line(candidate, "handover").value());
    }

    @Test
    void whatTheCandidateBroughtInBeforeIsTakenOffWhatItBringsInAfter() {
        TradeWorld world = new TradeWorld(3).background(120, 8);
        world.declare("D", 235, 595, 24, Planted.FIRST, Planted.SECOND);
        world.sanction("D", Planted.DATE);
        world.declare("NEW", Planted.DATE, Planted.DATE + 360, 24, Planted.FIRST, Planted.SECOND);
        world.declare("OLD", 235, Planted.DATE + 360, 48, Planted.FIRST, Planted.SECOND);
        MemoryDataSet data = world.build().build();
        Market market = Study.market(data);
        Delinquent delinquent = Study.delinquent(data, market);
        RealImporterParameters told = Study.defaults().as(RealImporterParameters.class);
        assertEquals(1, handover(data, delinquent, "NEW", told).prompt(), 0.05);
        assertEquals(0, handover(data, delinquent, "OLD", told).all(), 0.05);
    }

    private static Handover handover(
            MemoryDataSet data, Delinquent delinquent, String id, RealImporterParameters told) {
        int candidate = Study.trader(data, id);
        return Handover.of(
                new Pair(delinquent, candidate, new int[0], 0, 1, 9, false, false), told);
    }

    @Test
    void whatAppearsLateAndInPartCountsLess() {
        TradeWorld world = new TradeWorld(3).background(120, 8);
        world.declare("D", 235, 595, 24, Planted.FIRST, Planted.SECOND);
        world.sanction("D", Planted.DATE);
        world.declare("HALF", Planted.DATE, Planted.DATE + 360, 12, Planted.FIRST);
        world.declare("LATE", 750, 1090, 24, Planted.FIRST, Planted.SECOND);
        world.declare("MOVED", 605, 960, 24, Planted.FIRST.warehouse("WZ"));
        world.declare("RENAMED", 605, 960, 24, Planted.FIRST.supplier("SZ"));
        MemoryDataSet data = world.build().build();
        Delinquent delinquent = Study.delinquent(data, Study.market(data));
        RealImporterParameters told = Study.defaults().as(RealImporterParameters.class);
        assertEquals(0.5, handover(data, delinquent, "HALF", told).all(), 0.05);
        Handover late = handover(data, delinquent, "LATE", told);
        assertEquals(0, late.prompt());
        assertEquals(1, late.late(), 0.1);
        assertEquals(late.late() / 2, late.share());
        assertEquals(0.5, handover(data, delinquent, "MOVED", told).all(), 0.05);
        assertEquals(0.5, handover(data, delinquent, "RENAMED", told).all(), 0.05);
    }
}
