package org.tidewaiter.rule.cotraveller;

import java.util.Map;

/**
 * How two people were on one booking, and whether they look like one household there. Used by one
 * thread.
 */
final class Party {

    /** Neither name is known. */
    static final int NAME_UNKNOWN = -1;

    /** On how many shared voyages both bookings are known. */
    int bookingKnown;

    /** On how many they were on one booking. */
    int sameBooking;

    /** Of those, on how many both seats are known, and on how many they are in one row. */
    int seats;

    int oneRow;

    /** Of those, on how many both have a bag group, and on how many it is one. */
    int bags;

    int pooled;

    /** 1 if they have one family name, 0 if two. */
    int oneName = NAME_UNKNOWN;

    /** Puts what was counted where the lawful reasons find it. */
    void putInto(Map<String, Object> facts) {
        facts.put("bookingKnown", (long) bookingKnown);
        facts.put("sameBooking", (long) sameBooking);
        facts.put("partySeats", (long) seats);
        facts.put("partyOneRow", (long) oneRow);
        facts.put("partyBags", (long) bags);
        facts.put("partyPooled", (long) pooled);
        facts.put("partyOneName", (long) oneName);
    }
}
