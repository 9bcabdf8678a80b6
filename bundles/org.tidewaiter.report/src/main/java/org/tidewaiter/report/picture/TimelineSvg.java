package org.tidewaiter.report.picture;

import java.util.function.Function;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.picture.TimelineLayout.Label;
import org.tidewaiter.report.picture.TimelineLayout.Mark;
import org.tidewaiter.report.picture.TimelineLayout.Row;
import org.tidewaiter.report.picture.TimelineLayout.Stretch;
import org.tidewaiter.report.words.TextWidth;
import org.tidewaiter.report.words.Words;

/** Draws a timeline: lanes, bands, events; an event out of the ordinary is a filled diamond. */
public final class TimelineSvg {

    private TimelineSvg() {}

    /** Draws it and returns how many labels are only in the table. */
    public static int draw(
            Markup out,
            String id,
            Picture.Timeline timeline,
            Words words,
            Function<Phrase, String> titles) {
        TimelineLayout.Placed placed = TimelineLayout.of(timeline, titles);
        Frame.open(
                out,
                id,
                placed.height(),
                words.say("timeline.title"),
                words.say(
                        "timeline.description",
                        "lanes",
                        placed.rows().size(),
                        "events",
                        timeline.events().size()));
        axis(out, placed);
        placed.rows().forEach(row -> row(out, row));
        out.closeLine();
        return placed.hidden();
    }

    private static void axis(Markup out, TimelineLayout.Placed placed) {
        double bottom = placed.height() - 24;
        Frame.line(out, TimelineLayout.LEFT, bottom, TimelineLayout.RIGHT, bottom, "axis");
        double free = TimelineLayout.LEFT - 40;
        for (Axis.Tick tick : placed.axis().ticks()) {
            double width = TextWidth.pixels(tick.label(), Frame.NOTE);
            double left = Math.min(tick.x() - width / 2, Frame.WIDTH - width);
            Frame.line(out, tick.x(), 4, tick.x(), bottom + 4, "grid");
            if (left >= free) {
                Frame.text(out, tick.label(), left, bottom + 17, "note");
                free = left + width + 8;
            }
        }
        Frame.text(out, "UTC", 8, bottom + 17, "note");
    }

    private static void row(Markup out, Row row) {
        Frame.line(out, 0, row.box().bottom(), Frame.WIDTH, row.box().bottom(), "grid");
        Frame.line(out, TimelineLayout.LEFT, row.y(), TimelineLayout.RIGHT, row.y(), "lane");
        boolean both = !row.title().isEmpty() && !row.label().isEmpty();
        if (!row.title().isEmpty()) {
            Frame.text(out, row.title(), 8, row.y() + (both ? -4 : 4), both ? "note" : "label");
        }
        if (!row.label().isEmpty()) {
            Frame.text(out, row.label(), 8, row.y() + (both ? 12 : 4), "label");
        }
        row.stretches().forEach(stretch -> stretch(out, row, stretch));
        row.labels().forEach(label -> tie(out, row, label));
        row.marks().forEach(mark -> mark(out, row, mark));
        for (Label label : row.labels()) {
            String style = label.strong() ? "note strong halo" : "note halo";
            Frame.text(out, label.text(), label.box().x(), label.box().bottom() - 3, style);
        }
    }

    private static void stretch(Markup out, Row row, Stretch stretch) {
        double width = Math.max(3, stretch.toX() - stretch.fromX());
        out.open("g").leaf("title", stretch.tooltip());
        Frame.rect(out, new Box(stretch.fromX(), row.y() - 7, width, 14), 2, "band");
        out.close();
    }

    private static void tie(Markup out, Row row, Label label) {
        if (!Double.isNaN(label.tie())) {
            Frame.line(out, label.tie(), row.y(), label.tie(), label.box().y() + 2, "tie");
        }
    }

    private static void mark(Markup out, Row row, Mark mark) {
        out.open("g").leaf("title", mark.tooltip());
        if (mark.emphasis()) {
            Frame.diamond(out, mark.x(), row.y(), 7, "mark out");
        } else {
            out.empty("circle", "cx", mark.x(), "cy", row.y(), "r", 4.5, "class", "mark");
        }
        out.close();
    }
}
