package org.tidewaiter.report.picture;

import org.tidewaiter.report.markup.Markup;

/** The outside of every picture: its size, and the words for who cannot see it. */
final class Frame {

    /** The width of every picture, in pixels; it fits an A4 page nearly one to one. */
    static final double WIDTH = 840;

    /** Size of text in pictures, in pixels. */
    static final double TEXT = 12;

    /** Size of the lesser text, in pixels. */
    static final double NOTE = 11;

    private Frame() {}

    /** Opens the svg element; the caller draws and closes it. */
    static void open(Markup out, String id, double height, String title, String description) {
        String box = "0 0 " + (long) WIDTH + " " + (long) StrictMath.ceil(height);
        out.open(
                "svg",
                "viewBox",
                box,
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d",
                "class",
                "picture");
        out.leaf("title", title, "id", id + "-t");
        out.leaf("desc", description, "id", id + "-d");
    }

    static void text(Markup out, String text, double x, double baseline, String style) {
        out.leaf("text", text, "x", x, "y", baseline, "class", style);
    }

    static void line(Markup out, double x1, double y1, double x2, double y2, String style) {
        out.empty("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "class", style);
    }

    static void rect(Markup out, Box box, double radius, String style) {
        out.empty(
                "rect",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                radius,
                "class",
                style);
    }

    static void diamond(Markup out, double x, double y, double size, String style) {
        String path = path(x, y - size) + path(x + size, y) + path(x, y + size) + path(x - size, y);
        out.empty("polygon", "points", path.strip(), "class", style);
    }

    /** A point for the points of a polygon. */
    static String path(double x, double y) {
        return tenth(x) + "," + tenth(y) + " ";
    }

    static double tenth(double value) {
        return StrictMath.round(value * 10) / 10.0;
    }
}
