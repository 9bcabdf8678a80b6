package org.tidewaiter.report.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.words.TextWidth;
import org.tidewaiter.report.words.Times;

/**
 * Where lanes, events, bands and their labels stand.
 *
 * <p>Labels are put one below the other where they would overlap: the first free level from the
 * lane downwards, events in order of time, those out of the ordinary first. Beyond {@link
 * #MOST_LEVELS} a label is left to the table and counted. O(n log n + n · levels · n) time for n
 * events of a lane; deterministic.
 */
final class TimelineLayout {

    /** How many labels stand below each other. */
    static final int MOST_LEVELS = 7;

    static final double LEFT = 170;
    static final double RIGHT = Frame.WIDTH - 12;
    private static final double LEVEL = 16;
    private static final double ABOVE = 16;

    /** A label so narrow is a count of a stretch such as a month: the axis tells when it was. */
    private static final double COUNT_WIDTH = 24;

    /** A label; {@code tie} is where its line to the marker ends. */
    record Label(Box box, String text, double tie, boolean strong) {}

    /** A marker on its lane. */
    record Mark(double x, boolean emphasis, String tooltip) {}

    /** A stretch on its lane. */
    record Stretch(double fromX, double toX, String tooltip) {}

    /** A lane with all that stands in it; {@code y} is its line. */
    record Row(
            double y,
            Box box,
            String title,
            String label,
            List<Stretch> stretches,
            List<Mark> marks,
            List<Label> labels) {}

    /** The whole; {@code hidden} labels are only in the table. */
    record Placed(double height, Axis axis, List<Row> rows, int hidden) {}

    private final Picture.Timeline timeline;
    private final Function<Phrase, String> titles;
    private final Axis axis;
    private int hidden;

    private TimelineLayout(Picture.Timeline timeline, Function<Phrase, String> titles) {
        this.timeline = timeline;
        this.titles = titles;
        List<Instant> times = new ArrayList<>();
        timeline.events().forEach(event -> times.add(event.at()));
        timeline.bands().forEach(band -> times.addAll(List.of(band.from(), band.to())));
        Instant first = times.stream().min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        Instant last = times.stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        axis = Axis.around(first, last, LEFT, RIGHT);
    }

    /** Lays out a timeline; {@code titles} turns its phrases into words. */
    static Placed of(Picture.Timeline timeline, Function<Phrase, String> titles) {
        return new TimelineLayout(timeline, titles).placed();
    }

    private Placed placed() {
        List<Row> rows = new ArrayList<>();
        double y = 4;
        for (Picture.Lane lane : lanes().values()) {
            Row row = row(lane, y);
            rows.add(row);
            y = row.box().bottom();
        }
        return new Placed(y + 30, axis, List.copyOf(rows), hidden);
    }

    /** The lanes, and one for every lane that an event or band names and the picture forgot. */
    private Map<String, Picture.Lane> lanes() {
        Map<String, Picture.Lane> lanes = new LinkedHashMap<>();
        timeline.lanes().forEach(lane -> lanes.put(lane.id(), lane));
        for (Picture.Event event : timeline.events()) {
            lanes.computeIfAbsent(event.lane(), TimelineLayout::unnamed);
        }
        for (Picture.Band band : timeline.bands()) {
            lanes.computeIfAbsent(band.lane(), TimelineLayout::unnamed);
        }
        return lanes;
    }

    private static Picture.Lane unnamed(String id) {
        return new Picture.Lane(id, Phrase.of(""), id);
    }

    private Row row(Picture.Lane lane, double top) {
        List<Label> labels = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        double y = top + ABOVE + 8;
        for (Picture.Band band : timeline.bands()) {
            if (band.lane().equals(lane.id())) {
                stretches.add(stretch(band));
                label(band, top, labels);
            }
        }
        List<Picture.Event> events =
                timeline.events().stream()
                        .filter(event -> event.lane().equals(lane.id()))
                        .sorted(Comparator.comparing(Picture.Event::at))
                        .toList();
        List<Mark> marks = new ArrayList<>();
        events.forEach(event -> marks.add(mark(event)));
        events.stream().filter(Picture.Event::emphasis).forEach(e -> label(e, y, labels));
        events.stream().filter(e -> !e.emphasis()).forEach(e -> label(e, y, labels));
        double bottom = labels.stream().mapToDouble(l -> l.box().bottom()).max().orElse(y + 12) + 8;
        Box box = new Box(0, top, Frame.WIDTH, Math.max(bottom, y + 22) - top);
        String title = TextWidth.fitted(titles.apply(lane.title()), Frame.NOTE, LEFT - 24);
        String name = TextWidth.fitted(lane.label(), Frame.TEXT, LEFT - 24);
        return new Row(y, box, title, name, stretches, marks, labels);
    }

    private Stretch stretch(Picture.Band band) {
        String times = Times.minute(band.from()) + " \u2013 " + Times.minute(band.to()) + " UTC";
        return new Stretch(
                axis.x(band.from()), axis.x(band.to()), titles.apply(band.title()) + ", " + times);
    }

    private Mark mark(Picture.Event event) {
        String when = Times.minute(event.at()) + " UTC";
        return new Mark(axis.x(event.at()), event.emphasis(), words(event) + ", " + when);
    }

    private String words(Picture.Event event) {
        return (titles.apply(event.title()) + " " + event.label()).strip();
    }

    /** A band's words stand above its lane; bands that crowd leave theirs to the table. */
    private void label(Picture.Band band, double top, List<Label> labels) {
        double middle = (axis.x(band.from()) + axis.x(band.to())) / 2;
        String text = TextWidth.fitted(titles.apply(band.title()), Frame.NOTE, 320);
        Box box = around(middle, text, top);
        if (text.isBlank() || labels.stream().anyMatch(l -> l.box().crowds(box, 6))) {
            hidden += text.isBlank() ? 0 : 1;
        } else {
            labels.add(new Label(box, text, Double.NaN, false));
        }
    }

    private void label(Picture.Event event, double laneY, List<Label> labels) {
        String when =
                axis.inDays() ? Times.isoDay(event.at()) : Times.minute(event.at()).substring(11);
        boolean count =
                !event.label().isEmpty()
                        && TextWidth.pixels(event.label(), Frame.NOTE) <= COUNT_WIDTH;
        String text = count ? event.label() : TextWidth.fitted(words(event), Frame.NOTE, 300);
        text = count ? text : text.isEmpty() ? when : text + " \u00B7 " + when;
        double x = axis.x(event.at());
        for (int level = 0; level < MOST_LEVELS; level++) {
            Box box = around(x, text, laneY + 11 + level * LEVEL);
            if (labels.stream().noneMatch(l -> l.box().crowds(box, 6))) {
                labels.add(new Label(box, text, x, event.emphasis()));
                return;
            }
        }
        hidden++;
    }

    private static Box around(double x, String text, double top) {
        double width = TextWidth.pixels(text, Frame.NOTE);
        double left = Math.max(LEFT - 8, Math.min(x - width / 2, Frame.WIDTH - 2 - width));
        return new Box(left, top, width, LEVEL - 2);
    }
}
