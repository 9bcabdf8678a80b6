package org.tidewaiter.world.travel;

/** People who lawfully travel together, in ways that no rate of a route or weekday foresees. */
enum CircleKind {
    /** A sports or project team: many places, the same voyages. */
    TEAM(8, 18),
    /** Workers of a plant abroad who change every few weeks. */
    ROTATION(12, 26),
    /** People who live here and work there: out on Monday, home on Friday. */
    COMMUTERS(5, 12),
    /** A club that tours together with one agency. */
    CLUB(10, 24),
    /** Seasonal workers, out and home by the same voyages. */
    SEASONAL(18, 36),
    /** Students of one school: the same holidays, each on their own. */
    STUDENTS(10, 24);

    private final int least;
    private final int most;

    CircleKind(int least, int most) {
        this.least = least;
        this.most = most;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** Its name in the truth. */
    String scheme() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
