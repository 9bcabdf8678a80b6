package org.tidewaiter.report.picture;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.report.picture.Globe.Point;

/**
 * Brings degrees to pixels: equirectangular, true to scale at the middle latitude, fitted to the
 * points. Longitudes are counted from the widest empty stretch of the equator, so that points on
 * both sides of the date line stand together.
 */
final class Projection {

    private static final double LEAST_DEGREES = 0.2;

    /** Below this all points are one to the eye, and the coast around says where it is. */
    private static final double ONE_POINT_DEGREES = 0.02;

    private static final double AROUND_ONE_POINT_DEGREES = 1.5;
    private static final double MARGIN = 70;
    private static final double[] STEPS = {0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30, 45};

    private final double seamDegrees;
    private final double westDegrees;
    private final double northDegrees;
    private final double pixelsPerDegree;
    private final double shrink;
    private final double offsetX;
    private final double offsetY;
    private final double height;

    private Projection(List<Point> points, double mostHeight) {
        seamDegrees = seam(points);
        double north = points.stream().mapToDouble(Point::latitudeDegrees).max().orElse(0);
        double south = points.stream().mapToDouble(Point::latitudeDegrees).min().orElse(0);
        double west = points.stream().mapToDouble(p -> east(p.longitudeDegrees())).min().orElse(0);
        double east = points.stream().mapToDouble(p -> east(p.longitudeDegrees())).max().orElse(0);
        shrink = Math.max(0.1, StrictMath.cos(StrictMath.toRadians((north + south) / 2)));
        boolean one = Math.max((east - west) * shrink, north - south) < ONE_POINT_DEGREES;
        double least = one ? AROUND_ONE_POINT_DEGREES : LEAST_DEGREES;
        double wide = Math.max(least, (east - west) * shrink);
        double tall = Math.max(least, north - south);
        double byWidth = (Frame.WIDTH - 2 * MARGIN) / wide;
        pixelsPerDegree = Math.min(byWidth, (mostHeight - 2 * MARGIN) / tall);
        double used = (north - south) * pixelsPerDegree;
        height = Math.max(180, used + 2 * MARGIN);
        westDegrees = west;
        northDegrees = north;
        offsetX = (Frame.WIDTH - (east - west) * shrink * pixelsPerDegree) / 2;
        offsetY = (height - used) / 2;
    }

    /** A projection that shows all points in a picture at most so high. */
    static Projection fitting(List<Point> points, double mostHeight) {
        return new Projection(points, mostHeight);
    }

    /** The longitude behind the widest gap between points. */
    private static double seam(List<Point> points) {
        double[] sorted = points.stream().mapToDouble(Point::longitudeDegrees).sorted().toArray();
        double widest = -1;
        double seam = -180;
        for (int i = 0; i < sorted.length; i++) {
            boolean last = i + 1 == sorted.length;
            double next = last ? sorted[0] + 360 : sorted[i + 1];
            if (next - sorted[i] > widest) {
                widest = next - sorted[i];
                seam = last ? sorted[0] : sorted[i + 1];
            }
        }
        return seam;
    }

    private double east(double longitudeDegrees) {
        double east = longitudeDegrees - seamDegrees;
        return east < -1e-9 ? east + 360 : east;
    }

    double height() {
        return height;
    }

    double x(Point point) {
        return offsetX + (east(point.longitudeDegrees()) - westDegrees) * shrink * pixelsPerDegree;
    }

    double y(Point point) {
        return yOfNorth(point.latitudeDegrees());
    }

    /** Where a longitude stands that is not brought to this turn of the earth. */
    double xOfEast(double eastDegrees) {
        return offsetX + (eastDegrees - seamDegrees - westDegrees) * shrink * pixelsPerDegree;
    }

    double yOfNorth(double northOfEquatorDegrees) {
        return offsetY + (northDegrees - northOfEquatorDegrees) * pixelsPerDegree;
    }

    double pixels(double kilometres) {
        return kilometres / 111.195 * pixelsPerDegree;
    }

    /** A line of the graticule: its pixel and its degrees. */
    record GridLine(double pixel, double degrees) {}

    private double step() {
        for (double step : STEPS) {
            if (step * pixelsPerDegree >= 90) {
                return step;
            }
        }
        return 90;
    }

    List<GridLine> parallels() {
        List<GridLine> lines = new ArrayList<>();
        double step = step();
        double top = Math.min(90, northDegrees + offsetY / pixelsPerDegree);
        for (double d = StrictMath.floor(top / step) * step; d >= -90; d -= step) {
            double y = offsetY + (northDegrees - d) * pixelsPerDegree;
            if (y > height) {
                break;
            }
            lines.add(new GridLine(y, d));
        }
        return lines;
    }

    List<GridLine> meridians() {
        List<GridLine> lines = new ArrayList<>();
        double step = step();
        double perDegree = shrink * pixelsPerDegree;
        double left = seamDegrees + westDegrees - offsetX / perDegree;
        for (double d = StrictMath.ceil(left / step) * step; lines.size() < 40; d += step) {
            double x = offsetX + (d - seamDegrees - westDegrees) * perDegree;
            if (x > Frame.WIDTH) {
                break;
            }
            double degrees = d - 360 * StrictMath.floor((d + 180) / 360);
            lines.add(new GridLine(x, degrees));
        }
        return lines;
    }
}
