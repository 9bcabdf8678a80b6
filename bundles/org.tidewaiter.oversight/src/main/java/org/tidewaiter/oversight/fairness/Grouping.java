package org.tidewaiter.oversight.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.tidewaiter.oversight.fairness.Group.Kind;

/** Counts a rule's findings by the groups of one attribute, and hides who could be recognized. */
final class Grouping {

    private static final Comparator<Group> RISING =
            Comparator.comparing(Group::kind).thenComparing(Group::value);
    private static final Comparator<Group> LARGEST_FIRST =
            Comparator.comparingInt(Group::people).reversed().thenComparing(RISING);

    private final People people;
    private final Partition partition;
    private final Map<String, Tally> byValue = new TreeMap<>();

    Grouping(People people, Partition partition) {
        this.people = people;
        this.partition = partition;
        partition.sizes().forEach((value, size) -> byValue.put(value, new Tally(size)));
    }

    /** What is counted of the people of some values. */
    private static final class Tally {
        private int size;
        private int selected;
        private int findings;
        private int hits;
        private int falseAlarms;

        Tally(int size) {
            this.size = size;
        }

        void add(Tally other) {
            size += other.size;
            selected += other.selected;
            findings += other.findings;
            hits += other.hits;
            falseAlarms += other.falseAlarms;
        }

        void add(Judged finding) {
            findings++;
            switch (finding.verdict()) {
                case HIT -> hits++;
                case FALSE_ALARM -> falseAlarms++;
                case OPEN -> {
                    // counts as a finding only
                }
            }
        }

        Group group(Kind kind, String value) {
            return new Group(kind, value, size, selected, findings, hits, falseAlarms, 1, 1);
        }
    }

    GroupTable table(String rule, List<Judged> findings) {
        int unknown = 0;
        Set<Integer> seen = new HashSet<>();
        for (Judged finding : findings) {
            OptionalInt person = people.find().apply(finding.subject());
            if (person.isEmpty()) {
                unknown++;
                continue;
            }
            Tally tally =
                    byValue.computeIfAbsent(
                            partition.value(person.getAsInt()), value -> new Tally(0));
            tally.add(finding);
            tally.selected += seen.add(person.getAsInt()) ? 1 : 0;
        }
        return new GroupTable(
                rule, partition.attribute(), people.size(), seen.size(), unknown, groups());
    }

    private List<Group> groups() {
        if (people.size() < GroupTable.SMALLEST || byValue.keySet().equals(Set.of(""))) {
            return List.of();
        }
        List<Map.Entry<String, Tally>> rising = new ArrayList<>(byValue.entrySet());
        // values are in the order of their texts, and a sort of lists keeps it among equals
        rising.sort(Comparator.comparingInt(entry -> entry.getValue().size));
        Tally small = new Tally(0);
        List<Group> groups = new ArrayList<>();
        for (Map.Entry<String, Tally> one : rising) {
            boolean alone = one.getValue().size >= GroupTable.SMALLEST;
            // what is fewer together could be told from all the others and the sum
            boolean tooFew = small.size > 0 && small.size < GroupTable.SMALLEST;
            if (!alone || tooFew) {
                small.add(one.getValue());
            } else {
                Kind kind = one.getKey().isEmpty() ? Kind.NOT_STATED : Kind.NAMED;
                groups.add(one.getValue().group(kind, one.getKey()));
            }
        }
        if (small.size > 0) {
            groups.add(small.group(Kind.SMALL, ""));
        }
        groups.sort(partition.attribute() == Attribute.AGE ? RISING : LARGEST_FIRST);
        return groups;
    }
}
