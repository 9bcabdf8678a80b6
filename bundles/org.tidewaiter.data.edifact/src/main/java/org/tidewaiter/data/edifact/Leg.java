package org.tidewaiter.data.edifact;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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

    /** Carrier, number, local time and place of departure, as far as they are told. */
    String name() {
        String time = departure.at().map(Object::toString).orElse(departure.text());
        return conveyance.carrier() + conveyance.plainNumber() + "-" + time + "-" + from;
    }

    /**
     * Whether this leg of a booking is that flight: from and to the same places, a day apart at
     * most, under the same number; or under another's number, where the flight's carrier operates
     * it and it leaves at the same time.
     */
    boolean isOn(Leg flight) {
        if (!from.equals(flight.from) || !to.equals(flight.to) || !near(flight)) {
            return false;
        }
        String carrier = flight.conveyance.carrier();
        boolean carried = conveyance.carrier().equals(carrier) || operator.equals(carrier);
        boolean sameNumber = conveyance.plainNumber().equals(flight.conveyance.plainNumber());
        return (carried && sameNumber)
                || (operator.equals(carrier) && departure.at().equals(flight.departure.at()));
    }

    /**
     * This leg, of which no day of arrival was told but that of departure was taken: where it would
     * arrive before it leaves, on the next day; without an arrival where that is no better.
     */
    Leg likely(Zones zones) {
        if (departure.at().isEmpty() || arrival.at().isEmpty()) {
            return this;
        }
        LocalDateTime leaves = departure.at().get();
        LocalDateTime arrives = arrival.at().get();
        if (takesADayAtMost(leaves, arrives, zones)) {
            return this;
        }
        LocalDateTime next = arrives.plusDays(1);
        return takesADayAtMost(leaves, next, zones)
                ? arriving(new Moment(arrival.text(), Optional.of(next)))
                : arriving(Moment.NONE);
    }

    private boolean takesADayAtMost(LocalDateTime leaves, LocalDateTime arrives, Zones zones) {
        Optional<ZoneId> there = zones.of(from);
        Optional<ZoneId> here = zones.of(to);
        boolean known = there.isPresent() && here.isPresent();
        Duration takes =
                Duration.between(
                        leaves.atZone(known ? there.get() : ZoneOffset.UTC),
                        arrives.atZone(known ? here.get() : ZoneOffset.UTC));
        return !takes.isNegative() && takes.compareTo(Duration.ofDays(1)) <= 0;
    }

    private Leg arriving(Moment at) {
        return new Leg(conveyance, operator, from, to, departure, at);
    }

    private boolean near(Leg flight) {
        return departure
                .at()
                .flatMap(
                        at ->
                                flight.departure
                                        .at()
                                        .map(
                                                other ->
                                                        ChronoUnit.DAYS.between(
                                                                at.toLocalDate(),
                                                                other.toLocalDate())))
                .filter(days -> Math.abs(days) <= 1)
                .isPresent();
    }
}
