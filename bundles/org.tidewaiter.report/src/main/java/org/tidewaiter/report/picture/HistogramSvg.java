package org.tidewaiter.report.picture;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.words.Numbers;
import org.tidewaiter.report.words.TextWidth;
import org.tidewaiter.report.words.Words;

/**
 * Draws how like cases are spread, with this case marked. Every bin is equally wide; its borders
 * are written below, so that open or growing bins read as well as equal ones.
 */
public final class HistogramSvg {

    private static final double LEFT = 56;
    private static final double RIGHT = Frame.WIDTH - 40;
    private static final double TOP = 40;
    private static final double BOTTOM = 190;
    private static final double HEIGHT = 236;

    private final Markup out;
    private final Picture.Histogram histogram;
    private final Words words;
    private final double binWidth;

    private HistogramSvg(Markup out, Picture.Histogram histogram, Words words) {
        this.out = out;
        this.histogram = histogram;
        this.words = words;
        binWidth = (RIGHT - LEFT) / Math.max(1, histogram.counts().size());
    }

    /** Draws it; {@code title} and {@code unit} are in the reader's language. */
    public static void draw(
            Markup out, String id, Picture.Histogram histogram, HistogramWords said) {
        Words words = said.words();
        HistogramSvg svg = new HistogramSvg(out, histogram, words);
        String mark = Numbers.readable(histogram.mark(), words) + " " + said.unit();
        String description =
                words.say(
                        "histogram.description",
                        "cases",
                        histogram.counts().stream().mapToLong(c -> c).sum(),
                        "mark",
                        mark);
        Frame.open(out, id, HEIGHT, said.title(), description);
        svg.bars();
        svg.borders(said.unit());
        svg.mark(words.say("histogram.mark", "mark", mark));
        out.closeLine();
    }

    /**
     * The words of a histogram.
     *
     * @param title what is counted
     * @param unit the unit of its borders
     */
    public record HistogramWords(String title, String unit, Words words) {}

    private void bars() {
        long most = histogram.counts().stream().mapToLong(c -> c).max().orElse(0);
        Frame.line(out, LEFT, BOTTOM, RIGHT, BOTTOM, "axis");
        double free = -1;
        for (int i = 0; i < histogram.counts().size(); i++) {
            long count = histogram.counts().get(i);
            double height = most == 0 ? 0 : (BOTTOM - TOP) * count / most;
            double x = LEFT + i * binWidth;
            double gap = Math.min(1, binWidth / 8);
            Box box = new Box(x + gap, BOTTOM - height, binWidth - 2 * gap, height);
            Frame.rect(out, box, 0, "bar");
            String text = Numbers.count(count, words);
            double width = TextWidth.pixels(text, Frame.NOTE);
            double left = box.middleX() - width / 2;
            if (count > 0 && left > free) {
                Frame.text(out, text, left, box.y() - 3, "note halo");
                free = left + width + 4;
            }
        }
    }

    private void borders(String unit) {
        double free = 0;
        List<Double> edges = histogram.edges();
        double unitWidth = TextWidth.pixels(unit, Frame.NOTE);
        for (int i = 0; i < edges.size(); i++) {
            double x = LEFT + i * binWidth;
            String text = border(edges.get(i));
            double width = TextWidth.pixels(text, Frame.NOTE);
            Frame.line(out, x, BOTTOM, x, BOTTOM + 4, "axis");
            double left = Math.min(x - width / 2, Frame.WIDTH - width - 2);
            if (left >= free) {
                Frame.text(out, text, left, BOTTOM + 17, "note");
                free = left + width + 10;
            }
        }
        double middle = (LEFT + RIGHT - unitWidth) / 2;
        Frame.text(out, TextWidth.fitted(unit, Frame.NOTE, 600), middle, HEIGHT - 8, "note");
    }

    private String border(double edge) {
        if (Double.isInfinite(edge)) {
            return edge < 0 ? "\u2212\u221E" : "\u221E";
        }
        return Numbers.readable(edge, words);
    }

    private void mark(String text) {
        double x = markX();
        Frame.line(out, x, TOP - 14, x, BOTTOM + 6, "mark-line");
        Frame.diamond(out, x, TOP - 16, 6, "mark out");
        double width = TextWidth.pixels(text, Frame.TEXT);
        boolean right = x + 12 + width < Frame.WIDTH;
        Frame.text(out, text, right ? x + 12 : x - 12 - width, TOP - 18, "label strong halo");
    }

    /** Where this case stands: within its bin, or just outside the outermost. */
    private double markX() {
        List<Double> edges = new ArrayList<>(histogram.edges());
        double mark = histogram.mark();
        if (mark < edges.get(0)) {
            return LEFT - 16;
        }
        for (int i = 0; i + 1 < edges.size(); i++) {
            double from = edges.get(i);
            double to = edges.get(i + 1);
            if (mark <= to) {
                double part = (mark - from) / (to - from);
                return LEFT + (i + (Double.isFinite(part) && part <= 1 ? part : 0.5)) * binWidth;
            }
        }
        return RIGHT + 16;
    }
}
