package org.tidewaiter.kernel.earth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GreatCircleTest {

    @Test
    void quarterOfTheEquatorIsAQuarterOfTheCircumference() {
        double quarter = Math.PI / 2 * GreatCircle.RADIUS_KM;
        assertEquals(quarter, GreatCircle.distanceKm(0, 0, 0, 90), 1e-9);
        assertEquals(quarter, GreatCircle.distanceKm(0, 12, 90, -50), 1e-9);
    }

    @Test
    void seoulToBusanIs325Km() {
        assertEquals(325, GreatCircle.distanceKm(37.5665, 126.9780, 35.1796, 129.0756), 1);
    }

    @Test
    void antimeridianIsNoBorder() {
        double degree = Math.PI / 180 * GreatCircle.RADIUS_KM;
        assertEquals(degree, GreatCircle.distanceKm(0, 179.5, 0, -179.5), 1e-9);
    }

    @Test
    void antipodesAreHalfTheCircumferenceApart() {
        assertEquals(
                Math.PI * GreatCircle.RADIUS_KM, GreatCircle.distanceKm(30, 40, -30, -140), 1e-6);
    }

    @Test
    void missingCoordinateGivesNoDistance() {
        assertTrue(Double.isNaN(GreatCircle.distanceKm(Double.NaN, 1, 2, 3)));
    }

    @Property
    void agreesWithTheAngleBetweenVectors(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude1,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude1,
            @ForAll @DoubleRange(min = -90, max = 90) double latitude2,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude2) {
        double[] a = vector(latitude1, longitude1);
        double[] b = vector(latitude2, longitude2);
        double x = a[1] * b[2] - a[2] * b[1];
        double y = a[2] * b[0] - a[0] * b[2];
        double z = a[0] * b[1] - a[1] * b[0];
        double angle =
                Math.atan2(
                        Math.sqrt(x * x + y * y + z * z), a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
        assertEquals(
                angle * GreatCircle.RADIUS_KM,
                GreatCircle.distanceKm(latitude1, longitude1, latitude2, longitude2),
                1e-3);
    }

    private static double[] vector(double latitude, double longitude) {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        return new double[] {
            Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)
        };
    }
}
