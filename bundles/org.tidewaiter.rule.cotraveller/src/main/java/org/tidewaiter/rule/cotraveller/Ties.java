package org.tidewaiter.rule.cotraveller;

import java.util.List;

/** What two people have in common on the voyages they shared. */
final class Ties {

    /** Signs together never count for more than this, in log10 units, where q is concerned. */
    static final double MOST_SUPPORT = 3;

    final Tie seats = new Tie();
    final Tie bags = new Tie();
    final Tie contact = new Tie();
    final Tie payment = new Tie();
    final Tie booked = new Tie();
    final Party party = new Party();

    private List<Tie> all() {
        return List.of(seats, bags, contact, payment, booked);
    }

    /** Whether anything but the number of meetings supports the suspicion. */
    boolean support() {
        return all().stream().anyMatch(Tie::supports);
    }

    /** What the signs add together, in log10 units. */
    double weight() {
        return all().stream().mapToDouble(Tie::weight).sum();
    }

    /** By how much a p-value is divided: an e-value, as each sign is one and they are apart. */
    double eValue() {
        return StrictMath.pow(10, Math.min(MOST_SUPPORT, weight()));
    }
}
