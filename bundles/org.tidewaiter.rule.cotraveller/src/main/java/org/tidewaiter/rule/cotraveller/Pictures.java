package org.tidewaiter.rule.cotraveller;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.Picture.Band;
import org.tidewaiter.api.finding.Picture.Edge;
import org.tidewaiter.api.finding.Picture.Event;
import org.tidewaiter.api.finding.Picture.Lane;
import org.tidewaiter.api.finding.Picture.Node;
import org.tidewaiter.api.record.DataSet;

/** The pictures of one candidate; what does not fit is counted in the picture. */
final class Pictures {

    private static final int MOST_VOYAGES = 24;
    private static final int MOST_OTHERS = 12;
    private static final int MOST_EVENTS = 120;

    private final DataSet data;
    private final Travel travel;
    private final Sketch sketch;
    private final RowNames names;
    private final VoyageNames voyageNames;

    Pictures(DataSet data, Travel travel, Sketch sketch, RowNames names) {
        this.data = data;
        this.travel = travel;
        this.sketch = sketch;
        this.names = names;
        this.voyageNames = new VoyageNames(data, travel.voyages());
    }

    /** The subject in the centre, shared voyages around it, the others who shared them outside. */
    Picture.Network network() {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        int[] voyages = last(sketch.shared(), MOST_VOYAGES);
        String subject = addPerson(nodes, sketch.person(), CandidateWriter.SUBJECT, 0);
        for (int voyage : voyages) {
            nodes.add(voyageNode(voyage));
            edges.add(new Edge(subject, voyageId(voyage), ""));
        }
        addMore(nodes, "voyages", sketch.shared().length - voyages.length, 1);
        addWithEdges(nodes, edges, sketch.suspect(), CandidateWriter.SUSPECT, voyages);
        List<Sketch.Companion> others = sketch.others();
        for (Sketch.Companion other : others.subList(0, Math.min(MOST_OTHERS, others.size()))) {
            addWithEdges(nodes, edges, other.person(), "", voyages);
        }
        addMore(nodes, "people", others.size() - MOST_OTHERS, 2);
        return new Picture.Network(Picture.Layout.RADIAL, nodes, edges);
    }

    private static int[] last(int[] all, int most) {
        return Arrays.copyOfRange(all, Math.max(0, all.length - most), all.length);
    }

    private String addPerson(List<Node> nodes, int person, String role, int rank) {
        String id = travel.people().id(person, data);
        String name = names.at(sketch.nameRow(travel, person));
        nodes.add(new Node(id, name.isEmpty() ? id : name, "traveller", role, rank, ""));
        return id;
    }

    private void addWithEdges(
            List<Node> nodes, List<Edge> edges, int person, String role, int[] voyages) {
        String id = addPerson(nodes, person, role, 2);
        for (int voyage : voyages) {
            if (travel.graph().joins(person, voyage)) {
                edges.add(new Edge(id, voyageId(voyage), ""));
            }
        }
    }

    private Node voyageNode(int voyage) {
        return new Node(
                voyageId(voyage),
                voyageNames.name(voyage) + ' ' + voyageNames.route(voyage),
                "voyage",
                "",
                1,
                voyageNames.date(voyage).toString());
    }

    private String voyageId(int voyage) {
        return "voyage:"
                + voyageNames.date(voyage)
                + ':'
                + voyageNames.name(voyage)
                + ':'
                + voyageNames.route(voyage);
    }

    /** A node that says how many were left out. */
    private static void addMore(List<Node> nodes, String what, int count, int rank) {
        if (count > 0) {
            nodes.add(new Node("more-" + what, "+" + count, "more", "", rank, ""));
        }
    }

    /** Both people's voyages, with those they shared set off. */
    Picture.Timeline timeline(String subject, String suspect) {
        List<Lane> lanes =
                List.of(
                        new Lane(
                                CandidateWriter.SUBJECT,
                                Phrase.of("cotraveller.laneSubject"),
                                subject),
                        new Lane(
                                CandidateWriter.SUSPECT,
                                Phrase.of("cotraveller.laneSuspect"),
                                suspect));
        List<Event> events = new ArrayList<>();
        List<Band> bands = new ArrayList<>();
        addLane(CandidateWriter.SUBJECT, sketch.person(), events, bands);
        addLane(CandidateWriter.SUSPECT, sketch.suspect(), events, bands);
        return new Picture.Timeline(lanes, events, bands);
    }

    private void addLane(String lane, int person, List<Event> events, List<Band> bands) {
        int[] all = travel.voyagesOf(person, sketch.window());
        int[] together = last(sketch.shared(), MOST_EVENTS);
        int[] alone =
                last(
                        IntStream.of(all).filter(voyage -> !isShared(voyage)).toArray(),
                        MOST_EVENTS - together.length);
        IntStream.concat(IntStream.of(together), IntStream.of(alone))
                .sorted()
                .forEach(voyage -> events.add(event(lane, voyage)));
        int cut = all.length - together.length - alone.length;
        if (cut > 0) {
            bands.add(
                    new Band(
                            lane,
                            departure(all[0]),
                            departure(all[all.length - 1]),
                            new Phrase("cotraveller.notShown", Map.of("count", (long) cut))));
        }
    }

    private boolean isShared(int voyage) {
        return Arrays.binarySearch(sketch.shared(), voyage) >= 0;
    }

    private Event event(String lane, int voyage) {
        boolean shared = isShared(voyage);
        return new Event(
                lane,
                departure(voyage),
                Phrase.of(shared ? "cotraveller.together" : "cotraveller.apart"),
                voyageNames.name(voyage) + ' ' + voyageNames.route(voyage),
                shared);
    }

    private Instant departure(int voyage) {
        return Instant.ofEpochSecond(travel.voyages().at(voyage).departureSeconds());
    }
}
