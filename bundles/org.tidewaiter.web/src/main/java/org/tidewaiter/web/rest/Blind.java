package org.tidewaiter.web.rest;

import java.util.List;
import org.tidewaiter.casework.FindingFile;

/**
 * Hides that a finding is a near miss that was drawn at random, until it is closed: who decides on
 * it must not know. Its strength and its chances stay as they are, and a practised eye may guess.
 */
final class Blind {

    private Blind() {}

    /** The file as it may be shown. */
    static FindingFile of(FindingFile file) {
        if (!file.control() || file.state().status().closed()) {
            return file;
        }
        return new FindingFile(
                file.facts().draft().shortfalls(List.of()).finding(),
                file.state(),
                file.firstSeen(),
                file.history(),
                file.sightings(),
                file.inspections(),
                file.earlier(),
                file.earlierTotal(),
                false,
                file.withdrawn(),
                file.snooze());
    }
}
