package org.tidewaiter.report.html;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.picture.HistogramSvg;
import org.tidewaiter.report.picture.NetworkSvg;
import org.tidewaiter.report.picture.PictureTables;
import org.tidewaiter.report.picture.PlacesSvg;
import org.tidewaiter.report.picture.TimelineSvg;
import org.tidewaiter.report.words.Sentences;
import org.tidewaiter.report.words.Words;

/** The pictures of a finding, each with its twin as a table. */
final class Pictures {

    private static final List<String> ORDER = List.of("network", "places", "timeline", "histogram");

    private static final int MOST_NAMES = 12;

    private final Markup out;
    private final Words words;
    private final Sentences sentences;
    private final Finding finding;
    private final Function<Phrase, String> titles;
    private final PictureTables tables;
    private final String anchor;

    Pictures(Markup out, Sentences sentences, Finding finding, String anchor) {
        this.out = out;
        this.words = sentences.words();
        this.sentences = sentences;
        this.finding = finding;
        this.titles = phrase -> sentences.title(finding, phrase);
        this.tables = new PictureTables(out, words);
        this.anchor = anchor;
    }

    void write() {
        if (finding.pictures().isEmpty()) {
            return;
        }
        out.leaf("h3", words.say("heading.pictures"));
        int number = 0;
        for (Picture picture : inOrder(finding)) {
            write(picture, anchor + "-picture-" + ++number);
        }
    }

    /** The pictures in reading order. */
    static List<Picture> inOrder(Finding finding) {
        return finding.pictures().stream()
                .sorted(Comparator.comparingInt(p -> ORDER.indexOf(p.kind())))
                .toList();
    }

    /** The caption of a picture. */
    String title(Picture picture) {
        String own =
                picture instanceof Picture.Histogram histogram
                        ? titles.apply(histogram.title())
                        : "";
        return own.isEmpty() ? words.say(picture.kind() + ".title") : own;
    }

    void write(Picture picture, String id) {
        out.open("figure");
        if (picture instanceof Picture.Network network) {
            write(network, id);
        } else if (picture instanceof Picture.Places places) {
            write(places, id);
        } else if (picture instanceof Picture.Timeline timeline) {
            write(timeline, id);
        } else if (picture instanceof Picture.Histogram histogram) {
            write(histogram, id);
        }
        out.closeLine();
    }

    private void write(Picture.Network network, String id) {
        out.leaf("figcaption", title(network));
        int hidden = NetworkSvg.draw(out, id, network, words);
        if (hidden > 0) {
            out.leaf("p", words.say("network.hidden", "count", hidden), "class", "soft");
        }
        twin(() -> tables.network(network));
    }

    private void write(Picture.Places places, String id) {
        out.leaf("figcaption", title(places));
        PlacesSvg.Beside beside = PlacesSvg.draw(out, id, places, words);
        key("places.key", beside.hidden());
        if (places.unplaced() > 0) {
            String unplaced = words.say("places.unplaced", "count", places.unplaced());
            out.leaf("p", unplaced, "class", "unplaced");
        }
        gathered(beside.gathered());
        twin(() -> tables.places(places));
    }

    /** Who stands at one point of the map: the count, and the first names. */
    private void gathered(List<List<Picture.Spot>> groups) {
        if (groups.isEmpty()) {
            return;
        }
        out.open("ul", "class", "gathered");
        for (List<Picture.Spot> spots : groups) {
            String names =
                    spots.stream()
                            .limit(MOST_NAMES)
                            .map(spot -> spot.label().isBlank() ? spot.id() : spot.label())
                            .collect(Collectors.joining(", "));
            int more = Math.max(0, spots.size() - MOST_NAMES);
            out.leaf(
                    "li",
                    words.say(
                            more > 0 ? "places.gatheredMore" : "places.gathered",
                            "count",
                            spots.size(),
                            "names",
                            names,
                            "more",
                            more));
        }
        out.closeLine();
    }

    private void write(Picture.Timeline timeline, String id) {
        out.leaf("figcaption", title(timeline));
        int hidden = TimelineSvg.draw(out, id, timeline, words, titles);
        key("timeline.key", hidden);
        twin(() -> tables.timeline(timeline, titles));
    }

    private void write(Picture.Histogram histogram, String id) {
        String title = title(histogram);
        String unit = sentences.unit(finding, histogram.unit());
        out.leaf("figcaption", title);
        HistogramSvg.draw(out, id, histogram, new HistogramSvg.HistogramWords(title, unit, words));
        twin(() -> tables.histogram(histogram, unit));
    }

    private void key(String key, int hidden) {
        String more = hidden == 0 ? "" : " " + words.say("picture.hidden", "count", hidden);
        out.leaf("p", words.say(key) + more, "class", "soft");
    }

    private void twin(Runnable table) {
        out.open("details").leaf("summary", words.say("picture.table"));
        table.run();
        out.closeLine();
    }
}
