package org.tidewaiter.rule.papercompany;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tidewaiter.kernel.chance.Hypergeometric;
import org.tidewaiter.rule.papercompany.Census.Count;
import org.tidewaiter.rule.papercompany.Quarters.Level;

/**
 * Every building in which a party has exporters, tested where there are enough.
 *
 * <p>Question: do more of a party's exporters in a city sit in one building than its choice among
 * the exporters of that city explains? Idea: the party drew n of the city's N, of which K sit in
 * the building; P(X >= k | X >= 1) is the hypergeometric tail, given that the party buys of
 * somebody there, since only such buildings are looked at. Which N and K is open - exporters, or
 * their trade links, of all goods or of those that the party buys - so all are asked and the
 * kindest answer counts. The family is every party and building that met and could have met often
 * enough: that is a matter of n and K, on which the test is conditioned anyway.
 *
 * <p>Cost: O(pairs) and O(min(n, K)) a test. Deterministic. Used by one thread.
 */
final class Colocation {

    private final Trade trade;
    private final Quarters quarters;
    private final Census census;
    private final int[] chapterOf;
    private final PaperCompanyParameters parameters;
    private long family;

    /** What is searched; shared by several searches. */
    record Field(Trade trade, Quarters quarters, int[] chapterOf, Census census) {

        Field(Trade trade, Quarters quarters, int[] chapterOf) {
            this(trade, quarters, chapterOf, new Census(quarters, trade, chapterOf));
        }
    }

    Colocation(Field field, PaperCompanyParameters parameters) {
        this.trade = field.trade;
        this.quarters = field.quarters;
        this.chapterOf = field.chapterOf;
        this.census = field.census;
        this.parameters = parameters;
    }

    /** How many exporters a finding asks for in a building. */
    int required(int building) {
        return quarters.street()[building]
                ? Math.multiplyExact(2, parameters.minExporters())
                : parameters.minExporters();
    }

    /** How many parties and buildings count as tests so far. */
    long family() {
        return family;
    }

    /**
     * The clusters of a party that are tested, by building.
     *
     * @param all whether to give those that are too small to be tested as well
     */
    List<Cluster> search(int party, boolean all) {
        int[] located = located(party);
        if (located.length < parameters.minExporters() && !all) {
            return List.of();
        }
        Map<Long, List<Integer>> ofPlace = byPlace(located);
        List<Cluster> found = new ArrayList<>();
        for (int begin = 0; begin < located.length; ) {
            int building = building(located[begin]);
            int end = begin;
            while (end < located.length && building(located[end]) == building) {
                end++;
            }
            Cluster cluster = cluster(party, Arrays.copyOfRange(located, begin, end), ofPlace);
            family += couldMeet(cluster) ? 1 : 0;
            if (cluster.tested() || all) {
                found.add(cluster);
            }
            begin = end;
        }
        return found;
    }

    private int building(int pair) {
        return quarters.buildingOf()[trade.exporter(pair)];
    }

    /** The party's pairs whose exporter has a building, by building. */
    private int[] located(int party) {
        long[] keys = new long[trade.end(party) - trade.begin(party)];
        int size = 0;
        for (int pair = trade.begin(party); pair < trade.end(party); pair++) {
            if (building(pair) != Quarters.NOWHERE) {
                keys[size++] = (long) building(pair) << Integer.SIZE | pair;
            }
        }
        Arrays.sort(keys, 0, size);
        return Arrays.stream(keys, 0, size).mapToInt(key -> (int) key).toArray();
    }

    private Map<Long, List<Integer>> byPlace(int[] located) {
        Map<Long, List<Integer>> ofPlace = new HashMap<>();
        for (int pair : located) {
            for (Level level : Level.values()) {
                int place = quarters.at(level, building(pair));
                if (place != Quarters.NOWHERE) {
                    ofPlace.computeIfAbsent(key(level, place), absent -> new ArrayList<>())
                            .add(pair);
                }
            }
        }
        return ofPlace;
    }

    private static long key(Level level, int place) {
        return (long) level.ordinal() << Integer.SIZE | place;
    }

    private boolean couldMeet(Cluster cluster) {
        int required = required(cluster.building());
        return cluster.byExporters().marked() >= required
                && cluster.byExporters().drawn() >= required;
    }

    /** The narrowest wider place with enough exporters, or else the widest that is known. */
    private Level level(int building) {
        Level widest = Level.CITY;
        for (Level level : Level.values()) {
            int place = quarters.at(level, building);
            if (place == Quarters.NOWHERE) {
                continue;
            }
            widest = level;
            Count count = census.of(level, place, Census.ALL_GOODS);
            if (count.exporters() >= parameters.minStratum()) {
                return level;
            }
        }
        return widest;
    }

    private Cluster cluster(int party, int[] pairs, Map<Long, List<Integer>> ofPlace) {
        int building = building(pairs[0]);
        Level level = level(building);
        int place = quarters.at(level, building);
        Count there = census.ofBuilding(building, Census.ALL_GOODS);
        // A building whose city is not known is held against itself: nothing can be said of it.
        Count all = place == Quarters.NOWHERE ? there : census.of(level, place, Census.ALL_GOODS);
        List<Integer> drawn =
                place == Quarters.NOWHERE
                        ? Arrays.stream(pairs).boxed().toList()
                        : ofPlace.getOrDefault(key(level, place), List.of());
        int required = required(building);
        return new Cluster(
                party,
                building,
                pairs,
                level,
                new Hypergeometric(all.exporters(), there.exporters(), drawn.size()),
                new Hypergeometric(all.links(), there.links(), drawn.size()),
                place == Quarters.NOWHERE ? Optional.empty() : ofGoods(level, building, drawn),
                pairs.length >= required);
    }

    /** The draw among exporters of the chapters that the party buys in the place. */
    private Optional<Hypergeometric> ofGoods(Level level, int building, List<Integer> drawn) {
        TreeSet<Integer> chapters = new TreeSet<>();
        drawn.forEach(pair -> chapters.add(chapterOf[trade.exporter(pair)]));
        if (chapters.contains(Census.NO_GOODS)) {
            return Optional.empty();
        }
        Count all = Count.NONE;
        Count there = Count.NONE;
        for (int chapter : chapters) {
            all = all.plus(census.of(level, quarters.at(level, building), chapter));
            there = there.plus(census.ofBuilding(building, chapter));
        }
        return all.exporters() >= parameters.minStratum()
                ? Optional.of(new Hypergeometric(all.links(), there.links(), drawn.size()))
                : Optional.empty();
    }
}
