package org.tidewaiter.casework;

import java.util.List;

/**
 * What was taken in of a run.
 *
 * @param run the number under which the run is kept
 * @param added situations seen for the first time
 * @param changed known ones whose facts changed
 * @param same known ones with the same facts
 * @param returned of the known ones, those that an earlier run had not found
 * @param missed known ones that the run should have found and did not
 * @param undecided known ones that it did not find, but may have cut: their kind reached the limit
 * @param controls near misses that were drawn and are new
 * @param wordless rules with findings of which no words were given, as {@code rule version}; their
 *     findings cannot be read once the rule is gone
 */
public record Intake(
        long run,
        int added,
        int changed,
        int same,
        int returned,
        int missed,
        int undecided,
        int controls,
        List<String> wordless) {

    /** Copies its list. */
    public Intake {
        wordless = List.copyOf(wordless);
    }
}
