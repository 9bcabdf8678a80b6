package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.tidewaiter.kernel.column.TupleCodes;

/** The value that most members of each set have. Cost: O(members). */
final class Majority {

    /** A set of which no member has a value. */
    static final int NONE = -1;

    private Majority() {}

    /**
     * The commonest value by set, ties by the lower value, {@link #NONE} without any.
     *
     * @param setOf by member; a negative set is passed over
     * @param valueOf of a member; a negative value is passed over
     */
    static int[] of(int[] setOf, IntUnaryOperator valueOf, int sets) {
        TupleCodes pairs = new TupleCodes(2);
        int[] counts = new int[64];
        for (int member = 0; member < setOf.length; member++) {
            int value = setOf[member] < 0 ? NONE : valueOf.applyAsInt(member);
            if (value >= 0) {
                int pair = pairs.add(setOf[member], value);
                if (pair >= counts.length) {
                    counts = Arrays.copyOf(counts, Math.multiplyExact(counts.length, 2));
                }
                counts[pair]++;
            }
        }
        int[] commonest = new int[sets];
        int[] most = new int[sets];
        Arrays.fill(commonest, NONE);
        for (int pair = 0; pair < pairs.size(); pair++) {
            int set = pairs.value(pair, 0);
            int value = pairs.value(pair, 1);
            boolean tie = counts[pair] == most[set] && value < commonest[set];
            if (counts[pair] > most[set] || tie) {
                commonest[set] = value;
                most[set] = counts[pair];
            }
        }
        return commonest;
    }
}
