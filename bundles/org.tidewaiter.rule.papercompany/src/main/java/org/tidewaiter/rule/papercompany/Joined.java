package org.tidewaiter.rule.papercompany;

/**
 * Sets of members that were joined two by two.
 *
 * <p>The least member stands for its set, so the answer does not depend on the order of joining.
 * Cost: nearly constant a call. Memory: 4 bytes a member. Used by one thread.
 */
final class Joined {

    private final int[] parent;

    /** Every member by itself. */
    Joined(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** The least member of the set. */
    int of(int member) {
        int at = member;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Makes one set of the sets of two members. */
    void join(int one, int other) {
        int a = of(one);
        int b = of(other);
        if (a != b) {
            parent[Math.max(a, b)] = Math.min(a, b);
        }
    }

    int size() {
        return parent.length;
    }
}
