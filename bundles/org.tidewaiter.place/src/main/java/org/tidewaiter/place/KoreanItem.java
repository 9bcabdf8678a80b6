package org.tidewaiter.place;

/**
 * One part of a Korean address.
 *
 * @param name the name without the word for its kind, or the number
 */
record KoreanItem(Kind kind, String name) {

    /** What a part is; areas from large to small. */
    enum Kind {
        CITY,
        COUNTY,
        DISTRICT,
        TOWNSHIP,
        QUARTER,
        HAMLET,
        ROAD,
        LANE,
        BLOCK_OF_QUARTER,
        NUMBER,
        MARK,
        BLOCK,
        FLOOR,
        ROOM,
        OTHER
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
