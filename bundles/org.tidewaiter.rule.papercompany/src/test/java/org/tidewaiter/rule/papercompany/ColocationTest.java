package org.tidewaiter.rule.papercompany;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The search against a twin that counts by looping over everybody. */
class ColocationTest {

    private static final int LEAST = 2;
    private static final int STRATUM = 5;
    private static final Map<String, Object> SMALL =
            Map.of("minExporters", LEAST, "minStratum", STRATUM);

    private static TradeWorld small(long seed) {
        TradeWorld world = new TradeWorld(seed);
        for (int house = 0; house < 6; house++) {
            int at = world.newBuilding(house % 2);
            for (int i = 0; i <= world.random.nextInt(5); i++) {
                world.newExporter(at, world.random.nextInt(2));
            }
        }
        for (int i = 0; i < 25; i++) {
            world.link(world.random.nextInt(6), world.random.nextInt(world.building.size()));
        }
        return world;
    }

    @Property(tries = 300)
    void saysWhatCountingByHandSays(@ForAll long seed) {
        TradeWorld world = small(seed);
        TradeWorld.Inquiry inquiry = world.ask(SMALL);
        Map<String, Double> expected = new TreeMap<>();
        long family = 0;
        for (int party = 0; party < world.parties(); party++) {
            for (int house = 0; house < 6; house++) {
                Twin twin = new Twin(world, party, house);
                family += twin.couldMeet() ? 1 : 0;
                if (twin.met().size() >= LEAST) {
                    expected.put(party + "/" + house, twin.p());
                }
            }
        }
        Map<String, Double> seen = new TreeMap<>();
        inquiry.tested().forEach(one -> seen.put(one.party() + "/" + one.building(), one.p()));
        assertEquals(family, inquiry.family());
        assertEquals(expected.keySet(), seen.keySet());
        expected.forEach((key, p) -> assertEquals(p, seen.getOrDefault(key, -1.0), 1e-9, key));
    }

    /** Counts for one party and one building. */
    private record Twin(TradeWorld world, int party, int house) {

        private Set<Integer> bought() {
            Set<Integer> bought = new TreeSet<>();
            world.links.stream().filter(l -> l[0] == party).forEach(l -> bought.add(l[1]));
            return bought;
        }

        private int town() {
            return house % 2;
        }

        private List<Integer> firms(boolean here, Set<Integer> chapters) {
            List<Integer> firms = new ArrayList<>();
            for (int firm = 0; firm < world.building.size(); firm++) {
                boolean inPlace =
                        here ? world.building.get(firm) == house : townOf(firm) == place();
                if (inPlace && chapters.contains(world.chapter.get(firm))) {
                    firms.add(firm);
                }
            }
            return firms;
        }

        /** The town, or everything where the town has too few. */
        private int place() {
            long inTown = world.city.stream().filter(town -> town == town()).count();
            return inTown >= STRATUM ? town() : -1;
        }

        private int townOf(int firm) {
            return place() < 0 ? -1 : world.city.get(firm);
        }

        private long links(List<Integer> firms) {
            return firms.stream()
                    .mapToLong(
                            firm ->
                                    world.links.stream()
                                            .filter(link -> link[1] == firm)
                                            .map(link -> link[0])
                                            .distinct()
                                            .count())
                    .sum();
        }

        Set<Integer> met() {
            Set<Integer> met = bought();
            met.removeIf(firm -> world.building.get(firm) != house);
            return met;
        }

        private Set<Integer> drawn() {
            Set<Integer> drawn = bought();
            drawn.removeIf(firm -> townOf(firm) != place());
            return drawn;
        }

        boolean couldMeet() {
            return !met().isEmpty()
                    && drawn().size() >= LEAST
                    && firms(true, Set.of(0, 1)).size() >= LEAST;
        }

        double p() {
            Set<Integer> all = Set.of(0, 1);
            Set<Integer> chapters = new TreeSet<>();
            drawn().forEach(firm -> chapters.add(world.chapter.get(firm)));
            double p =
                    Math.max(
                            tail(firms(false, all).size(), firms(true, all).size()),
                            tail(links(firms(false, all)), links(firms(true, all))));
            return firms(false, chapters).size() < STRATUM
                    ? p
                    : Math.max(
                            p, tail(links(firms(false, chapters)), links(firms(true, chapters))));
        }

        /** Draws one after the other, holding the chance of every count. */
        private double tail(long population, long marked) {
            int n = drawn().size();
            double[] chance = new double[n + 2];
            chance[0] = 1;
            for (int draw = 0; draw < n; draw++) {
                double[] next = new double[n + 2];
                for (int count = 0; count <= draw; count++) {
                    double hit = Math.max(0, (double) (marked - count) / (population - draw));
                    next[count + 1] += chance[count] * hit;
                    next[count] += chance[count] * (1 - hit);
                }
                chance = next;
            }
            double tail = Arrays.stream(chance, met().size(), n + 2).sum();
            return tail / (1 - chance[0]);
        }
    }

    @Test
    void streetsWithoutNumbersAskForTwiceAsMany() {
        TradeWorld world = new TradeWorld(1);
        for (int i = 0; i < 60; i++) {
            world.newExporter(world.newBuilding(0), 0);
        }
        int street = world.newBuilding(0);
        for (int i = 0; i < 5; i++) {
            world.link(0, world.newExporter(street, 0));
        }
        assertEquals(1, world.ask(Map.of()).tested().size());
        boolean[] streets = new boolean[61];
        streets[street] = true;
        Quarters quarters =
                new Quarters(
                        world.building.stream().mapToInt(i -> i).toArray(),
                        streets,
                        new int[61],
                        new int[61],
                        new int[61]);
        Colocation search =
                new Colocation(
                        new Colocation.Field(world.trade(), quarters, new int[65]),
                        TradeWorld.parameters(Map.of()));
        assertEquals(List.of(), search.search(0, false));
        assertEquals(6, search.required(street));
        assertEquals(0, search.family());
    }

    @Test
    void aBuildingWithoutAKnownCityIsHeldAgainstItselfAndSurprisesNobody() {
        Quarters quarters =
                new Quarters(
                        new int[] {0, 0, 0},
                        new boolean[1],
                        new int[] {Quarters.NOWHERE},
                        new int[] {Quarters.NOWHERE},
                        new int[] {Quarters.NOWHERE});
        TradeWorld world = new TradeWorld(1);
        int at = world.newBuilding(0);
        for (int i = 0; i < 3; i++) {
            world.link(0, world.newExporter(at, 0));
        }
        Colocation search =
                new Colocation(
                        new Colocation.Field(world.trade(), quarters, new int[3]),
                        TradeWorld.parameters(Map.of()));
        List<Cluster> found = search.search(0, false);
        assertEquals(1, found.size());
        assertEquals(1, found.get(0).p());
        assertTrue(found.get(0).byGoods().isEmpty());
    }

    @Test
    void aPartyThatIsAskedAboutIsGivenWhatIsTooSmallToBeTested() {
        TradeWorld world = new TradeWorld(1);
        for (int i = 0; i < 60; i++) {
            world.newExporter(world.newBuilding(0), 0);
        }
        world.link(0, 7);
        Colocation search =
                new Colocation(
                        new Colocation.Field(world.trade(), world.quarters(), new int[60]),
                        TradeWorld.parameters(Map.of()));
        assertEquals(List.of(), search.search(0, false));
        List<Cluster> found = search.search(0, true);
        assertEquals(1, found.size());
        assertEquals(1, found.get(0).p());
        // One draw among 60, of which one sits there; of the only link of the place it is the one.
        assertEquals(1.0 / 60, found.get(0).byExporters().mean(), 1e-12);
        assertEquals(1, found.get(0).expected(), 1e-12);
    }
}
