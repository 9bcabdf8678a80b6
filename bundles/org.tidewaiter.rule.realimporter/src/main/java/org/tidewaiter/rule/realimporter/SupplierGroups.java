package org.tidewaiter.rule.realimporter;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.name.FirmName;

/**
 * Which pairs of supplier code and supplier name mean one supplier.
 *
 * <p>Codes of overseas suppliers are duplicated, so codes that go under one name are one supplier.
 * A code with many names is a code for "others", and a name with many codes is no proper name:
 * neither joins anything, and a row with such a code goes by its name. Names are compared by {@link
 * FirmName#key}. O(n) for n distinct pairs. Deterministic.
 */
final class SupplierGroups {

    /** A supplier has hardly more spellings, or codes, than this. */
    private static final int MOST = 5;

    private final int[] groupOfPair;
    private final int groups;
    private final int[] pairOfGroup;

    private SupplierGroups(int[] groupOfPair, int groups) {
        this.groupOfPair = groupOfPair;
        this.groups = groups;
        pairOfGroup = new int[groups];
        for (int pair = groupOfPair.length - 1; pair >= 0; pair--) {
            if (groupOfPair[pair] >= 0) {
                pairOfGroup[groupOfPair[pair]] = pair;
            }
        }
    }

    /**
     * Groups pairs.
     *
     * @param pairs of the code of an id and the code of a name, each -1 where missing
     * @param nameText the text of a name by its code
     */
    static SupplierGroups of(TupleCodes pairs, IntFunction<String> nameText) {
        int[] ids = column(pairs, 0);
        int[] names = spelled(column(pairs, 1), nameText);
        int[] namesOfId = degrees(pairs, ids, names);
        int[] idsOfName = degrees(pairs, names, ids);
        int idSpan = span(ids);
        int[] parent = new int[idSpan + span(names)];
        Arrays.setAll(parent, i -> i);
        int[] node = new int[pairs.size()];
        for (int pair = 0; pair < node.length; pair++) {
            boolean trusted = ids[pair] >= 0 && namesOfId[ids[pair]] <= MOST;
            boolean named = names[pair] >= 0;
            if (trusted && named && idsOfName[names[pair]] <= MOST) {
                join(parent, ids[pair], idSpan + names[pair]);
            }
            if (!named && ids[pair] < 0) {
                node[pair] = -1;
            } else {
                node[pair] = trusted || !named ? ids[pair] : idSpan + names[pair];
            }
        }
        return numbered(parent, node);
    }

    private static int[] column(TupleCodes pairs, int position) {
        int[] column = new int[pairs.size()];
        Arrays.setAll(column, pair -> pairs.value(pair, position));
        return column;
    }

    private static int span(int[] codes) {
        return Arrays.stream(codes).max().orElse(-1) + 1;
    }

    /** Numbers names by how they are spelled; -1 for none. */
    private static int[] spelled(int[] names, IntFunction<String> text) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> known = new HashMap<>();
        int[] spelled = new int[names.length];
        for (int pair = 0; pair < names.length; pair++) {
            spelled[pair] =
                    names[pair] < 0
                            ? -1
                            : known.computeIfAbsent(
                                    names[pair],
                                    code -> {
                                        String form = FirmName.of(text.apply(code)).key();
                                        return form.isEmpty()
                                                ? -1
                                                : numbers.computeIfAbsent(
                                                        form, key -> numbers.size());
                                    });
        }
        return spelled;
    }

    /** How many different others each code goes with. */
    private static int[] degrees(TupleCodes pairs, int[] ofCode, int[] others) {
        TupleCodes seen = new TupleCodes(2);
        int[] degrees = new int[span(ofCode)];
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (ofCode[pair] >= 0 && others[pair] >= 0) {
                int before = seen.size();
                seen.add(ofCode[pair], others[pair]);
                degrees[ofCode[pair]] += seen.size() - before;
            }
        }
        return degrees;
    }

    private static SupplierGroups numbered(int[] parent, int[] node) {
        int[] numberOfRoot = new int[parent.length];
        Arrays.fill(numberOfRoot, -1);
        int groups = 0;
        int[] groupOfPair = new int[node.length];
        for (int pair = 0; pair < node.length; pair++) {
            if (node[pair] < 0) {
                groupOfPair[pair] = -1;
                continue;
            }
            int root = root(parent, node[pair]);
            if (numberOfRoot[root] < 0) {
                numberOfRoot[root] = groups++;
            }
            groupOfPair[pair] = numberOfRoot[root];
        }
        return new SupplierGroups(groupOfPair, groups);
    }

    private static void join(int[] parent, int one, int other) {
        int a = root(parent, one);
        int b = root(parent, other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    int groups() {
        return groups;
    }

    /** The supplier that a pair means, -1 if it names none. */
    int group(int pair) {
        return groupOfPair[pair];
    }

    /** A pair that means the supplier, always the same one. */
    int pairOf(int group) {
        return pairOfGroup[group];
    }
}
