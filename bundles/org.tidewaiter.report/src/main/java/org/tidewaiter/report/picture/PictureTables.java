package org.tidewaiter.report.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.words.Numbers;
import org.tidewaiter.report.words.Times;
import org.tidewaiter.report.words.Words;

/** The twin of every picture as a table, complete: for screen readers, for copying. */
public final class PictureTables {

    private final Markup out;
    private final Words words;

    /** Writes tables in a language. */
    public PictureTables(Markup out, Words words) {
        this.out = out;
        this.words = words;
    }

    /** Nodes, then links. */
    public void network(Picture.Network network) {
        Map<String, String> names = new HashMap<>();
        begin("column.kind", "column.name", "column.role", "column.note");
        for (Picture.Node node : network.nodes()) {
            String name = node.label().isBlank() ? node.id() : node.label();
            names.put(node.id(), name);
            row(
                    words.code("node", node.kind()),
                    name,
                    node.role().isEmpty() ? "" : words.code("role", node.role()),
                    node.note());
        }
        end();
        begin("column.from", "column.to", "column.note");
        for (Picture.Edge edge : network.edges()) {
            row(
                    names.getOrDefault(edge.from(), edge.from()),
                    names.getOrDefault(edge.to(), edge.to()),
                    edge.label());
        }
        end();
    }

    /** Bands and events in order of time. */
    public void timeline(Picture.Timeline timeline, Function<Phrase, String> titles) {
        Map<String, String> lanes = new HashMap<>();
        for (Picture.Lane lane : timeline.lanes()) {
            String name = (titles.apply(lane.title()) + " " + lane.label()).strip();
            lanes.put(lane.id(), name);
        }
        begin("column.lane", "column.event", "column.time", "column.until", "column.note");
        for (Picture.Band band : timeline.bands()) {
            row(
                    lanes.getOrDefault(band.lane(), band.lane()),
                    titles.apply(band.title()),
                    Times.minute(band.from()) + " UTC",
                    Times.minute(band.to()) + " UTC",
                    "");
        }
        List<Picture.Event> events =
                timeline.events().stream().sorted(Comparator.comparing(Picture.Event::at)).toList();
        for (Picture.Event event : events) {
            row(
                    lanes.getOrDefault(event.lane(), event.lane()),
                    (titles.apply(event.title()) + " " + event.label()).strip(),
                    Times.minute(event.at()) + " UTC",
                    "",
                    event.emphasis() ? words.say("timeline.emphasis") : "");
        }
        end();
    }

    /** Bins with their counts; the bin of this case says so. */
    public void histogram(Picture.Histogram histogram, String unit) {
        begin("column.from", "column.to", "column.unit", "column.cases", "column.note");
        for (int i = 0; i < histogram.counts().size(); i++) {
            double from = histogram.edges().get(i);
            double to = histogram.edges().get(i + 1);
            boolean last = i + 1 == histogram.counts().size();
            boolean here =
                    histogram.mark() >= from
                            && (histogram.mark() < to || last && histogram.mark() == to);
            row(
                    Numbers.readable(from, words),
                    Numbers.readable(to, words),
                    unit,
                    Numbers.count(histogram.counts().get(i), words),
                    here ? words.say("histogram.here") : "");
        }
        end();
    }

    /** Spots, then ways. */
    public void places(Picture.Places places) {
        Map<String, Picture.Spot> spots = new HashMap<>();
        begin(
                "column.name",
                "column.role",
                "column.latitude",
                "column.longitude",
                "column.precision");
        for (Picture.Spot spot : places.spots()) {
            spots.put(spot.id(), spot);
            row(
                    name(spot),
                    spot.role().isEmpty() ? "" : words.code("role", spot.role()),
                    Numbers.shortest(spot.latitudeDegrees()),
                    Numbers.shortest(spot.longitudeDegrees()),
                    words.code("precision", spot.precision()));
        }
        end();
        begin("column.from", "column.to", "column.note");
        for (Picture.Way way : places.ways()) {
            Picture.Spot from = spots.get(way.from());
            Picture.Spot to = spots.get(way.to());
            if (from != null && to != null) {
                double kilometres = PlacesSvg.kilometres(from, to);
                row(name(from), name(to), PlacesSvg.label(way, kilometres, words));
            }
        }
        end();
    }

    private static String name(Picture.Spot spot) {
        return spot.label().isBlank() ? spot.id() : spot.label();
    }

    private void begin(String... headers) {
        out.open("table").open("thead").open("tr");
        for (String header : headers) {
            out.leaf("th", words.say(header), "scope", "col");
        }
        out.close().close().open("tbody");
    }

    private void row(String... cells) {
        out.open("tr");
        for (String cell : cells) {
            out.leaf("td", cell);
        }
        out.closeLine();
    }

    private void end() {
        out.close().closeLine();
    }
}
