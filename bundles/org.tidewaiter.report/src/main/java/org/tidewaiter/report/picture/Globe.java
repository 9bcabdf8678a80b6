package org.tidewaiter.report.picture;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.api.finding.Picture.Spot;

/**
 * Great circles on a sphere of the earth's mean radius (6371.0088 km, IUGG).
 *
 * <p>Distances by the haversine formula, points by spherical interpolation; StrictMath, so the same
 * picture everywhere.
 */
final class Globe {

    private static final double RADIUS_KILOMETRES = 6371.0088;

    /** A point. */
    record Point(double latitudeDegrees, double longitudeDegrees) {}

    private Globe() {}

    static double kilometres(Spot from, Spot to) {
        return angle(from, to) * RADIUS_KILOMETRES;
    }

    private static double angle(Spot from, Spot to) {
        double lat1 = StrictMath.toRadians(from.latitudeDegrees());
        double lat2 = StrictMath.toRadians(to.latitudeDegrees());
        double dLat = StrictMath.sin((lat2 - lat1) / 2);
        double dLon =
                StrictMath.sin(
                        StrictMath.toRadians(to.longitudeDegrees() - from.longitudeDegrees()) / 2);
        double h = dLat * dLat + StrictMath.cos(lat1) * StrictMath.cos(lat2) * dLon * dLon;
        return 2 * StrictMath.asin(StrictMath.sqrt(Math.min(1, h)));
    }

    /** The shortest way, as {@code parts} + 1 points. */
    static List<Point> way(Spot from, Spot to, int parts) {
        double angle = angle(from, to);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= parts; i++) {
            points.add(between(from, to, angle, (double) i / parts));
        }
        return points;
    }

    private static Point between(Spot from, Spot to, double angle, double t) {
        double sine = StrictMath.sin(angle);
        double a = sine < 1e-9 ? 1 - t : StrictMath.sin((1 - t) * angle) / sine;
        double b = sine < 1e-9 ? t : StrictMath.sin(t * angle) / sine;
        double[] p = vector(from);
        double[] q = vector(to);
        double x = a * p[0] + b * q[0];
        double y = a * p[1] + b * q[1];
        double z = a * p[2] + b * q[2];
        double latitude = StrictMath.atan2(z, StrictMath.hypot(x, y));
        return new Point(
                StrictMath.toDegrees(latitude), StrictMath.toDegrees(StrictMath.atan2(y, x)));
    }

    private static double[] vector(Spot spot) {
        double lat = StrictMath.toRadians(spot.latitudeDegrees());
        double lon = StrictMath.toRadians(spot.longitudeDegrees());
        double flat = StrictMath.cos(lat);
        return new double[] {
            flat * StrictMath.cos(lon), flat * StrictMath.sin(lon), StrictMath.sin(lat)
        };
    }
}
