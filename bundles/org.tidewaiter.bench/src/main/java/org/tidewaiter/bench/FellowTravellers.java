package org.tidewaiter.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tidewaiter.kernel.network.BipartiteGraph;
import org.tidewaiter.kernel.network.CoCount;
import org.tidewaiter.kernel.network.EdgeList;
import org.tidewaiter.kernel.work.Parts;

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

    /** Everyone with so many joint voyages with one of those asked for. */
    static List<int[]> of(BipartiteGraph network, int[] asked, int least, int threads) {
        return count(network, asked, threads, (one, other, joint) -> joint >= least);
    }

    /** Every pair with so many joint voyages, the lower number first. */
    static List<int[]> pairs(BipartiteGraph network, int least, int threads) {
        int[] everyone = IntStream.range(0, network.leftSize()).toArray();
        return count(
                network, everyone, threads, (one, other, joint) -> joint >= least && one < other);
    }

    private interface Wanted {
        boolean test(int one, int other, int joint);
    }

    private static List<int[]> count(
            BipartiteGraph network, int[] asked, int threads, Wanted wanted) {
        List<List<int[]>> found = new ArrayList<>();
        for (int part = 0; part < threads; part++) {
            found.add(new ArrayList<>());
        }
        Parts.run(
                threads,
                threads,
                part -> {
                    CoCount count = new CoCount(network);
                    for (int i = part; i < asked.length; i += threads) {
                        add(count, asked[i], wanted, found.get(part));
                    }
                });
        List<int[]> all = new ArrayList<>();
        found.forEach(all::addAll);
        return all;
    }

    private static void add(CoCount count, int one, Wanted wanted, List<int[]> into) {
        count.count(one, 0, Integer.MAX_VALUE);
        for (int i = 0; i < count.met(); i++) {
            int other = count.metAt(i);
            if (wanted.test(one, other, count.shared(other))) {
                into.add(new int[] {one, other, count.shared(other)});
            }
        }
    }
}
