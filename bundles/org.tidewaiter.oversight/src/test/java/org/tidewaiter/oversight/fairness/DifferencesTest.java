package org.tidewaiter.oversight.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tidewaiter.kernel.chance.Hypergeometric;

/** Which differences between groups are more than chance. */
class DifferencesTest {

    private static final int GROUPS = 8;

    private static GroupTable drawn(Random random, int[] people, int selected) {
        List<Integer> all = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            for (int i = 0; i < people[group]; i++) {
                all.add(group);
            }
        }
        java.util.Collections.shuffle(all, random);
        int[] found = new int[GROUPS];
        all.subList(0, selected).forEach(group -> found[group]++);
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            int hits = 0;
            for (int i = 0; i < found[group]; i++) {
                hits += random.nextInt(3) == 0 ? 1 : 0;
            }
            groups.add(
                    new Group(
                            Group.Kind.NAMED,
                            "G" + group,
                            people[group],
                            found[group],
                            found[group],
                            hits,
                            found[group] - hits,
                            1,
                            1));
        }
        return new GroupTable("r", Attribute.SEX, all.size(), selected, 0, groups);
    }

    /** Of runs in which chance alone is at work, at most a twentieth may tell anything. */
    @Test
    void chanceAloneTellsADifferenceInAtMostOneOfTwentyRuns() {
        int told = 0;
        int runs = 400;
        for (int seed = 0; seed < runs; seed++) {
            Random random = new Random(seed);
            int[] people = new int[GROUPS];
            for (int group = 0; group < GROUPS; group++) {
                people[group] = 10 + random.nextInt(400);
            }
            Differences tested = new Differences(List.of(drawn(random, people, 60)));
            assertEquals(2 * GROUPS, tested.tests());
            boolean any =
                    tested.tables().get(0).groups().stream()
                            .anyMatch(
                                    group ->
                                            Math.min(group.selectionQ(), group.precisionQ())
                                                    <= FairnessReport.FALSE_ALARMS);
            told += any ? 1 : 0;
        }
        assertTrue(told <= runs / 20, told + " of " + runs);
    }

    @Property(tries = 300)
    void bothTailsAreThoseOfCountingEveryDraw(
            @ForAll @IntRange(min = 1, max = 25) int population,
            @ForAll @IntRange(min = 0, max = 25) int marked,
            @ForAll @IntRange(min = 0, max = 25) int drawn,
            @ForAll @IntRange(min = 0, max = 25) int seen) {
        int k = Math.min(marked, population);
        int n = Math.min(drawn, population);
        int x = Math.max(Math.max(0, k + n - population), Math.min(seen, Math.min(k, n)));
        double more = 0;
        double fewer = 0;
        for (int i = 0; i <= Math.min(k, n); i++) {
            double chance = choose(k, i) * choose(population - k, n - i) / choose(population, n);
            more += i >= x ? chance : 0;
            fewer += i <= x ? chance : 0;
        }
        assertEquals(
                Math.min(1, 2 * Math.min(more, fewer)),
                Differences.twoSided(new Hypergeometric(population, k, n), x),
                1e-9);
    }

    private static double choose(int of, int some) {
        if (some < 0 || some > of) {
            return 0;
        }
        double ways = 1;
        for (int i = 0; i < some; i++) {
            ways = ways * (of - i) / (i + 1);
        }
        return ways;
    }
}
