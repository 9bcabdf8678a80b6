package org.tidewaiter.kernel.network;

import java.util.Arrays;

/**
 * Counts what left members of a network share with one of them, such as voyages with a suspect.
 *
 * <p>Question: who shares how many right members with a given left member? Idea: one counter a left
 * member, and a list of those touched, so that the next count only clears what this one wrote.
 *
 * <p>Cost: one increment for every edge of every right member of the one asked for. Memory: 8 bytes
 * a left member. Deterministic: the touched are listed in the order they are first met. Used by one
 * thread; several may share a network.
 */
public final class CoCount {

    private final BipartiteGraph graph;
    private final int[] shared;
    private int[] touched = new int[64];
    private int touchedSize;
    private long increments;

    /** Creates a counter on a network. */
    public CoCount(BipartiteGraph graph) {
        this.graph = graph;
        this.shared = new int[graph.leftSize()];
    }

    /**
     * Counts for one left member over its right members in a range; forgets the count before.
     *
     * @param rightFrom the first right member that counts
     * @param rightTo behind the last that counts
     */
    public void count(int left, int rightFrom, int rightTo) {
        clear();
        int end = graph.place(left, rightTo);
        for (int place = graph.place(left, rightFrom); place < end; place++) {
            int right = graph.rightAt(place);
            int last = graph.rightEnd(right);
            increments += last - graph.rightBegin(right) - 1;
            for (int i = graph.rightBegin(right); i < last; i++) {
                int other = graph.leftAt(i);
                if (other != left && shared[other]++ == 0) {
                    touch(other);
                }
            }
        }
    }

    private void touch(int other) {
        if (touchedSize == touched.length) {
            touched = Arrays.copyOf(touched, touchedSize * 2);
        }
        touched[touchedSize++] = other;
    }

    private void clear() {
        for (int i = 0; i < touchedSize; i++) {
            shared[touched[i]] = 0;
        }
        touchedSize = 0;
    }

    /** How many left members share at least one. */
    public int met() {
        return touchedSize;
    }

    /** The left member that was met as number {@code index} from 0. */
    public int metAt(int index) {
        if (index >= touchedSize) {
            throw new IndexOutOfBoundsException("index " + index + " of " + touchedSize);
        }
        return touched[index];
    }

    /** How many right members this one shares with the one asked for. */
    public int shared(int left) {
        return shared[left];
    }

    /** How many increments all counts so far took. */
    public long increments() {
        return increments;
    }
}
