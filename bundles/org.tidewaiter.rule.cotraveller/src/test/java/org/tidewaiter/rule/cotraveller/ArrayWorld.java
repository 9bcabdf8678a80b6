package org.tidewaiter.rule.cotraveller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.network.BipartiteGraph;
import org.tidewaiter.kernel.network.EdgeList;

/** A made-up year of flights from one home port to others and back, straight into arrays. */
final class ArrayWorld {

    static final int DAYS = 365;
    static final int HOME = 0;
    private static final long DAY_SECONDS = 86_400;

    private final int abroad;
    private final int flightsADay;
    private final List<Voyage> voyages = new ArrayList<>();
    private final EdgeList edges = new EdgeList(1024);
    private final Random random;
    private int people;

    /** Flights to {@code abroad} ports and back, so many a day each. */
    ArrayWorld(int abroad, int flightsADay, long seed) {
        this.abroad = abroad;
        this.flightsADay = flightsADay;
        this.random = new Random(seed);
        long secondsApart = DAY_SECONDS / flightsADay;
        for (int day = 0; day < DAYS; day++) {
            for (int flight = 0; flight < flightsADay; flight++) {
                long at = day * DAY_SECONDS + flight * secondsApart;
                for (int port = 1; port <= abroad; port++) {
                    voyages.add(new Voyage(0, flight, HOME, port, day, at, at + 7200));
                    voyages.add(new Voyage(1, flight, port, HOME, day, at, at + 7200));
                }
            }
        }
    }

    Random random() {
        return random;
    }

    int newPerson() {
        return people++;
    }

    int anyPort() {
        return 1 + random.nextInt(abroad);
    }

    int anyFlight() {
        return random.nextInt(flightsADay);
    }

    /** Which flight out and back somebody takes. */
    record Trip(int port, int outDay, int outFlight, int backDay, int backFlight) {}

    /** A trip of some days from a day on, on flights drawn evenly. */
    Trip drawn(int port, int outDay) {
        int back = Math.min(DAYS - 1, outDay + 2 + random.nextInt(6));
        return new Trip(port, outDay, anyFlight(), back, anyFlight());
    }

    void travel(int person, Trip trip) {
        edges.add(person, voyage(trip.port, trip.outDay, trip.outFlight, 0), 0);
        edges.add(person, voyage(trip.port, trip.backDay, trip.backFlight, 1), 0);
    }

    private int voyage(int port, int day, int flight, int back) {
        return ((day * flightsADay + flight) * abroad + port - 1) * 2 + back;
    }

    Travel build() {
        BipartiteGraph graph = BipartiteGraph.of(people, voyages.size(), edges, () -> {});
        int[] load = new int[voyages.size()];
        Arrays.setAll(load, v -> Math.max(1, graph.rightEnd(v) - graph.rightBegin(v)));
        return new Travel(
                new People(people, new TupleCodes(2), new DocumentOwners(0)),
                new Voyages(voyages.toArray(new Voyage[0]), load),
                graph,
                new PersonalCodes(0, 0),
                Map.of());
    }

    static Suspects suspects(int... people) {
        TreeMap<Integer, List<Long>> rows = new TreeMap<>();
        Arrays.stream(people).forEach(person -> rows.put(person, List.of(0L)));
        return new Suspects(rows, 0, 0);
    }
}
