package org.tidewaiter.kernel.similarity;

import java.util.Arrays;

/**
 * Adds up what sets share with a query: how many of its tokens, and how much these weigh.
 *
 * <p>Question: who came to hold which of these partners within a time? Idea: one pair of counters a
 * set, and a list of those touched, so that the next query only clears what this one wrote; each
 * token of the query is one walk along its holders. The walk first copies those of the right time,
 * a block at a time and without a branch, since a processor cannot guess who is one.
 *
 * <p>Cost: one step for each holder of each token. Memory: 8 bytes a set, 4 a set that is met.
 * Deterministic: sets are listed in the order they are first met. Source: the merging of lists by
 * counting, ScanCount of C. Li, J. Lu, Y. Lu, ICDE 2008. Used by one thread; several may share the
 * sets.
 */
public final class SharedWeights {

    private static final int BLOCK = 1024;

    private final TokenSets sets;
    private final int[] tally;
    private final int[] timely = new int[BLOCK];
    private int[] met = new int[64];
    private int metSize;
    private int from;
    private int until;
    private long steps;

    /** Creates counters for sets. */
    public SharedWeights(TokenSets sets) {
        this.sets = sets;
        tally = new int[Math.multiplyExact(2, sets.sets())];
    }

    /**
     * Begins a query; what the one before added is forgotten.
     *
     * @param fromTime a token held since earlier does not count
     * @param untilTime nor one held since later
     */
    public void begin(int fromTime, int untilTime) {
        for (int i = 0; i < metSize; i++) {
            tally[2 * met[i]] = 0;
            tally[2 * met[i] + 1] = 0;
        }
        metSize = 0;
        from = fromTime;
        until = untilTime;
    }

    /** Adds a token of the query, once each; all weights of a query must add up to an int. */
    public void add(int token, int weight) {
        int last = sets.lastOf(token);
        steps += sets.holders(token);
        for (int left = sets.holders(token); left > 0; left -= BLOCK) {
            addTimely(collectTimely(last - left, Math.min(left, BLOCK)), weight);
        }
    }

    /** Collects from a block of holders those since a time that counts; returns how many. */
    private int collectTimely(int first, int size) {
        int kept = 0;
        for (int place = first; place < first + size; place++) {
            int since = sets.heldSince(place);
            timely[kept] = sets.holderAt(place);
            kept += since >= from & since <= until ? 1 : 0;
        }
        return kept;
    }

    private void addTimely(int size, int weight) {
        for (int i = 0; i < size; i++) {
            int at = 2 * timely[i];
            tally[at + 1] += weight;
            if (tally[at]++ == 0) {
                meet(at >> 1);
            }
        }
    }

    private void meet(int set) {
        if (metSize == met.length) {
            met = Arrays.copyOf(met, metSize * 2);
        }
        met[metSize++] = set;
    }

    /** How many sets share anything. */
    public int met() {
        return metSize;
    }

    /** The set that was met as number {@code index} from 0. */
    public int metAt(int index) {
        if (index >= metSize) {
            throw new IndexOutOfBoundsException("index " + index + " of " + metSize);
        }
        return met[index];
    }

    /** How many tokens of the query a set shares. */
    public int count(int set) {
        return tally[2 * set];
    }

    /** How much the shared tokens weigh. */
    public int weight(int set) {
        return tally[2 * set + 1];
    }

    /** How many steps all queries so far took. */
    public long steps() {
        return steps;
    }
}
