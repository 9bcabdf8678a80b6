package org.tidewaiter.rule.realimporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.rule.realimporter.TradeWorld.Chain;
import org.tidewaiter.testkit.MemoryDataSet;

/** Spelling, suppliers, popularity, what goes together: the parts of the comparison. */
class PartsTest {

    @Test
    void phonesAndAddressesHaveOneSpelling() {
        assertEquals(Spelling.ofPhone("02-555 0001"), Spelling.ofPhone("(2) 5550001"));
        assertNotEquals(Spelling.ofPhone("02-555-0001"), Spelling.ofPhone("02-555-0010"));
        assertEquals(Spelling.ofAddress("7, Back Lane"), Spelling.ofAddress("7 BACK LANE"));
    }

    /** Pairs of an id and a name, -1 for none; names are spelled by their number. */
    private static SupplierGroups groups(int[]... pairs) {
        TupleCodes codes = new TupleCodes(2);
        for (int[] pair : pairs) {
            codes.add(pair);
        }
        return SupplierGroups.of(codes, name -> "NAME " + name);
    }

    @Test
    void codesUnderOneNameAreOneSupplier() {
        SupplierGroups groups = groups(new int[][] {{1, 7}, {2, 7}, {-1, 7}, {3, 8}, {3, -1}});
        assertEquals(2, groups.groups());
        assertEquals(groups.group(0), groups.group(1));
        assertEquals(groups.group(0), groups.group(2));
        assertEquals(groups.group(3), groups.group(4));
        assertNotEquals(groups.group(0), groups.group(3));
    }

    @Test
    void aNameWrittenInShortIsTheSameSupplier() {
        String[] names = {"Blue River Trading Co., Ltd.", "BLUE RIVER TRDG COLTD", "Blue Rivet"};
        TupleCodes codes = new TupleCodes(2);
        for (int name = 0; name < names.length; name++) {
            codes.add(-1, name);
        }
        SupplierGroups groups = SupplierGroups.of(codes, name -> names[name]);
        assertEquals(groups.group(0), groups.group(1));
        assertNotEquals(groups.group(0), groups.group(2));
    }

    @Test
    void aCodeForOthersJoinsNobody() {
        SupplierGroups groups =
                groups(
                        new int[][] {
                            {9, 1}, {9, 2}, {9, 3}, {9, 4}, {9, 5}, {9, 6}, {1, 1}, {9, -1}
                        });
        assertNotEquals(groups.group(0), groups.group(1));
        assertEquals(groups.group(0), groups.group(6), "it goes by its name");
        assertNotEquals(groups.group(7), groups.group(0));
    }

    @Test
    void whoIsNotNamedIsNoSupplier() {
        assertEquals(-1, groups(new int[][] {{-1, -1}}).group(0));
    }

    /** Twelve importers at one office and of one heading, each with one broker of three. */
    private static TradeWorld brokers() {
        TradeWorld world = new TradeWorld(1);
        String[] brokers = {"B1", "B1", "B1", "B1", "B1", "B1", "B2", "B2", "B2", "B3", "B3", "B4"};
        for (int i = 0; i < brokers.length; i++) {
            Chain chain = new Chain(brokers[i], "F", "W", "S" + i % 4, "850110", "OFFICE1");
            world.declare("T" + i, i, chain, 100);
        }
        world.declare("D", 20, new Chain("B3", "F", "W", "S0", "850110", "OFFICE1"), 100);
        return world.sanction("D", 30);
    }

    @Test
    void aChoiceFallsOnSomebody() {
        MemoryDataSet data = brokers().build().build();
        Market market = Study.market(data);
        ImportRows rows = market.rows;
        Popularity.Own none = new Popularity.Own(rows, market.strata, new long[0]);
        long choice = Strata.choices(rows, rows.start[Study.trader(data, "T0")], rows.size())[0];
        double sum = 0;
        for (String broker : new String[] {"B1", "B2", "B3", "B4"}) {
            int token = rows.book.token(ChainPart.BROKER, Study.trader(data, broker));
            sum += new Popularity(none, token, 1).chance(Strata.stratum(choice));
        }
        assertEquals(1, sum, 1e-12);
    }

    @Test
    void theDelinquentsOwnChoiceIsNotCountedAndTheOthersAre() {
        MemoryDataSet data = brokers().build().build();
        Market market = Study.market(data);
        Delinquent delinquent = Study.delinquent(data, market);
        int node = Study.node(data, delinquent, ChainPart.BROKER, "B3");
        long[] choices =
                Strata.choices(
                        market.rows,
                        market.rows.start[Study.trader(data, "D")],
                        market.rows.start[Study.trader(data, "D") + 1]);
        int stratum = Strata.stratum(choices[0]);
        assertEquals(2.0 / 12, delinquent.popularity(node).chance(stratum), 1e-12);
        assertEquals(2, delinquent.tree.users(node));
    }

    @Test
    void oneTraderInTwoRolesCountsOnce() {
        TradeWorld world = new TradeWorld(1).background(50, 6);
        Chain house = new Chain("HOUSE", "FX", "HOUSE", "SX", "850110", "OFFICE1");
        world.declare("D", 100, 500, 9, house);
        world.declare("O", 100, 500, 3, house);
        world.sanction("D", Planted.DATE);
        MemoryDataSet data = world.build().build();
        Delinquent delinquent = Study.delinquent(data, Study.market(data));
        int node = Study.node(data, delinquent, ChainPart.WAREHOUSE, "HOUSE");
        assertEquals(0, delinquent.tree.ownShare(node));
        assertTrue(delinquent.weight(delinquent.tree.tokens[node]) == 0);
    }

    @Test
    void anImporterIsNoPartnerOfItsOwn() {
        TradeWorld world = new TradeWorld(1);
        world.declare("D", 10, new Chain("D", "D", "W", "S", "850110", "OFFICE1"), 1);
        MemoryDataSet data = world.sanction("D", 20).build().build();
        ImportRows rows = Study.market(data).rows;
        assertEquals(-1, rows.code(ChainPart.BROKER, 0));
        assertEquals(-1, rows.code(ChainPart.FORWARDER, 0));
        assertTrue(rows.code(ChainPart.WAREHOUSE, 0) >= 0);
    }

    @Test
    void whatIsShownOpenlyWeighsLessThanWhatIsNot() {
        Tie hidden =
                new Tie("delinquent-pays", "delinquentPays", 3, "", 0.001, true, Tie.Manner.HIDDEN);
        Tie open = new Tie("shared-phone", "sharedPhone", 2, "", 0.001, true, Tie.Manner.OPEN);
        Tie none = new Tie("shared-phone", "sharedPhone", 2, "", 0.001, false, Tie.Manner.OPEN);
        assertEquals(2, hidden.weight());
        assertEquals(0.5, open.weight());
        assertEquals(0, none.weight());
        assertEquals(hidden.ratio(), open.ratio());
    }
}
