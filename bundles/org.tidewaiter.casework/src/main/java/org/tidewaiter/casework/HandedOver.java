package org.tidewaiter.casework;

import java.util.List;

/**
 * What became of a handing over.
 *
 * @param done those that went through, as they stand now
 * @param overtaken those that somebody was faster on; nothing was written to them
 */
public record HandedOver(List<FindingState> done, List<Overtaken> overtaken) {

    /** Copies its lists. */
    public HandedOver {
        done = List.copyOf(done);
        overtaken = List.copyOf(overtaken);
    }

    /**
     * A finding that is not as the officer saw it.
     *
     * @param since who did what, the first first; not empty
     */
    public record Overtaken(WorklistRow row, List<Step> since) {

        /** Copies its list. */
        public Overtaken {
            since = List.copyOf(since);
        }
    }
}
