package org.tidewaiter.bench;

import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.network.BipartiteGraph;
import org.tidewaiter.kernel.network.CoCount;
import org.tidewaiter.kernel.network.EdgeList;
import org.tidewaiter.kernel.network.PairCount;

/**
 * Counts joint voyages with the kernels that {@code cotraveller} uses.
 *
 * <p>An answer is rows of one person, another, and how many voyages they share.
 */
final class FellowTravellers {

    private FellowTravellers() {}

    /** The network that the rule builds once, when it reads the crossings. */
    static BipartiteGraph network(DrawnCrossings crossings) {
        EdgeList edges = new EdgeList(crossings.person().length);
        for (int row = 0; row < crossings.person().length; row++) {
            edges.add(crossings.person()[row], crossings.voyage()[row], row);
        }
        return BipartiteGraph.of(crossings.people(), crossings.voyages(), edges, () -> {});
    }

    /** The network of those with so many voyages. */
    static BipartiteGraph frequent(BipartiteGraph network, int least) {
        EdgeList edges = new EdgeList(network.edges());
        for (int person = 0; person < network.leftSize(); person++) {
            int end = network.leftEnd(person);
            if (end - network.leftBegin(person) >= least) {
                for (int place = network.leftBegin(person); place < end; place++) {
                    edges.add(person, network.rightAt(place), place);
                }
            }
        }
        return BipartiteGraph.of(network.leftSize(), network.rightSize(), edges, () -> {});
    }

    /** Asks for everyone with so many joint voyages with one of the suspects. */
    static Answering.Asked of(BipartiteGraph network, int[] suspects, int least) {
        return new Answering.Asked(
                suspects.length,
                (from, to, rows) -> {
                    CoCount count = new CoCount(network);
                    for (int i = from; i < to; i++) {
                        add(count, suspects[i], least, rows);
                    }
                });
    }

    /** Asks for every pair with so many joint voyages, the lower number first. */
    static Answering.Asked pairs(BipartiteGraph network, int least) {
        return new Answering.Asked(
                network.leftSize(),
                (from, to, rows) -> {
                    PairCount count = new PairCount(network);
                    for (int person = from; person < to; person++) {
                        count.tell(
                                person, least, (one, other, joint) -> add(one, other, joint, rows));
                    }
                });
    }

    private static void add(CoCount count, int one, int least, IntList rows) {
        count.count(one, 0, Integer.MAX_VALUE);
        for (int i = 0; i < count.met(); i++) {
            int other = count.metAt(i);
            if (count.shared(other) >= least) {
                add(one, other, count.shared(other), rows);
            }
        }
    }

    private static void add(int one, int other, int joint, IntList rows) {
        rows.add(one);
        rows.add(other);
        rows.add(joint);
    }
}
