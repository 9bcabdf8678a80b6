package org.tidewaiter.rule.cotraveller;

import java.util.stream.Stream;

/** What two people have in common on the voyages they shared. */
final class Ties {

    final Tie seats = new Tie();
    final Tie bags = new Tie();
    final Tie contact = new Tie();
    final Tie payment = new Tie();
    final Tie booked = new Tie();

    /** On how many shared voyages both bookings are known. */
    int bookingKnown;

    /** On how many they were on one booking. */
    int sameBooking;

    /** Whether anything but the number of meetings supports the suspicion. */
    boolean support() {
        return Stream.of(seats, bags, contact, payment, booked).anyMatch(Tie::supports);
    }
}
