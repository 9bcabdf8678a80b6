package org.tidewaiter.oversight.fairness;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.kernel.chance.BenjaminiHochberg;
import org.tidewaiter.kernel.chance.Hypergeometric;

/** Tests every group of every table against all people, and corrects for how many were tested. */
final class Differences {

    private final List<GroupTable> tables = new ArrayList<>();
    private final List<Double> chances = new ArrayList<>();

    Differences(List<GroupTable> untested) {
        for (GroupTable table : untested) {
            int hits = table.groups().stream().mapToInt(Group::hits).sum();
            int decided = table.groups().stream().mapToInt(Group::decided).sum();
            for (Group group : table.groups()) {
                chances.add(
                        twoSided(
                                new Hypergeometric(
                                        table.people(), table.selected(), group.people()),
                                group.selected()));
                chances.add(
                        twoSided(new Hypergeometric(decided, hits, group.decided()), group.hits()));
            }
        }
        double[] q =
                BenjaminiHochberg.qValues(
                        chances.stream().mapToDouble(Double::doubleValue).toArray(),
                        chances.size());
        int next = 0;
        for (GroupTable table : untested) {
            List<Group> groups = new ArrayList<>();
            for (Group group : table.groups()) {
                groups.add(group.with(q[next], q[next + 1]));
                next += 2;
            }
            tables.add(
                    new GroupTable(
                            table.rule(),
                            table.attribute(),
                            table.people(),
                            table.selected(),
                            table.unknown(),
                            groups));
        }
    }

    /** The chance of so many or more, or so few or fewer, whichever is less, doubled. */
    static double twoSided(Hypergeometric law, int seen) {
        double more = law.upperTail(seen);
        // so few of the marked are so many of the others
        Hypergeometric others =
                new Hypergeometric(law.population(), law.population() - law.marked(), law.drawn());
        double fewer = others.upperTail(law.drawn() - seen);
        return Math.min(1, 2 * Math.min(more, fewer));
    }

    List<GroupTable> tables() {
        return tables;
    }

    int tests() {
        return chances.size();
    }
}
