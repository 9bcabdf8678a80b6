package org.tidewaiter.bench;

import java.util.List;

/** What came of a comparison. */
sealed interface Outcome {

    /**
     * A ratio that stands.
     *
     * @param kept the rounds behind it
     * @param dropped how many rounds were disturbed
     */
    record Compared(Interval ratio, Checksum answer, List<Round> kept, int dropped)
            implements Outcome {}

    /** Too few undisturbed rounds. */
    record Inconclusive(Checksum answer, int kept, int dropped) implements Outcome {}

    /** The answers differ, so there is nothing to compare. */
    record Unequal(Checksum ours, Checksum peer) implements Outcome {}

    /** The row cannot be had here. */
    record Absent(String reason) implements Outcome {}
}
