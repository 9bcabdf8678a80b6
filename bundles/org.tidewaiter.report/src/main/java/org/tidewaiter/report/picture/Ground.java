package org.tidewaiter.report.picture;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.picture.Countries.Line;

/**
 * Draws the countries under a map, cut off at its frame.
 *
 * <p>Points nearer to the one before than a pixel are left out, so a picture holds no more than it
 * can show. Cost: O(points of the outline), some 40,000. Deterministic; used by one thread.
 */
final class Ground {

    /** The cut lies outside the frame, so that its edge is not seen. */
    private static final double BEYOND = 4;

    /** Finer detail than this is left out. */
    private static final double LEAST_PIXELS = 1.5;

    /** Longitudes may have run on by one turn, and the map may begin anywhere. */
    private static final double[] TURNS = {-720, -360, 0, 360, 720};

    private final Projection projection;
    private final double height;

    private record Pixel(double x, double y) {}

    Ground(Projection projection, double height) {
        this.projection = projection;
        this.height = height;
    }

    /** Draws what of the countries is in the frame. */
    void draw(Markup out, Countries countries) {
        StringBuilder land = new StringBuilder();
        for (double turn : TURNS) {
            countries.lands().stream()
                    .filter(line -> isSeen(line, turn))
                    .forEach(line -> fill(line, turn, land));
        }
        if (land.length() > 0) {
            out.empty("path", "d", land.toString().strip(), "class", "land");
        }
    }

    private Pixel pixel(Line line, int i, double turn) {
        return new Pixel(
                projection.xOfEast(line.east()[i] + turn), projection.yOfNorth(line.north()[i]));
    }

    /** Whether the rectangle around a line meets the frame and is more than a dot. */
    private boolean isSeen(Line line, double turn) {
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (int i = 0; i < line.size(); i++) {
            west = Math.min(west, line.east()[i]);
            east = Math.max(east, line.east()[i]);
            south = Math.min(south, line.north()[i]);
            north = Math.max(north, line.north()[i]);
        }
        double left = projection.xOfEast(west + turn);
        double right = projection.xOfEast(east + turn);
        double top = projection.yOfNorth(north);
        double bottom = projection.yOfNorth(south);
        return left <= Frame.WIDTH + BEYOND
                && right >= -BEYOND
                && top <= height + BEYOND
                && bottom >= -BEYOND
                && Math.max(right - left, bottom - top) > LEAST_PIXELS;
    }

    private void fill(Line line, double turn, StringBuilder path) {
        List<Pixel> ring = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            add(ring, pixel(line, i, turn));
        }
        for (Side side : Side.values()) {
            ring = side.cut(ring, height);
        }
        if (ring.size() >= 3) {
            append(ring, path);
            path.append("Z ");
        }
    }

    private static void add(List<Pixel> pixels, Pixel next) {
        if (pixels.isEmpty()
                || StrictMath.hypot(
                                next.x - pixels.get(pixels.size() - 1).x,
                                next.y - pixels.get(pixels.size() - 1).y)
                        >= LEAST_PIXELS) {
            pixels.add(next);
        }
    }

    private static void append(List<Pixel> pixels, StringBuilder path) {
        for (int i = 0; i < pixels.size(); i++) {
            path.append(i == 0 ? "M" : "L").append(Frame.path(pixels.get(i).x, pixels.get(i).y));
        }
    }

    /** The sides of the frame, cut one after the other (I. Sutherland, G. Hodgman, 1974). */
    private enum Side {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM;

        /** How far inside of this side a pixel lies. */
        private double inside(Pixel pixel, double height) {
            return switch (this) {
                case LEFT -> pixel.x + BEYOND;
                case RIGHT -> Frame.WIDTH + BEYOND - pixel.x;
                case TOP -> pixel.y + BEYOND;
                case BOTTOM -> height + BEYOND - pixel.y;
            };
        }

        List<Pixel> cut(List<Pixel> ring, double height) {
            List<Pixel> kept = new ArrayList<>();
            for (int i = 0; i < ring.size(); i++) {
                Pixel to = ring.get(i);
                Pixel from = ring.get((i + ring.size() - 1) % ring.size());
                double before = inside(from, height);
                double after = inside(to, height);
                if (before >= 0 != after >= 0) {
                    double part = before / (before - after);
                    kept.add(
                            new Pixel(
                                    from.x + part * (to.x - from.x),
                                    from.y + part * (to.y - from.y)));
                }
                if (after >= 0) {
                    kept.add(to);
                }
            }
            return kept;
        }
    }
}
