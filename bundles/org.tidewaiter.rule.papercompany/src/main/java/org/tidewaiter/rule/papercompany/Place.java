package org.tidewaiter.rule.papercompany;

/**
 * Where a firm is, as far as it is known.
 *
 * @param site in {@link Sites}, {@link Sites#NONE} if not even the street is known
 * @param city a dense code, {@link #NONE} if not known; cities of one name in two regions differ
 * @param region likewise
 * @param country likewise
 */
record Place(int site, int city, int region, int country) {

    /** Not known. */
    static final int NONE = -1;

    static final Place UNKNOWN = new Place(Sites.NONE, NONE, NONE, NONE);

    /** This place, or the other one if that has a site and this has none, or this says nothing. */
    Place orElse(Place other) {
        boolean better = site == Sites.NONE && (other.site != Sites.NONE || equals(UNKNOWN));
        return better ? other : this;
    }
}
