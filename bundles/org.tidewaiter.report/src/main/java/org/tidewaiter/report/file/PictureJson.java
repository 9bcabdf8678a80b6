package org.tidewaiter.report.file;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.words.Numbers;
import org.tidewaiter.report.words.Sentences;

/** The pictures of one finding in its JSON. */
final class PictureJson {

    private final JsonWriter json;
    private final Sentences sentences;
    private final Finding finding;

    PictureJson(JsonWriter json, Sentences sentences, Finding finding) {
        this.json = json;
        this.sentences = sentences;
        this.finding = finding;
    }

    void write(Picture picture) throws IOException {
        json.beginObject().name("kind").value(picture.kind()).name("data").beginObject();
        if (picture instanceof Picture.Network network) {
            write(network);
        } else if (picture instanceof Picture.Timeline timeline) {
            write(timeline);
        } else if (picture instanceof Picture.Histogram histogram) {
            write(histogram);
        } else if (picture instanceof Picture.Places places) {
            write(places);
        }
        json.endObject().endObject();
    }

    private void write(Picture.Network network) throws IOException {
        json.name("layout").value(JsonLines.code(network.layout())).name("nodes").beginArray();
        for (Picture.Node node : network.nodes()) {
            json.beginObject().name("id").value(node.id()).name("label").value(node.label());
            json.name("kind").value(node.kind()).name("role").value(node.role());
            json.name("rank").value(node.rank()).name("note").value(node.note()).endObject();
        }
        json.endArray().name("edges").beginArray();
        for (Picture.Edge edge : network.edges()) {
            json.beginObject().name("from").value(edge.from()).name("to").value(edge.to());
            json.name("label").value(edge.label()).endObject();
        }
        json.endArray();
    }

    private void write(Picture.Timeline timeline) throws IOException {
        json.name("lanes").beginArray();
        for (Picture.Lane lane : timeline.lanes()) {
            json.beginObject().name("id").value(lane.id());
            json.name("title").value(sentences.title(finding, lane.title()));
            json.name("label").value(lane.label()).endObject();
        }
        json.endArray().name("events").beginArray();
        for (Picture.Event event : timeline.events()) {
            json.beginObject().name("lane").value(event.lane());
            json.name("at").value(event.at().toString());
            json.name("title").value(sentences.title(finding, event.title()));
            json.name("label").value(event.label());
            json.name("emphasis").value(event.emphasis()).endObject();
        }
        json.endArray().name("bands").beginArray();
        for (Picture.Band band : timeline.bands()) {
            json.beginObject().name("lane").value(band.lane());
            json.name("from").value(band.from().toString());
            json.name("to").value(band.to().toString());
            json.name("title").value(sentences.title(finding, band.title())).endObject();
        }
        json.endArray();
    }

    /** An edge that is not finite says that the bin is open; JSON has no number for it. */
    private void write(Picture.Histogram histogram) throws IOException {
        json.name("title").value(sentences.title(finding, histogram.title()));
        json.name("unit").value(histogram.unit()).name("edges").beginArray();
        for (double edge : histogram.edges()) {
            if (Double.isFinite(edge)) {
                json.jsonValue(Numbers.shortest(edge));
            } else {
                json.nullValue();
            }
        }
        json.endArray().name("counts").beginArray();
        for (long count : histogram.counts()) {
            json.value(count);
        }
        json.endArray();
        JsonLines.number(json, "mark", histogram.mark());
    }

    private void write(Picture.Places places) throws IOException {
        json.name("spots").beginArray();
        for (Picture.Spot spot : places.spots()) {
            json.beginObject().name("id").value(spot.id()).name("label").value(spot.label());
            json.name("role").value(spot.role());
            JsonLines.number(json, "latitudeDegrees", spot.latitudeDegrees());
            JsonLines.number(json, "longitudeDegrees", spot.longitudeDegrees());
            json.name("precision").value(spot.precision()).endObject();
        }
        json.endArray().name("ways").beginArray();
        for (Picture.Way way : places.ways()) {
            json.beginObject().name("from").value(way.from()).name("to").value(way.to());
            json.name("label").value(way.label()).endObject();
        }
        json.endArray().name("unplaced").value(places.unplaced());
    }
}
