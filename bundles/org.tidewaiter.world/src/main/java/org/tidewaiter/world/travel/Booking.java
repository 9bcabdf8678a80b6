package org.tidewaiter.world.travel;

/**
 * One reference, one party.
 *
 * @param bookedAt seconds since 1970
 * @param agency empty for a direct booking
 * @param marketedBy the carrier that sold it where codes are shared, empty otherwise
 */
record Booking(
        String reference,
        long bookedAt,
        String agency,
        String contact,
        String payment,
        String marketedBy) {}
