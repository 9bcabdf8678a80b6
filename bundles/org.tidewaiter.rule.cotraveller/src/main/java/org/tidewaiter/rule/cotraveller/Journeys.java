package org.tidewaiter.rule.cotraveller;

import org.tidewaiter.kernel.column.IntList;

/**
 * Which of a person's voyages belong to one journey.
 *
 * <p>Question: how many independent occasions are these voyages? Idea: a journey begins at a port,
 * goes on while the next voyage leaves where the last one ended, or goes back to the first port
 * from elsewhere, and ends at that port or when its length is exceeded. Outbound, connections and
 * return are then one occasion. Joining too much only weakens a finding. O(n). Source: rules for
 * border journeys have no standard; this is ours.
 */
final class Journeys {

    private static final long SECONDS_A_DAY = 86_400;

    private final int[] voyages;
    private final int[] starts;

    private Journeys(int[] voyages, int[] starts) {
        this.voyages = voyages;
        this.starts = starts;
    }

    /**
     * Groups voyages.
     *
     * @param voyages of one person, in order of departure
     * @param longestDays how long a journey may last up to its last departure
     */
    static Journeys of(Voyages all, int[] voyages, int longestDays) {
        IntList starts = new IntList();
        int home = 0;
        int here = 0;
        long begun = 0;
        for (int i = 0; i < voyages.length; i++) {
            Voyage leg = all.at(voyages[i]);
            boolean away = i > 0 && here != home;
            boolean soon = leg.departureSeconds() - begun <= longestDays * SECONDS_A_DAY;
            boolean goesOn = leg.departurePort() == here || leg.arrivalPort() == home;
            if (!away || !soon || !goesOn) {
                starts.add(i);
                home = leg.departurePort();
                begun = leg.departureSeconds();
            }
            here = leg.arrivalPort();
        }
        starts.add(voyages.length);
        return new Journeys(voyages, starts.toArray());
    }

    int count() {
        return starts.length - 1;
    }

    /** All voyages, in order of departure. */
    int[] voyages() {
        return voyages;
    }

    /** The index, among the voyages, of a journey's first. */
    int begin(int journey) {
        return starts[journey];
    }

    /** The index behind a journey's last. */
    int end(int journey) {
        return starts[journey + 1];
    }
}
