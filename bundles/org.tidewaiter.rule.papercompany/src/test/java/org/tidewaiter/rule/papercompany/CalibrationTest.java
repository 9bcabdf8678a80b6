package org.tidewaiter.rule.papercompany;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody in worlds of chance, everybody who was planted. */
class CalibrationTest {

    private static final Map<String, Object> FROM_TWO = Map.of("minExporters", 2);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void chanceAloneIsNotReported(long seed) {
        TradeWorld world = TradeWorld.strangers(seed);
        TradeWorld.Inquiry inquiry = world.ask(FROM_TWO);
        assertTrue(inquiry.family() > 3000, "tests " + inquiry.family());
        assertTrue(inquiry.tested().size() > 300, "tested " + inquiry.tested().size());
        assertEquals(List.of(), inquiry.found(0.05));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tailsAreNoSmallerThanChanceMakesThem(long seed) {
        TradeWorld world = TradeWorld.strangers(seed);
        world.permute();
        TradeWorld.Inquiry inquiry = world.ask(FROM_TWO);
        for (double p : new double[] {0.1, 0.05, 0.01, 0.001}) {
            assertTrue(inquiry.shareUpTo(p) <= p, p + ": " + inquiry.shareUpTo(p));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void plantedPartiesAreFoundAndDealtOutTheyAreNot(long seed) {
        TradeWorld world = TradeWorld.strangers(seed);
        Set<Integer> planted = plant(world, 20);
        Set<Integer> found = new HashSet<>();
        world.ask(Map.of()).found(0.05).forEach(cluster -> found.add(cluster.party()));
        Set<Integer> strangers = new HashSet<>(found);
        strangers.removeAll(planted);
        assertEquals(Set.of(), strangers);
        assertTrue(found.size() >= 18, "found " + found.size() + " of 20");
        world.permute();
        assertEquals(List.of(), world.ask(Map.of()).found(0.05));
    }

    /** Importers with two to four ordinary exporters and four in one new building. */
    private static Set<Integer> plant(TradeWorld world, int count) {
        Set<Integer> planted = new HashSet<>();
        for (int i = 0; i < count; i++) {
            int party = world.parties();
            int house = world.newBuilding(i % 4);
            for (int firm = 0; firm < 4; firm++) {
                world.link(party, world.newExporter(house, i % 3));
            }
            for (int other = 0; other < 2 + i % 3; other++) {
                world.link(party, world.links.get(world.random.nextInt(1000))[1]);
            }
            planted.add(party);
        }
        return planted;
    }

    /** Everybody of one town sits in one trade centre: buying there of many is no surprise. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void buyersOfATradeCentreAreNotReported(long seed) {
        TradeWorld world = TradeWorld.strangers(seed);
        int centre = world.newBuilding(9);
        int first = world.building.size();
        for (int i = 0; i < 200; i++) {
            world.newExporter(centre, i % 3);
        }
        int party = world.parties();
        for (int i = 0; i < 30; i++) {
            for (int k = 0; k < 8; k++) {
                world.link(party + i, first + world.random.nextInt(200));
            }
        }
        assertEquals(List.of(), world.ask(Map.of()).found(0.05));
    }
}
