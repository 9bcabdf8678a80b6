package org.tidewaiter.api.finding;

import java.time.Instant;
import java.util.List;

/**
 * What a person should see, as data: where things stand is decided by meaning when it is drawn.
 *
 * <p>Labels are texts of the records; words of a language are {@link Phrase}s.
 */
public sealed interface Picture {

    /** The kind in the JSON of a finding. */
    String kind();

    /**
     * Parties and what joins them.
     *
     * @param layout {@code RADIAL}: the subject in the centre, nodes of rank 1 on an inner ring in
     *     the order given, of rank 2 outside; {@code COLUMNS}: a column a rank, from left to right
     */
    record Network(Layout layout, List<Node> nodes, List<Edge> edges) implements Picture {
        /** Copies its lists. */
        public Network {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
        }

        @Override
        public String kind() {
            return "network";
        }
    }

    /** How a network is laid out. */
    enum Layout {
        RADIAL,
        COLUMNS
    }

    /**
     * A party or thing.
     *
     * @param id unique in the picture
     * @param kind such as {@code traveller}, {@code voyage}, {@code broker}
     * @param role such as {@code subject}, {@code suspect}; empty for none
     * @param rank see {@link Network}
     * @param note a short second line, such as a date or how common it is; empty for none
     */
    record Node(String id, String label, String kind, String role, int rank, String note) {}

    /** Joins two nodes; {@code label} may be empty. */
    record Edge(String from, String to, String label) {}

    /** Events in time, one lane a party or aspect. */
    record Timeline(List<Lane> lanes, List<Event> events, List<Band> bands) implements Picture {
        /** Copies its lists. */
        public Timeline {
            lanes = List.copyOf(lanes);
            events = List.copyOf(events);
            bands = List.copyOf(bands);
        }

        @Override
        public String kind() {
            return "timeline";
        }
    }

    /** A lane; {@code label} is a text of the records, {@code title} the words before it. */
    record Lane(String id, Phrase title, String label) {}

    /**
     * Something that happened in a lane.
     *
     * @param emphasis whether it is out of the ordinary
     */
    record Event(String lane, Instant at, Phrase title, String label, boolean emphasis) {}

    /** A stretch of time in a lane, such as the predicted arrival. */
    record Band(String lane, Instant from, Instant to, Phrase title) {}

    /**
     * How like cases are spread, and where this one stands.
     *
     * @param edges ascending borders, one more than {@code counts}
     * @param mark the value of this case
     */
    record Histogram(Phrase title, String unit, List<Double> edges, List<Long> counts, double mark)
            implements Picture {
        /** Copies its lists; checks that there is one more edge than counts. */
        public Histogram {
            edges = List.copyOf(edges);
            counts = List.copyOf(counts);
            if (edges.size() != counts.size() + 1) {
                throw new IllegalArgumentException(
                        "a histogram of "
                                + counts.size()
                                + " counts needs one more edge, has "
                                + edges.size());
            }
        }

        @Override
        public String kind() {
            return "histogram";
        }
    }

    /**
     * Points on the earth and lines between them.
     *
     * @param unplaced how many belong to the finding, but have no point that is believed
     */
    record Places(List<Spot> spots, List<Way> ways, int unplaced) implements Picture {
        /** Copies its lists. */
        public Places {
            spots = List.copyOf(spots);
            ways = List.copyOf(ways);
        }

        @Override
        public String kind() {
            return "places";
        }
    }

    /**
     * A point.
     *
     * @param precision UNIT, BUILDING, STREET, LOCALITY or REGION
     */
    record Spot(
            String id,
            String label,
            String role,
            double latitudeDegrees,
            double longitudeDegrees,
            String precision) {}

    /** A line between two spots; {@code label} may be empty. */
    record Way(String from, String to, String label) {}
}
