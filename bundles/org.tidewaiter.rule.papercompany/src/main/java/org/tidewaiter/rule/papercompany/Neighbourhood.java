package org.tidewaiter.rule.papercompany;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What lawful reasons need to know of the firms of a building: the facts of a candidate.
 *
 * <p>Immutable once built, thread-safe.
 */
final class Neighbourhood {

    /**
     * A first word of more firms than this is a word of the trade or a town, not a group's name.
     */
    private static final int MOST_FIRMS_OF_A_STEM = 10;

    private static final int LEAST_LETTERS_OF_A_STEM = 4;

    private final Ground ground;
    private final Learned learned;
    private final int[] firmsOfBuilding;
    private final Map<Integer, Integer> agentsOfBuilding = new TreeMap<>();
    private final Map<String, Integer> firmsOfStem = new TreeMap<>();

    Neighbourhood(Ground ground) {
        this.ground = ground;
        this.learned = ground.learned();
        int[] buildingOf = ground.buildings().quarters().buildingOf();
        firmsOfBuilding = new int[ground.buildings().quarters().buildings()];
        for (int exporter = 0; exporter < buildingOf.length; exporter++) {
            if (buildingOf[exporter] != Quarters.NOWHERE) {
                firmsOfBuilding[buildingOf[exporter]]++;
            }
        }
        countAgents();
        countStems();
    }

    private void countAgents() {
        for (int trader = 0; trader < learned.register().size(); trader++) {
            int site =
                    learned.register().isAgent(trader)
                            ? learned.whereabouts().ofTrader(trader).site()
                            : Sites.NONE;
            if (site != Sites.NONE) {
                agentsOfBuilding.merge(ground.buildings().ofSite()[site], 1, Integer::sum);
            }
        }
    }

    private void countStems() {
        for (int name : learned.firms().name()) {
            if (name != NameBook.NONE) {
                firmsOfStem.merge(learned.names().name(name).stem(), 1, Integer::sum);
            }
        }
    }

    /** How many firms sit in a building. */
    int firms(int building) {
        return firmsOfBuilding[building];
    }

    /**
     * Whether a lawful reason is in sight by these facts: a group that makes at least half of the
     * firms one hand, or an agent in the house.
     */
    static boolean isExplained(Map<String, Object> facts) {
        long firms = number(facts, "firms");
        long linked = firms - number(facts, "linkedGroups");
        long named = firms - number(facts, "namedGroups") - linked;
        boolean group = firms > 1 && 2 * (linked + named / 2.0) >= firms - 1;
        return group || number(facts, "agents") > 0;
    }

    private static long number(Map<String, Object> facts, String fact) {
        return facts.get(fact) instanceof Long value ? value : 0;
    }

    /** The facts of some firms of a building. */
    Map<String, Object> facts(int building, int[] firms) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("firms", (long) firms.length);
        facts.put("unrelated", (long) firmsOfBuilding[building] - firms.length);
        facts.put("hubFirms", (long) ground.parameters().hubFirms());
        facts.put("linkedGroups", (long) groups(firms, false));
        facts.put("namedGroups", (long) groups(firms, true));
        facts.put("agents", (long) agentsOfBuilding.getOrDefault(building, 0));
        facts.put("street", ground.buildings().quarters().street()[building] ? 1L : 0L);
        int coarse = 0;
        int careOf = 0;
        int freeZone = 0;
        for (int firm : firms) {
            coarse += learned.whereabouts().isCoarse(ground.exporters().trader(firm)) ? 1 : 0;
            AddressWords words = AddressWords.of(ground.written(firm));
            careOf += words.careOf() ? 1 : 0;
            freeZone += words.freeZone() ? 1 : 0;
        }
        facts.put("coarse", (long) coarse);
        facts.put("careOf", (long) careOf);
        facts.put("freeZone", (long) freeZone);
        return facts;
    }

    /**
     * How many separate hands some firms are: those of one group count once.
     *
     * @param byName whether a first word that few other firms have makes a group as well
     */
    private int groups(int[] firms, boolean byName) {
        Joined joined = new Joined(firms.length);
        Map<String, Integer> first = new TreeMap<>();
        for (int i = 0; i < firms.length; i++) {
            for (String tie : ties(firms[i], byName)) {
                Integer before = first.putIfAbsent(tie, i);
                if (before != null) {
                    joined.join(before, i);
                }
            }
        }
        int groups = 0;
        for (int i = 0; i < firms.length; i++) {
            groups += joined.of(i) == i ? 1 : 0;
        }
        return groups;
    }

    private Set<String> ties(int exporter, boolean byName) {
        Set<String> ties = new TreeSet<>();
        for (int trader : ground.exporters().traders(exporter)) {
            ties.add("group " + learned.bonds().group[trader]);
        }
        int name = byName ? ground.name(exporter) : NameBook.NONE;
        if (name != NameBook.NONE) {
            String stem = learned.names().name(name).stem();
            boolean rare = firmsOfStem.getOrDefault(stem, 0) <= MOST_FIRMS_OF_A_STEM;
            if (rare && stem.length() >= LEAST_LETTERS_OF_A_STEM) {
                ties.add("stem " + stem);
            }
        }
        return ties;
    }
}
