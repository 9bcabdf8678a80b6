package org.tidewaiter.casework.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which findings are joined by parties: union-find with path halving (Tarjan and van Leeuwen, JACM
 * 31, 1984), nearly linear in the number of pairs.
 */
final class Groups {

    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Long> findings = new ArrayList<>();
    private final Map<Long, Integer> firstOfParty = new HashMap<>();
    private int[] parents = new int[1024];

    /** Says that a finding names a party. */
    void add(long finding, long party) {
        int number = number(finding);
        Integer first = firstOfParty.putIfAbsent(party, number);
        if (first != null) {
            join(first, number);
        }
    }

    private int number(long finding) {
        Integer known = numbers.get(finding);
        if (known != null) {
            return known;
        }
        int number = findings.size();
        if (number == parents.length) {
            parents = Arrays.copyOf(parents, 2 * number);
        }
        parents[number] = number;
        numbers.put(finding, number);
        findings.add(finding);
        return number;
    }

    private void join(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    private int root(int number) {
        int at = number;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** The findings of each group. */
    List<List<Long>> all() {
        Map<Integer, List<Long>> byRoot = new TreeMap<>();
        for (int i = 0; i < findings.size(); i++) {
            byRoot.computeIfAbsent(root(i), r -> new ArrayList<>()).add(findings.get(i));
        }
        return List.copyOf(byRoot.values());
    }
}
