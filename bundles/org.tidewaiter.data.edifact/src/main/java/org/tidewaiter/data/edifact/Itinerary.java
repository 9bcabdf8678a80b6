package org.tidewaiter.data.edifact;

import java.util.ArrayList;
import java.util.List;

/**
 * The legs that TDT, LOC and DTM tell of before the first traveller.
 *
 * <p>Each TDT is followed by its places in the order of the voyage: LOC+125 (last abroad), LOC+87
 * (first at home), or LOC+92 for each. Used by one thread.
 */
final class Itinerary {

    private static final String ABROAD = "125";
    private static final String HOME = "87";
    private static final String ANY = "92";

    private final List<Carriage> carriages = new ArrayList<>();

    private static final class Stop {
        private final String port;
        private Moment arrival = Moment.NONE;
        private Moment departure = Moment.NONE;

        private Stop(String port) {
            this.port = port;
        }
    }

    private record Carriage(Conveyance conveyance, List<Stop> stops) {}

    /** Takes a segment of the message's head. */
    void take(Segment segment) {
        switch (segment.tag()) {
            case "TDT" -> carriages.add(new Carriage(Conveyance.of(segment), new ArrayList<>()));
            case "LOC" -> place(segment.text(1), segment.text(2));
            case "DTM" -> time(segment.text(1), segment.text(1, 1));
            default -> {}
        }
    }

    private void place(String function, String port) {
        boolean known = function.equals(ABROAD) || function.equals(HOME) || function.equals(ANY);
        if (known && !carriages.isEmpty()) {
            List<Stop> stops = carriages.get(carriages.size() - 1).stops();
            stops.add(function.equals(ABROAD) ? 0 : stops.size(), new Stop(port));
        }
    }

    private void time(String function, String text) {
        if (carriages.isEmpty()) {
            return;
        }
        List<Stop> stops = carriages.get(carriages.size() - 1).stops();
        if (stops.isEmpty()) {
            return;
        }
        switch (function) {
            case "189" -> departing(stops).departure = Moment.of(text);
            case "232" -> stops.get(stops.size() - 1).arrival = Moment.of(text);
            default -> {}
        }
    }

    /** The latest place that nothing was said to depart from; the first may be told last. */
    private static Stop departing(List<Stop> stops) {
        Stop first = stops.get(0);
        return first.departure == Moment.NONE ? first : stops.get(stops.size() - 1);
    }

    /** The legs so far, in the order of the message. */
    List<Leg> legs() {
        List<Leg> legs = new ArrayList<>();
        for (Carriage carriage : carriages) {
            List<Stop> stops = carriage.stops();
            for (int i = 0; i + 1 < stops.size(); i++) {
                Stop from = stops.get(i);
                Stop to = stops.get(i + 1);
                legs.add(
                        new Leg(
                                carriage.conveyance(),
                                "",
                                from.port,
                                to.port,
                                from.departure,
                                to.arrival));
            }
        }
        return legs;
    }
}
