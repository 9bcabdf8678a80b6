package org.tidewaiter.place;

/** How exactly a place is named, the finest first. */
public enum Precision {
    /** A suite, room, flat or floor of a known building. */
    UNIT,
    /** One building, or one house number. */
    BUILDING,
    /** A street of a known town, without a number. */
    STREET,
    /** A town, a city or its district; also a post box there. */
    LOCALITY,
    /** A province or a country. */
    REGION;

    /** Whether this is as fine as {@code other}, or finer. */
    public boolean atLeast(Precision other) {
        return compareTo(other) <= 0;
    }
}
