package org.tidewaiter.rule.realimporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.rule.realimporter.TradeWorld.Chain;
import org.tidewaiter.testkit.MemoryDataSet;

/** What a candidate trades in, and who is kin to whom, beside the partners. */
class SameTradeTest {

    private static final Chain TRADE = new Chain("BD", "FD", "WD", "SD", "850110", "OFFICE1");

    private static void trade(TradeWorld world, String who, int from, int count, Chain chain) {
        for (int n = 0; n < count; n++) {
            world.declare(who, from + 10 * n, chain, 500);
        }
    }

    /** A delinquent with two kinds of trade, three to one, and somebody with its partners. */
    private static TradeWorld world(String hs, String office) {
        TradeWorld world = new TradeWorld(4).background(200, 8);
        Chain other = new Chain("BD", "FD", "WD", "SD2", "620110", "OFFICE1");
        trade(world, "D", 300, 15, TRADE);
        trade(world, "D", 305, 5, other);
        world.sanction("D", Planted.DATE);
        Chain taken = new Chain("BD", "FD", "WD", "SC", hs, office);
        trade(world, "C", Planted.DATE + 20, 12, taken);
        return world;
    }

    private static Candidate asked(TradeWorld world) {
        MemoryDataSet data = world.build().without(Imports.PORT, Imports.DEPARTURE_COUNTRY).build();
        return Study.one(Study.about(data, "C"), "C");
    }

    @ParameterizedTest
    @CsvSource({
        "850190, OFFICE1, 75",
        "620110, OFFICE1, 25",
        "850110, OFFICE2, 0",
        "900110, OFFICE1, 0"
    })
    void goodsAndOfficeAreOneKindWhoeverSupplies(String hs, String office, double percent) {
        Candidate candidate = asked(world(hs, office));
        assertEquals(percent, Study.line(candidate, "same-trade").value(), 1e-9);
    }

    @Test
    void aKindOfBeforeIsNotNew() {
        TradeWorld world = world("850110", "OFFICE1");
        trade(world, "C", 100, 1, new Chain("B", "F", "W", "S", "850110", "OFFICE1"));
        Candidate candidate = asked(world);
        assertEquals(0, Study.line(candidate, "same-trade").value());
        assertEquals(-1, Study.line(candidate, "same-trade").weight());
    }

    @Test
    void withoutGoodsNothingIsSaidOfTheKindOfTrade() {
        MemoryDataSet data =
                world("850110", "OFFICE1").build().without(Imports.PORT, Imports.HS_CODE).build();
        Candidate candidate = Study.one(Study.about(data, "C"), "C");
        assertFalse(Study.has(candidate, "same-trade"));
    }

    @Test
    void halfOfChanceLiesAboveAHalf() {
        assertEquals(1, ChanceShare.estimate(0, 0));
        assertEquals(1, ChanceShare.estimate(60, 100));
        assertEquals(0.42, ChanceShare.estimate(20, 100), 1e-12);
    }

    private static TradeWorld related(String relation) {
        TradeWorld world = world("850110", "OFFICE1");
        List<String[]> links =
                List.of(
                        new String[] {"P1", "TRADER", "D", "DIRECTOR"},
                        new String[] {"P2", "TRADER", "C", "DIRECTOR"},
                        new String[] {"P2", "TRAVELLER", "P1", relation});
        for (String[] link : links) {
            world.others()
                    .row(
                            Links.PORT,
                            "from_kind=TRAVELLER",
                            "from_id=" + link[0],
                            "to_kind=" + link[1],
                            "to_id=" + link[2],
                            "relation=" + link[3]);
        }
        return world;
    }

    @ParameterizedTest
    @CsvSource({"FAMILY, true", "CONTACT, true", "EMPLOYEE, false"})
    void aRelativeInControlIsABondOfOneAtMost(String relation, boolean bound) {
        Candidate candidate = asked(related(relation));
        assertEquals(bound, Study.has(candidate, "kin-in-control"));
        if (bound) {
            double weight = Study.line(candidate, "kin-in-control").weight();
            assertTrue(weight > 0.5 && weight <= 1, "weighs " + weight);
        }
    }
}
