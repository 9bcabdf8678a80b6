package org.tidewaiter.casework.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How heavy some findings are together, no record counted twice; {@link
 * org.tidewaiter.casework.LinkedCase} says how and why.
 *
 * @param ids the heaviest first, ties by id
 * @param records how many rows they cite together
 */
record CaseWeight(List<String> ids, double weight, int records) {

    /**
     * A finding in a case.
     *
     * @param records a number for each row that it cites, none twice
     */
    record Member(String id, double weight, long[] records) {}

    private static final Comparator<Member> HEAVIEST =
            Comparator.comparingDouble(Member::weight).reversed().thenComparing(Member::id);

    /** The weight of at least one finding. */
    static CaseWeight of(List<Member> members) {
        List<Member> ordered = new ArrayList<>(members);
        ordered.sort(HEAVIEST);
        double weight = ordered.get(0).weight();
        Set<Long> counted = new HashSet<>();
        counted(ordered.get(0), counted);
        for (Member member : ordered.subList(1, ordered.size())) {
            int fresh = counted(member, counted);
            if (member.weight() > 0) {
                weight += member.weight() * fresh / member.records().length;
            }
        }
        return new CaseWeight(ordered.stream().map(Member::id).toList(), weight, counted.size());
    }

    /** Counts the rows of a finding; how many were not counted before. */
    private static int counted(Member member, Set<Long> counted) {
        int fresh = 0;
        for (long record : member.records()) {
            if (counted.add(record)) {
                fresh++;
            }
        }
        return fresh;
    }
}
