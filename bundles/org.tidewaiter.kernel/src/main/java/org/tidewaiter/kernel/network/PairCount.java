package org.tidewaiter.kernel.network;

/**
 * Counts what every two left members of a network share, each pair once.
 *
 * <p>Question: which pairs share so many right members or more? Idea: one counter a left member.
 * The members of a right one ascend, so those behind a left member's own place are the ones that it
 * makes a pair with; a first walk over them counts, without a branch, and a second one tells and
 * clears. For one member against all others see {@link CoCount}.
 *
 * <p>Cost: two steps for each two edges of each right member, and O(log) of its edges to find a
 * place. Memory: 4 bytes a left member. Deterministic: the pairs of a member are told in the order
 * in which the others are first met. Used by one thread; several may share a network.
 */
public final class PairCount {

    private final BipartiteGraph graph;
    private final int[] shared;
    private long increments;

    /** Creates a counter on a network. */
    public PairCount(BipartiteGraph graph) {
        this.graph = graph;
        this.shared = new int[graph.leftSize()];
    }

    /** Takes the pairs that share enough. */
    @FunctionalInterface
    public interface Pairs {
        /** Takes one pair, the lower member first. */
        void take(int left, int later, int count);
    }

    /**
     * Tells the pairs of a left member with those of higher numbers.
     *
     * @param least how many right members a pair must share, at least 1
     */
    public void tell(int left, int least, Pairs pairs) {
        if (least < 1) {
            throw new IllegalArgumentException("least must be at least 1, was " + least);
        }
        for (int place = graph.leftBegin(left); place < graph.leftEnd(left); place++) {
            count(
                    graph.placeBehind(graph.rightAt(place), left),
                    graph.rightEnd(graph.rightAt(place)));
        }
        for (int place = graph.leftBegin(left); place < graph.leftEnd(left); place++) {
            int right = graph.rightAt(place);
            for (int i = graph.placeBehind(right, left); i < graph.rightEnd(right); i++) {
                int later = graph.leftAt(i);
                if (shared[later] >= least) {
                    pairs.take(left, later, shared[later]);
                }
                shared[later] = 0;
            }
        }
    }

    private void count(int from, int to) {
        increments += to - from;
        for (int i = from; i < to; i++) {
            shared[graph.leftAt(i)]++;
        }
    }

    /** How many increments all counts so far took. */
    public long increments() {
        return increments;
    }
}
