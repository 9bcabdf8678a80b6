package org.tidewaiter.data.edifact;

import java.util.Locale;
import java.util.Optional;

/**
 * A PNRGOV: the bookings of one flight, each from SRC to the next.
 *
 * <p>A crossing is one traveller of a booking on the flight of the message; other flights of the
 * booking are those of other messages. Holds one booking. Used by one thread.
 */
final class Bookings implements Message {

    private final MessageRows rows;
    private Optional<Leg> flight = Optional.empty();
    private Optional<Booking> current = Optional.empty();
    private String lost = "";
    private long travellers;

    Bookings(MessageRows rows) {
        this.rows = rows;
    }

    @Override
    public void take(Segment segment) {
        if (segment.tag().equals("SRC")) {
            finish();
            if (travellers == 0) {
                rows.voyage(flight.stream().toList());
            }
            current = Optional.of(new Booking(segment, flight, rows, travellers));
            if (!lost.isEmpty()) {
                current.get().breakWith(lost);
            }
        } else if (current.isPresent()) {
            current.get().take(segment);
        } else if (segment.tag().equals("TVL") && flight.isEmpty()) {
            Leg leg = leg(segment);
            flight = Optional.of(isArrivalDated(segment) ? leg : rows.undated(leg));
        }
    }

    @Override
    public void lose(Segment segment) {
        String what = "segment %d %s".formatted(segment.number(), segment.problem());
        if (current.isPresent()) {
            current.get().breakWith(what);
        } else if (lost.isEmpty()) {
            lost = what + ": the flight may be unsure";
        }
    }

    @Override
    public void end(boolean complete) {
        if (!complete) {
            current.ifPresent(
                    booking ->
                            booking.breakWith(
                                    "the message breaks off; what it says last is unsure"));
        }
        boolean none = current.isEmpty() && rows.rows() == 0;
        finish();
        if (none && (!complete || !lost.isEmpty())) {
            rows.rejectAll(
                    lost.isEmpty() ? "the message breaks off before its first booking" : lost);
        }
    }

    private void finish() {
        current.ifPresent(booking -> travellers = booking.finish());
        current = Optional.empty();
    }

    /**
     * The leg of a TVL: {@code TVL+date:time:date:time+from+to+carrier:operator+number:class}.
     *
     * <p>Some senders leave the second date out, and the place for it with it; then that of
     * departure stands for it.
     */
    static Leg leg(Segment tvl) {
        String date = tvl.text(1);
        boolean timeFirst = tvl.text(1, 2).length() == "HHMM".length();
        String arrivalDate = isArrivalDated(tvl) ? tvl.text(1, 2) : date;
        String arrivalTime = timeFirst ? tvl.text(1, 2) : tvl.text(1, 3);
        return new Leg(
                new Conveyance(upper(tvl, 4, 0), upper(tvl, 5, 0), "AIR"),
                upper(tvl, 4, 1),
                upper(tvl, 2, 0),
                upper(tvl, 3, 0),
                date.isEmpty() ? Moment.NONE : Moment.dayFirst(date, tvl.text(1, 1)),
                arrivalTime.isEmpty() ? Moment.NONE : Moment.dayFirst(arrivalDate, arrivalTime));
    }

    private static boolean isArrivalDated(Segment tvl) {
        String told = tvl.text(1, 2);
        return !told.isEmpty() && told.length() != "HHMM".length();
    }

    private static String upper(Segment segment, int element, int component) {
        return segment.text(element, component).toUpperCase(Locale.ROOT);
    }
}
