package org.tidewaiter.casework.deliver;

import java.time.Duration;

/**
 * How long a courier waits.
 *
 * @param firstPause after a first failure; doubled with each further one in a row
 * @param longestPause the most after a failure, and where nothing is left to give: another process
 *     may keep runs in the same store
 * @param grace that a call has to return when its sink or the store goes, before it is interrupted
 * @param lastGrace that it has after that, and the store to note what was taken, before it is left
 *     behind
 */
public record Timing(
        Duration firstPause, Duration longestPause, Duration grace, Duration lastGrace) {

    /** What sinks are promised. */
    static final Timing PROMISED =
            new Timing(
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(1));

    private static final int MOST_DOUBLINGS = 20;

    /** How long to wait after so many failures in a row; 0 for none. */
    Duration pause(int failures) {
        if (failures == 0) {
            return longestPause;
        }
        Duration grown = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return grown.compareTo(longestPause) < 0 ? grown : longestPause;
    }
}
