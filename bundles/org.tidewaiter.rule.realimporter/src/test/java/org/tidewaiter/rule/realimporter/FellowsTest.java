package org.tidewaiter.rule.realimporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.rule.realimporter.TradeWorld.Chain;
import org.tidewaiter.testkit.MemoryDataSet;

/** Several names for one trade, and many who do as many do. */
class FellowsTest {

    private static final Chain TRADE = new Chain("BD", "FD", "WD", "SD", "160110", "OFFICE1");

    /** A delinquent, each of whose partners one honest importer has, and firms that take all up. */
    private static TradeWorld world(int firms) {
        TradeWorld world = new TradeWorld(3).background(400, 10);
        world.declare("D", 300, Planted.DATE, 20, TRADE);
        Chain own = world.honest(1, 16);
        world.declare("HB", 100, 1000, 9, own.broker(TRADE.broker()));
        world.declare("HF", 100, 1000, 9, own.forwarder(TRADE.forwarder()));
        world.declare("HW", 100, 1000, 9, own.warehouse(TRADE.warehouse()));
        world.declare("HS", 100, 1000, 9, own.supplier(TRADE.supplier()));
        world.sanction("D", Planted.DATE);
        for (int i = 0; i < firms; i++) {
            int begins = Planted.DATE + 20 + i;
            world.declare("C" + i, begins, begins + 200, 12, TRADE);
            if (i > 0) {
                // Violators teach nothing of what goes together among ordinary importers.
                world.sanction("C" + i, 100, "SMUGGLING", "CONFIRMED");
            }
        }
        return world;
    }

    private static Candidate first(int firms) {
        MemoryDataSet data = world(firms).build().build();
        return Study.one(Study.about(data, "C0"), "C0");
    }

    private static double p(int firms) {
        return first(firms).pValue().orElseThrow();
    }

    @Test
    void theOfficerIsToldWhoCountsAsOne() {
        assertFalse(Study.has(first(1), "counted-as-one"));
        Evidence line = Study.line(first(2), "counted-as-one");
        assertEquals(2, line.value());
        assertEquals(0, line.weight());
        assertEquals(3, Study.line(first(9), "counted-as-one").value());
    }

    @Test
    void threeNamesForOneTradeDoNotExcuseEachOther() {
        double alone = p(1);
        double three = p(3);
        assertTrue(alone < 1e-3, "alone " + alone);
        assertTrue(three <= 3 * alone, "of three " + three + ", alone " + alone);
    }

    @Test
    void whatManyTookUpIsAPractice() {
        double alone = p(1);
        double twelve = p(12);
        assertTrue(twelve >= 100 * alone, "of twelve " + twelve + ", alone " + alone);
    }

    /** One more uses the partner of old, and always counts. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 2", "3, 2", "4, 3", "6, 5"})
    void threeAtMostCountAsOne(int firms, int counted) {
        MemoryDataSet data = world(firms).build().build();
        Delinquent delinquent = Study.delinquent(data, Study.market(data));
        for (ChainPart part : new ChainPart[] {ChainPart.BROKER, ChainPart.WAREHOUSE}) {
            String id = part == ChainPart.BROKER ? "BD" : "WD";
            int node = Study.node(data, delinquent, part, id);
            assertEquals(counted, delinquent.tree.users(node), id);
            assertEquals((double) counted / (firms + 1), delinquent.tree.shareCounted(node), 1e-12);
        }
    }

    @Test
    void onlyWhatAStrongerFellowTookUpTooIsCountedOnce() {
        Fellows fellows = new Fellows();
        fellows.offer(7, 0b0110, 20);
        fellows.offer(8, 0b1011, 30);
        fellows.offer(9, 0b1100, 20);
        fellows.offer(5, 0b1111, 10);
        assertEquals(0, fellows.counted(8));
        assertEquals(0b0010, fellows.counted(7));
        assertEquals(0b1100, fellows.counted(9));
        assertEquals(0, fellows.counted(5));
        assertEquals(0, fellows.counted(1));
    }
}
