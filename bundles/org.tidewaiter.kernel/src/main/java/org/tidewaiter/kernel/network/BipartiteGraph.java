package org.tidewaiter.kernel.network;

import java.util.Arrays;
import java.util.Objects;

/**
 * A two-sided network, such as people and voyages, in compressed rows for both sides.
 *
 * <p>Question: on which voyages was a person, and who was on a voyage? Idea: two stable counting
 * sorts, by right and then by left member, leave the edges of every left member in ascending order;
 * repeated edges then stand side by side and become one, with the least tag.
 *
 * <p>Members are 0 to {@code size - 1}. Cost: O(E + L + R) to build. Memory: 12 bytes an edge and 4
 * a member; while it is built, 16 an edge beside the list. Deterministic: free of the order of the
 * edges. Immutable and thread-safe.
 */
public final class BipartiteGraph {

    private static final int CHECKPOINT_MASK = (1 << 16) - 1;

    private final int[] leftStart;
    private final int[] leftTo;
    private final int[] leftTag;
    private final int[] rightStart;
    private final int[] rightTo;

    private BipartiteGraph(
            int[] leftStart, int[] leftTo, int[] leftTag, int[] rightStart, int[] rightTo) {
        this.leftStart = leftStart;
        this.leftTo = leftTo;
        this.leftTag = leftTag;
        this.rightStart = rightStart;
        this.rightTo = rightTo;
    }

    /**
     * Builds the network.
     *
     * @param leftSize how many left members there are, with or without edges
     * @param rightSize how many right members there are
     * @param checkpoint called now and then; may throw to stop
     * @throws IndexOutOfBoundsException if an edge names another member
     */
    public static BipartiteGraph of(
            int leftSize, int rightSize, EdgeList edges, Runnable checkpoint) {
        int size = edges.size();
        int[] byRight = startsOf(rightSize);
        for (int edge = 0; edge < size; edge++) {
            poll(edge, checkpoint);
            byRight[Objects.checkIndex(edges.right(edge), rightSize) + 1]++;
        }
        accumulate(byRight);
        int[] left = new int[size];
        int[] tag = new int[size];
        int[] next = Arrays.copyOf(byRight, rightSize);
        for (int edge = 0; edge < size; edge++) {
            poll(edge, checkpoint);
            int place = next[edges.right(edge)]++;
            left[place] = Objects.checkIndex(edges.left(edge), leftSize);
            tag[place] = edges.tag(edge);
        }
        return sorted(leftSize, byRight, new Half(left, tag), checkpoint);
    }

    /** One end of edges, and their tags. */
    private record Half(int[] end, int[] tag) {}

    /** Sorts by left member what is sorted by right member; read in order, written at random. */
    private static BipartiteGraph sorted(
            int leftSize, int[] byRight, Half lefts, Runnable checkpoint) {
        int[] start = startsOf(leftSize);
        for (int left : lefts.end) {
            start[left + 1]++;
        }
        accumulate(start);
        int[] next = Arrays.copyOf(start, leftSize);
        int[] to = new int[lefts.end.length];
        int[] tag = new int[to.length];
        for (int right = 0; right < byRight.length - 1; right++) {
            checkpoint.run();
            for (int i = byRight[right]; i < byRight[right + 1]; i++) {
                int place = next[lefts.end[i]]++;
                to[place] = right;
                tag[place] = lefts.tag[i];
            }
        }
        int kept = collapse(start, to, tag);
        int[] leftTo = Arrays.copyOf(to, kept);
        return mirrored(start, leftTo, Arrays.copyOf(tag, kept), byRight.length - 1);
    }

    /** Makes repeated edges one, in place; returns how many are left. */
    private static int collapse(int[] start, int[] to, int[] tag) {
        int kept = 0;
        for (int left = 0; left < start.length - 1; left++) {
            int from = start[left];
            int first = kept;
            start[left] = first;
            for (int i = from; i < start[left + 1]; i++) {
                if (kept > first && to[kept - 1] == to[i]) {
                    tag[kept - 1] = Math.min(tag[kept - 1], tag[i]);
                } else {
                    to[kept] = to[i];
                    tag[kept++] = tag[i];
                }
            }
        }
        start[start.length - 1] = kept;
        return kept;
    }

    private static BipartiteGraph mirrored(
            int[] leftStart, int[] leftTo, int[] leftTag, int rightSize) {
        int[] rightStart = startsOf(rightSize);
        for (int right : leftTo) {
            rightStart[right + 1]++;
        }
        accumulate(rightStart);
        int[] next = Arrays.copyOf(rightStart, rightSize);
        int[] rightTo = new int[leftTo.length];
        for (int left = 0; left < leftStart.length - 1; left++) {
            for (int i = leftStart[left]; i < leftStart[left + 1]; i++) {
                rightTo[next[leftTo[i]]++] = left;
            }
        }
        return new BipartiteGraph(leftStart, leftTo, leftTag, rightStart, rightTo);
    }

    private static int[] startsOf(int size) {
        return new int[Math.addExact(size, 1)];
    }

    private static void accumulate(int[] starts) {
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
    }

    private static void poll(int step, Runnable checkpoint) {
        if ((step & CHECKPOINT_MASK) == 0) {
            checkpoint.run();
        }
    }

    /** How many left members there are. */
    public int leftSize() {
        return leftStart.length - 1;
    }

    /** How many right members there are. */
    public int rightSize() {
        return rightStart.length - 1;
    }

    /** How many different edges there are. */
    public int edges() {
        return leftTo.length;
    }

    /** The place of a left member's first edge; its edges end before {@link #leftEnd}. */
    public int leftBegin(int left) {
        return leftStart[left];
    }

    /** The place behind a left member's last edge. */
    public int leftEnd(int left) {
        return leftStart[left + 1];
    }

    /** The right member of the edge at a place; they ascend along a left member's edges. */
    public int rightAt(int place) {
        return leftTo[place];
    }

    /** The tag of the edge at a place of a left member. */
    public int tagAt(int place) {
        return leftTag[place];
    }

    /**
     * The first place of a left member's edges to {@code right} or a later right member; its end if
     * there is none. O(log of its edges).
     */
    public int place(int left, int right) {
        int found = Arrays.binarySearch(leftTo, leftStart[left], leftStart[left + 1], right);
        return found >= 0 ? found : -found - 1;
    }

    /** Whether there is an edge. */
    public boolean joins(int left, int right) {
        int place = place(left, right);
        return place < leftStart[left + 1] && leftTo[place] == right;
    }

    /** The place of a right member's first edge; its edges end before {@link #rightEnd}. */
    public int rightBegin(int right) {
        return rightStart[right];
    }

    /** The place behind a right member's last edge. */
    public int rightEnd(int right) {
        return rightStart[right + 1];
    }

    /** The left member at a place of a right member; they ascend along a right member's edges. */
    public int leftAt(int place) {
        return rightTo[place];
    }

    /** The first place of a right member's edges to a left member behind {@code left}. O(log). */
    int placeBehind(int right, int left) {
        int found = Arrays.binarySearch(rightTo, rightStart[right], rightStart[right + 1], left);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
