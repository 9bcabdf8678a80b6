package org.tidewaiter.rule.cotraveller;

import java.util.Map;
import org.tidewaiter.kernel.network.BipartiteGraph;

/**
 * All that is kept of the crossings: 12 bytes a crossing, 4 a person, 120 a voyage.
 *
 * @param graph people on the left, voyages on the right, rows as tags
 * @param use how many rows have each contact and means of payment
 * @param counts what could not be used, by reason
 */
record Travel(
        People people,
        Voyages voyages,
        BipartiteGraph graph,
        PersonalCodes use,
        Map<String, Long> counts) {

    /** How many voyages of a person are in a range. */
    int voyages(int person, VoyageRange range) {
        return graph.place(person, range.end()) - graph.place(person, range.begin());
    }

    /** The voyages of a person in a range, in order of departure. */
    int[] voyagesOf(int person, VoyageRange range) {
        int begin = graph.place(person, range.begin());
        int[] found = new int[graph.place(person, range.end()) - begin];
        for (int i = 0; i < found.length; i++) {
            found[i] = graph.rightAt(begin + i);
        }
        return found;
    }

    /** The row by which a person is on a voyage; only for one who is. */
    long row(int person, int voyage) {
        return graph.tagAt(graph.place(person, voyage));
    }
}
