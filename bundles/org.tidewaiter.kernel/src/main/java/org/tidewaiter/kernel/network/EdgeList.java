package org.tidewaiter.kernel.network;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Edges between left and right members as they are read, each with a tag such as its row.
 *
 * <p>The collecting step of {@link BipartiteGraph}: a part of the rows has its own list, and {@link
 * #addAll} merges them. Memory: 12 to 18 bytes an edge. Used by one thread at a time.
 */
public final class EdgeList {

    private int[] left;
    private int[] right;
    private int[] tag;
    private int size;

    /** Creates an empty list with room for {@code capacity} edges. */
    public EdgeList(int capacity) {
        left = new int[capacity];
        right = new int[capacity];
        tag = new int[capacity];
    }

    /** Appends an edge; members may have any number that {@link #addAll} can translate. */
    public void add(int leftMember, int rightMember, int edgeTag) {
        if (size == left.length) {
            int capacity = Math.max(16, Math.addExact(size, size >> 1));
            left = Arrays.copyOf(left, capacity);
            right = Arrays.copyOf(right, capacity);
            tag = Arrays.copyOf(tag, capacity);
        }
        left[size] = leftMember;
        right[size] = rightMember;
        tag[size] = edgeTag;
        size++;
    }

    /** Appends the edges of another list, with its members translated to the numbers used here. */
    public void addAll(EdgeList other, IntUnaryOperator leftTo, IntUnaryOperator rightTo) {
        for (int i = 0; i < other.size; i++) {
            add(leftTo.applyAsInt(other.left[i]), rightTo.applyAsInt(other.right[i]), other.tag[i]);
        }
    }

    /** Forgets all edges and frees their memory. */
    public void clear() {
        left = new int[0];
        right = left;
        tag = left;
        size = 0;
    }

    /** How many edges there are, repeated ones included. */
    public int size() {
        return size;
    }

    int left(int edge) {
        return left[edge];
    }

    int right(int edge) {
        return right[edge];
    }

    int tag(int edge) {
        return tag[edge];
    }
}
