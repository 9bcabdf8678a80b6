package org.tidewaiter.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.words.TextWidth;

class LayoutTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private static Arbitrary<String> labels() {
        return Arbitraries.strings()
                .withChars("ABC \uAE40\uBBFC\uC218-mW1")
                .ofMinLength(0)
                .ofMaxLength(60);
    }

    @Provide
    Arbitrary<Picture.Network> networks() {
        Arbitrary<Picture.Node> node =
                Combinators.combine(
                                labels(),
                                Arbitraries.integers().between(0, 10),
                                labels(),
                                Arbitraries.of("subject", ""))
                        .as((label, rank, note, role) -> new Object[] {label, rank, note, role})
                        .map(
                                parts ->
                                        new Picture.Node(
                                                "",
                                                (String) parts[0],
                                                "voyage",
                                                (String) parts[3],
                                                (Integer) parts[1],
                                                (String) parts[2]));
        return Combinators.combine(
                        Arbitraries.of(Picture.Layout.values()),
                        node.list().ofMaxSize(120),
                        Arbitraries.integers().between(1, 7))
                .as(LayoutTest::network);
    }

    private static Picture.Network network(
            Picture.Layout layout, List<Picture.Node> drawn, int step) {
        List<Picture.Node> nodes = new ArrayList<>();
        List<Picture.Edge> edges = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Picture.Node n = drawn.get(i);
            nodes.add(new Picture.Node("n" + i, n.label(), n.kind(), n.role(), n.rank(), n.note()));
            edges.add(new Picture.Edge("n" + i, "n" + (i * step) % drawn.size(), n.label()));
        }
        return new Picture.Network(layout, nodes, edges);
    }

    @Property(tries = 150)
    void cardsOfANetworkNeverOverlapAndStayInside(@ForAll("networks") Picture.Network network) {
        NetworkLayout.Placed placed = NetworkLayout.of(network);
        List<Box> boxes = placed.cards().stream().map(NetworkLayout.Card::box).toList();
        assertApartAndInside(boxes, placed.height());
        for (NetworkLayout.Card card : placed.cards()) {
            double room = card.box().width() - 30;
            assertTrue(TextWidth.pixels(card.label(), Frame.TEXT) <= Math.max(room, 14));
        }
    }

    @Property(tries = 100)
    void everyNodeIsDrawnOrCounted(@ForAll("networks") Picture.Network network) {
        NetworkLayout.Placed placed = NetworkLayout.of(network);
        long drawn = placed.cards().stream().filter(card -> card.more() == 0).count();
        int counted = placed.cards().stream().mapToInt(NetworkLayout.Card::more).sum();
        assertEquals(network.nodes().size(), drawn + counted);
        assertEquals(counted, placed.hidden());
    }

    @Property(tries = 100)
    void labelsOfATimelineNeverOverlapAndAllAreDrawnOrCounted(
            @ForAll("timelines") Picture.Timeline t) {
        TimelineLayout.Placed placed = TimelineLayout.of(t, Phrase::key);
        List<Box> boxes = new ArrayList<>();
        placed.rows().forEach(row -> row.labels().forEach(label -> boxes.add(label.box())));
        assertApartAndInside(boxes, placed.height());
        long bands = t.bands().stream().filter(b -> !b.title().key().isBlank()).count();
        assertEquals(t.events().size() + bands, boxes.size() + placed.hidden());
        for (TimelineLayout.Row row : placed.rows()) {
            for (TimelineLayout.Mark mark : row.marks()) {
                assertTrue(mark.x() >= TimelineLayout.LEFT && mark.x() <= TimelineLayout.RIGHT);
            }
        }
    }

    @Provide
    Arbitrary<Picture.Timeline> timelines() {
        Arbitrary<Picture.Event> event =
                Combinators.combine(
                                Arbitraries.of("a", "b", "forgotten"),
                                Arbitraries.longs().between(0, 90_000_000),
                                labels(),
                                Arbitraries.of(true, false))
                        .as(
                                (lane, seconds, label, emphasis) ->
                                        new Picture.Event(
                                                lane,
                                                START.plusSeconds(seconds),
                                                Phrase.of("event"),
                                                label,
                                                emphasis));
        Arbitrary<Picture.Band> band =
                Combinators.combine(
                                Arbitraries.of("a", "b"),
                                Arbitraries.longs().between(0, 90_000_000),
                                Arbitraries.longs().between(0, 9_000_000),
                                labels())
                        .as(
                                (lane, from, length, title) ->
                                        new Picture.Band(
                                                lane,
                                                START.plusSeconds(from),
                                                START.plusSeconds(from + length),
                                                new Phrase(title, Map.of())));
        List<Picture.Lane> lanes =
                List.of(
                        new Picture.Lane("a", Phrase.of("lane"), "A"),
                        new Picture.Lane("b", Phrase.of(""), "B".repeat(80)));
        return Combinators.combine(event.list().ofMaxSize(90), band.list().ofMaxSize(5))
                .as((events, bands) -> new Picture.Timeline(lanes, events, bands));
    }

    @Property(tries = 100)
    void labelsOfAMapNeverOverlapAndAllAreDrawnOrCounted(@ForAll("maps") Picture.Places places) {
        PlacesLayout.Placed placed = PlacesLayout.of(places, (way, km) -> Math.round(km) + " km");
        List<Box> boxes = new ArrayList<>();
        placed.labels().forEach(label -> boxes.add(label.box()));
        placed.trails().forEach(trail -> trail.box().ifPresent(boxes::add));
        assertApartAndInside(boxes, placed.height());
        int labels = places.spots().size() + places.ways().size();
        int gathered = places.spots().size() - placed.marks().size();
        assertEquals(labels, boxes.size() + placed.hidden() + gathered);
        assertEquals(
                places.spots().size(),
                placed.marks().stream().mapToInt(mark -> mark.spots().size()).sum());
        for (PlacesLayout.Mark mark : placed.marks()) {
            assertTrue(new Box(mark.x(), mark.y(), 0, 0).within(Frame.WIDTH, placed.height()));
        }
    }

    @Provide
    Arbitrary<Picture.Places> maps() {
        Arbitrary<double[]> points =
                Combinators.combine(
                                Arbitraries.doubles().between(-90, 90),
                                Arbitraries.doubles().between(-180, 180))
                        .as((lat, lon) -> new double[] {lat, lon});
        return Combinators.combine(points.list().ofMinSize(1).ofMaxSize(25), labels())
                .as(LayoutTest::places);
    }

    private static Picture.Places places(List<double[]> points, String label) {
        List<Picture.Spot> spots =
                IntStream.range(0, points.size())
                        .mapToObj(
                                i ->
                                        new Picture.Spot(
                                                "s" + i,
                                                label + i,
                                                "",
                                                points.get(i)[0],
                                                points.get(i)[1],
                                                i % 2 == 0 ? "BUILDING" : "REGION"))
                        .toList();
        List<Picture.Way> ways =
                IntStream.range(1, points.size())
                        .mapToObj(i -> new Picture.Way("s0", "s" + i, ""))
                        .toList();
        return new Picture.Places(spots, ways, 0);
    }

    private static void assertApartAndInside(List<Box> boxes, double height) {
        for (int i = 0; i < boxes.size(); i++) {
            assertTrue(boxes.get(i).within(Frame.WIDTH, height), boxes.get(i) + " in " + height);
            for (int j = 0; j < i; j++) {
                assertFalse(
                        boxes.get(i).overlaps(boxes.get(j), 0), boxes.get(i) + " " + boxes.get(j));
            }
        }
    }

    @Test
    void aCountStandsWithoutItsDateSinceTheAxisTellsIt() {
        Instant march = Instant.parse("2026-03-01T00:00:00Z");
        Picture.Timeline timeline =
                new Picture.Timeline(
                        List.of(new Picture.Lane("x", Phrase.of("lane"), "")),
                        List.of(
                                new Picture.Event("x", march, Phrase.of("month"), "18", false),
                                new Picture.Event(
                                        "x",
                                        march.plus(Duration.ofDays(90)),
                                        Phrase.of("voyage"),
                                        "",
                                        false)),
                        List.of());
        List<String> texts =
                TimelineLayout.of(timeline, Phrase::key).rows().get(0).labels().stream()
                        .map(TimelineLayout.Label::text)
                        .toList();
        assertEquals(List.of("18", "voyage \u00B7 2026-05-30"), texts);
    }

    @Test
    void aroundOnePointTheMapShowsItsPartOfTheCountry() {
        Globe.Point seoul = new Globe.Point(37.5, 127);
        Projection one = Projection.fitting(List.of(seoul), 380);
        Projection two = Projection.fitting(List.of(seoul, new Globe.Point(37.2, 127)), 380);
        assertTrue(one.pixels(100) < Frame.WIDTH / 4, "km " + one.pixels(100));
        assertTrue(two.pixels(100) > Frame.WIDTH / 4, "km " + two.pixels(100));
    }

    @Test
    void placesOnBothSidesOfTheDateLineStandTogether() {
        Picture.Places places =
                places(List.of(new double[] {10, 179}, new double[] {10, -179}), "");
        PlacesLayout.Placed placed = PlacesLayout.of(places, (way, km) -> "");
        double degree = placed.projection().pixels(111.195);
        double apart = Math.abs(placed.marks().get(0).x() - placed.marks().get(1).x());
        assertTrue(apart < 2.1 * degree, apart + " pixels at " + degree + " a degree");
    }

    @Test
    void aGreatCircleHasItsKnownLength() {
        Picture.Spot seoul = new Picture.Spot("a", "", "", 37.4602, 126.4407, "BUILDING");
        Picture.Spot paris = new Picture.Spot("b", "", "", 49.0097, 2.5479, "BUILDING");
        assertEquals(8970, PlacesSvg.kilometres(seoul, paris), 45);
        Picture.Spot pole = new Picture.Spot("p", "", "", 90, 0, "BUILDING");
        Picture.Spot equator = new Picture.Spot("e", "", "", 0, 77, "BUILDING");
        assertEquals(6371.0088 * Math.PI / 2, PlacesSvg.kilometres(pole, equator), 1e-6);
    }

    @Test
    void ticksAreRoundAndFew() {
        for (long seconds : new long[] {60, 3_600, 86_400, 864_000, 31_536_000, 946_080_000L}) {
            Axis axis = Axis.around(START, START.plusSeconds(seconds), 0, 600);
            int count = axis.ticks().size();
            assertTrue(count >= 1 && count <= 10, seconds + " s have " + count + " ticks");
        }
    }
}
