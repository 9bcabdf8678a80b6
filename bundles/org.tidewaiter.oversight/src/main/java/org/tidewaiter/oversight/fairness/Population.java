package org.tidewaiter.oversight.fairness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;

/**
 * Who is in the records, by groups: what findings are held against.
 *
 * <p>Question: does a rule select some groups more than others, and is it right about them as
 * often? Idea: if it selected regardless of the group, those selected would be drawn from all
 * people; the chance of as many of a group, or as few, is hypergeometric, and likewise of its hits
 * among all decided findings. Both chances are doubled, since a group may be selected too much or
 * too little, and held against all differences that were tested. A difference says that the rule or
 * the records treat groups unlike, not why.
 *
 * <p>Immutable and thread-safe; keeps 4 bytes a person and attribute and, of the data set, its
 * codebooks: use it while the data set is open.
 */
public final class Population {

    private final Instant asOf;
    private final Map<SubjectKind, People> people = new EnumMap<>(SubjectKind.class);

    private Population(Instant asOf) {
        this.asOf = asOf;
    }

    /**
     * Reads who is there.
     *
     * <p>Cost: one walk over crossings, imports and exports.
     *
     * @throws java.util.concurrent.CancellationException if the monitor cancels
     * @throws org.tidewaiter.api.progress.OverBudgetException if it does not allow the memory
     */
    public static Population of(DataSet data, Monitor monitor) {
        Population population = new Population(data.asOf());
        data.table(Crossings.PORT)
                .ifPresent(
                        table ->
                                population.people.put(
                                        SubjectKind.TRAVELLER,
                                        Travellers.of(data, table, monitor)));
        population.people.put(SubjectKind.TRADER, Traders.of(data, monitor));
        return population;
    }

    /**
     * Holds findings against it, each rule by itself.
     *
     * <p>Cost: O(findings), and for each rule and attribute O(people) and O(groups) times those
     * selected.
     */
    public FairnessReport report(List<Judged> findings) {
        Map<String, Map<SubjectKind, List<Judged>>> byRule = new TreeMap<>();
        int elsewhere = 0;
        for (Judged finding : findings) {
            if (people.containsKey(finding.kind())) {
                byRule.computeIfAbsent(finding.rule(), r -> new EnumMap<>(SubjectKind.class))
                        .computeIfAbsent(finding.kind(), k -> new ArrayList<>())
                        .add(finding);
            } else {
                elsewhere++;
            }
        }
        List<GroupTable> tables = new ArrayList<>();
        byRule.forEach(
                (rule, byKind) ->
                        byKind.forEach((kind, some) -> tables.addAll(tables(rule, kind, some))));
        Differences differences = new Differences(tables);
        return new FairnessReport(asOf, differences.tables(), differences.tests(), elsewhere);
    }

    private List<GroupTable> tables(String rule, SubjectKind kind, List<Judged> findings) {
        People all = Objects.requireNonNull(people.get(kind));
        List<GroupTable> tables = new ArrayList<>();
        for (Partition partition : all.partitions()) {
            tables.add(new Grouping(all, partition).table(rule, findings));
        }
        return tables;
    }
}
