package org.tidewaiter.rule.cotraveller;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tidewaiter.api.rule.Candidate;

/**
 * What a picture of a candidate shows, in numbers.
 *
 * @param shared the voyages of both, in order of departure
 * @param others who was on at least two of them, most of them first
 */
record Sketch(
        Candidate candidate,
        int person,
        int suspect,
        int[] shared,
        List<Companion> others,
        VoyageRange window) {

    /** Somebody else, and on how many of the shared voyages. */
    record Companion(int person, int voyages) {}

    /** The row that gives a person's name: on the last shared voyage they were on. */
    long nameRow(Travel travel, int who) {
        int last =
                IntStream.of(shared)
                        .filter(voyage -> travel.graph().joins(who, voyage))
                        .max()
                        .orElseThrow();
        return travel.row(who, last);
    }

    LongStream nameRows(Travel travel) {
        IntStream people =
                IntStream.concat(
                        IntStream.of(person, suspect), others.stream().mapToInt(Companion::person));
        return people.mapToLong(who -> nameRow(travel, who));
    }
}
