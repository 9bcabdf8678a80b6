package org.tidewaiter.data.edifact;

/**
 * One leg of a voyage, as a message tells it; what it does not tell is empty.
 *
 * @param operator who operates it, where a message says so beside the carrier
 * @param mode AIR, SEA, RAIL or ROAD
 */
record Leg(
        Conveyance conveyance,
        String operator,
        String from,
        String to,
        Moment departure,
        Moment arrival) {

    /** Whether the other is on the same day from and to the same places under the same number. */
    boolean sameVoyage(Leg other) {
        boolean sameCarrier =
                conveyance.carrier().equals(other.conveyance.carrier())
                        || conveyance.carrier().equals(other.operator);
        return sameCarrier
                && conveyance.plainNumber().equals(other.conveyance.plainNumber())
                && from.equals(other.from)
                && to.equals(other.to)
                && departure
                        .at()
                        .map(java.time.LocalDateTime::toLocalDate)
                        .equals(other.departure.at().map(java.time.LocalDateTime::toLocalDate));
    }
}
