package org.tidewaiter.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.api.finding.Finding;

/**
 * All that is known of a finding.
 *
 * @param facts the latest
 * @param firstSeen when a run that found it was first kept
 * @param history every step, the first first
 * @param sightings the runs that found it, the latest first, at most {@value #LISTED}
 * @param inspections what inspections brought, the first first
 * @param earlier other findings that share a party with it, the latest first, at most {@value
 *     #LISTED}, whatever their status
 * @param earlierTotal how many there are
 * @param control whether it is a near miss that was drawn at random; to be told to nobody who has
 *     yet to decide on it
 * @param withdrawn whether a record that it rested on has expired, and who it named was erased
 * @param snooze by which it is left out of the worklist now
 */
public record FindingFile(
        Finding facts,
        FindingState state,
        Instant firstSeen,
        List<Step> history,
        List<Sighting> sightings,
        List<Inspection> inspections,
        List<WorklistRow> earlier,
        int earlierTotal,
        boolean control,
        boolean withdrawn,
        Optional<Snooze> snooze) {

    /** The most sightings and earlier findings that a file lists. */
    public static final int LISTED = 200;

    /** Copies its lists. */
    public FindingFile {
        history = List.copyOf(history);
        sightings = List.copyOf(sightings);
        inspections = List.copyOf(inspections);
        earlier = List.copyOf(earlier);
    }

    /**
     * The file as it may be shown: that a finding is a near miss, drawn at random, is hidden until
     * it is closed, since who decides on it must not know. Its strength and its chances stay as
     * they are, and a practised eye may guess.
     */
    public FindingFile blind() {
        if (!control || state.status().closed()) {
            return this;
        }
        return new FindingFile(
                facts.draft().shortfalls(List.of()).finding(),
                state,
                firstSeen,
                history,
                sightings,
                inspections,
                earlier,
                earlierTotal,
                false,
                withdrawn,
                snooze);
    }

    /**
     * A result that was noted.
     *
     * @param version of the step that noted it
     */
    public record Inspection(long version, Instant at, InspectionResult result) {}
}
