package org.tidewaiter.oversight.fairness;

import java.util.Arrays;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.network.BipartiteGraph;
import org.tidewaiter.kernel.network.EdgeList;
import org.tidewaiter.kernel.network.PairCount;

/**
 * Brokers that serve the same traders.
 *
 * <p>Question: which brokers work as one? Idea: two are linked if they share at least half the
 * traders of the one that has fewer, and two at least; whoever is linked, over however many, is a
 * community. It is a partition by connected components and knows no degrees: a chain of brokers may
 * join two that share nobody.
 *
 * <p>Cost: that of {@link PairCount}, then linear. Deterministic: a community is known by its
 * broker of most traders, ties by text.
 */
final class BrokerCommunities {

    private static final int LEAST_SHARED = 2;

    private BrokerCommunities() {}

    /**
     * The community of each broker.
     *
     * @param pairs broker and trader, by codes of one codebook
     * @param codes how many codes it has
     * @return by code of a broker, the code of the broker that its community is known by; negative
     *     for whoever is no broker
     */
    static int[] of(TupleCodes pairs, int codes) {
        int[] traders = new int[codes];
        EdgeList edges = new EdgeList(pairs.size());
        for (int pair = 0; pair < pairs.size(); pair++) {
            edges.add(pairs.value(pair, 0), pairs.value(pair, 1), 0);
            traders[pairs.value(pair, 0)]++;
        }
        int[] communityOf = new int[codes];
        Arrays.fill(communityOf, -1);
        for (Set<Integer> members :
                new ConnectivityInspector<>(linked(edges, traders)).connectedSets()) {
            int known = members.stream().reduce((a, b) -> larger(a, b, traders)).orElseThrow();
            members.forEach(member -> communityOf[member] = known);
        }
        return communityOf;
    }

    private static int larger(int one, int other, int[] traders) {
        boolean first =
                traders[one] > traders[other] || (traders[one] == traders[other] && one < other);
        return first ? one : other;
    }

    private static Graph<Integer, DefaultEdge> linked(EdgeList edges, int[] traders) {
        Graph<Integer, DefaultEdge> linked = new SimpleGraph<>(DefaultEdge.class);
        for (int broker = 0; broker < traders.length; broker++) {
            if (traders[broker] > 0) {
                linked.addVertex(broker);
            }
        }
        BipartiteGraph served = BipartiteGraph.of(traders.length, traders.length, edges, () -> {});
        PairCount count = new PairCount(served);
        for (int broker = 0; broker < traders.length; broker++) {
            count.tell(
                    broker,
                    LEAST_SHARED,
                    (one, other, shared) -> {
                        if (2 * shared >= Math.min(traders[one], traders[other])) {
                            linked.addEdge(one, other);
                        }
                    });
        }
        return linked;
    }
}
