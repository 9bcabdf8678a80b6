package org.tidewaiter.rule.cotraveller;

import org.tidewaiter.kernel.network.BipartiteGraph;

/**
 * How many of those on one voyage of a suspect's journey were on the next one too.
 *
 * <p>Question: given that somebody left with the suspect, how likely is it that they also return
 * with them? Idea: as likely as for the others aboard. On a package tour nearly all do, and
 * returning together says nothing; where everyone returns when they like, it says much. One is
 * added to both sides of the ratio, so that a handful of others never makes it 0 or 1.
 *
 * <p>Cost: O(m log d) for m fellow travellers of d voyages each. Memory: 8 bytes a voyage.
 * Immutable.
 */
final class Onward {

    private final int[] aboard;
    private final int[] stayed;

    private Onward(int voyages) {
        aboard = new int[voyages];
        stayed = new int[voyages];
    }

    /** Looks at every voyage of a suspect that follows another in its journey. */
    static Onward of(BipartiteGraph graph, int suspect, Journeys journeys) {
        int[] voyages = journeys.voyages();
        Onward onward = new Onward(voyages.length);
        for (int journey = 0; journey < journeys.count(); journey++) {
            for (int i = journeys.begin(journey) + 1; i < journeys.end(journey); i++) {
                onward.look(graph, suspect, voyages[i - 1], voyages[i], i);
            }
        }
        return onward;
    }

    private void look(BipartiteGraph graph, int suspect, int before, int voyage, int index) {
        for (int place = graph.rightBegin(before); place < graph.rightEnd(before); place++) {
            int person = graph.leftAt(place);
            if (person != suspect) {
                aboard[index]++;
                stayed[index] += graph.joins(person, voyage) ? 1 : 0;
            }
        }
    }

    /**
     * The chance that somebody who was on the voyage before is on this one, judged by the others.
     *
     * @param index of the suspect's voyage
     * @param wasBefore whether the person under test was on the voyage before
     * @param isHere whether the person is on this one
     */
    double chance(int index, boolean wasBefore, boolean isHere) {
        int own = wasBefore && isHere ? 1 : 0;
        int others = aboard[index] - (wasBefore ? 1 : 0);
        return (stayed[index] - own + 1.0) / (others + 2.0);
    }
}
