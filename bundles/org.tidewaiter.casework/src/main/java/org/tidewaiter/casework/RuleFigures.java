package org.tidewaiter.casework;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the findings of a rule.
 *
 * <p>The last inspection of a finding counts, whatever the status says; without one the status
 * counts. A hit is {@code FOUND}, {@code PARTLY} or {@link Status#CONFIRMED}; a false alarm is
 * {@code NOTHING} or a dismissal whose reason {@linkplain DismissalReason#falseAlarm speaks against
 * the finding}. Other dismissals count for neither.
 *
 * <p>Near misses that were drawn as controls are counted apart, and in no other figure.
 *
 * @param findings all that were ever kept
 * @param decided those whose status is closed
 * @param confirmed of these, the confirmed
 * @param inspected those with an inspection
 * @param hits as said above
 * @param falseAlarms as said above
 * @param repeats findings on a subject that already had one of this rule
 * @param controls what came of near misses that were drawn at random
 * @param together other rule to the number of parties that findings of both name
 */
public record RuleFigures(
        String rule,
        long findings,
        long decided,
        long confirmed,
        long inspected,
        long hits,
        long falseAlarms,
        long repeats,
        Controls controls,
        Map<String, Long> together) {

    /** Copies the map, ordered by rule. */
    public RuleFigures {
        together = Collections.unmodifiableMap(new TreeMap<>(together));
    }

    /**
     * Near misses that were drawn at random, as hits and false alarms are said above.
     *
     * @param drawn all that were ever kept
     */
    public record Controls(long drawn, long hits, long falseAlarms) {

        /** The share of hits: what the thresholds miss among those just beyond them. */
        public HitRate hitRate() {
            return HitRate.of(hits, hits + falseAlarms);
        }
    }

    /** The share of hits among hits and false alarms, with what chance leaves open. */
    public HitRate hitRate() {
        return HitRate.of(hits, hits + falseAlarms);
    }
}
