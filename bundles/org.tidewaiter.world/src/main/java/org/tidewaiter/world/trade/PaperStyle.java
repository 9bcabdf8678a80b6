package org.tidewaiter.world.trade;

import java.util.Locale;

/** How paper companies are kept apart, more or less well. */
enum PaperStyle {
    /** One room, one telephone. */
    ONE_ROOM(0.22, 3, 6, 0.8, 0.95),
    /** Rooms of one building. */
    UNITS(0.25, 3, 7, 0.4, 0.9),
    /** One after the other, each for some months. */
    RELAY(0.15, 4, 8, 0.4, 1),
    /** Never entered in the register: known from declarations only. */
    ONLY_WRITTEN(0.10, 3, 5, 0, 1),
    /** They sell to two importers of one owner. */
    LINKED_IMPORTERS(0.10, 4, 7, 0.4, 0.9),
    /** Bought off the shelf, years old, nothing shared but the building. */
    CAREFUL(0.10, 3, 4, 0, 0.2),
    /** Among hundreds of true firms of a tower. */
    IN_A_TOWER(0.05, 3, 5, 0.15, 0.6),
    /** All over the city. */
    SCATTERED(0.03, 3, 5, 0.6, 0.9);

    private final double share;
    private final int least;
    private final int most;
    private final double sharing;
    private final double young;

    PaperStyle(double share, int least, int most, double sharing, double young) {
        this.share = share;
        this.least = least;
        this.most = most;
        this.sharing = sharing;
        this.young = young;
    }

    double share() {
        return share;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** How likely two of them have the same telephone; mail and person are a little less likely. */
    double sharing() {
        return sharing;
    }

    /** How likely one was registered shortly before it first sold. */
    double young() {
        return young;
    }

    /** Its name in the truth. */
    String scheme() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
