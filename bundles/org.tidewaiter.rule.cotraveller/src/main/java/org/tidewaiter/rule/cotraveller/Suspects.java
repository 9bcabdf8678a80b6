package org.tidewaiter.rule.cotraveller;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The people who have a violation in effect, with the rows that say so.
 *
 * @param rows rows of violations by person, people and rows ascending
 * @param unnamed how many violations name nobody
 * @param withoutCrossings how many people were never seen aboard
 */
record Suspects(SortedMap<Integer, List<Long>> rows, long unnamed, long withoutCrossings) {

    static Suspects of(List<Violation> violations, Travel travel) {
        SortedMap<Integer, List<Long>> rows = new TreeMap<>();
        long unnamed = 0;
        for (Violation violation : violations) {
            int person = violation.person(travel.people());
            if (person == People.NOBODY) {
                unnamed++;
            } else {
                rows.computeIfAbsent(person, absent -> new ArrayList<>()).add(violation.row());
            }
        }
        VoyageRange ever = new VoyageRange(0, travel.voyages().size());
        long idle =
                rows.keySet().stream().filter(person -> travel.voyages(person, ever) == 0).count();
        return new Suspects(rows, unnamed, idle);
    }

    boolean holds(int person) {
        return rows.containsKey(person);
    }

    int[] people() {
        return rows.keySet().stream().mapToInt(person -> person).toArray();
    }
}
