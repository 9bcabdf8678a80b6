package org.tidewaiter.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.picture.Countries.Line;
import org.tidewaiter.report.picture.Globe.Point;

class GroundTest {

    private static final Pattern POINT = Pattern.compile("(-?[0-9.]+),(-?[0-9.]+)");

    private static String drawn(List<Point> points) {
        Markup out = new Markup();
        Projection projection = Projection.fitting(points, 380);
        new Ground(projection, projection.height()).draw(out, Countries.shipped());
        return out.toString();
    }

    @Test
    void arcsAreStepsAndNegativeNumbersRunBackwards() {
        Countries square =
                Countries.read(
                        new StringReader(
                                "{\"transform\":{\"scale\":[0.5,0.5],\"translate\":[10,20]},"
                                        + "\"objects\":{\"countries\":{\"arcs\":[[[0,-2]]]}},"
                                        + "\"arcs\":[[[0,0],[4,0],[0,4]],[[0,0],[0,4],[4,0]]]}"));
        Line ring = square.lands().get(0);
        assertEquals(6, ring.size());
        assertEquals(12, ring.east()[1]);
        assertEquals(22, ring.north()[2]);
        // The second arc backwards begins where the first one ends and leads home.
        assertEquals(12, ring.east()[3]);
        assertEquals(10, ring.east()[5]);
        assertEquals(20, ring.north()[5]);
    }

    /** Rays to the east cross the rings an odd number of times from a point on land. */
    private static boolean isLand(double latitude, double longitude) {
        boolean land = false;
        for (Line ring : Countries.shipped().lands()) {
            for (int i = 0; i < ring.size(); i++) {
                int before = (i + ring.size() - 1) % ring.size();
                boolean crosses = ring.north()[i] > latitude != ring.north()[before] > latitude;
                double part =
                        (latitude - ring.north()[before])
                                / (ring.north()[i] - ring.north()[before]);
                double east = ring.east()[before] + part * (ring.east()[i] - ring.east()[before]);
                for (double turn = -360; turn <= 360; turn += 360) {
                    land ^= crosses && east + turn > longitude;
                }
            }
        }
        return land;
    }

    @ParameterizedTest
    @CsvSource({
        "37.55,127.0,true",
        "23.12,113.3,true",
        "48.85,2.35,true",
        "-29.6,28.2,true",
        "0,-30,false",
        "35,-150,false",
        "36.0,124.0,false",
        "64,-20,true",
        "67,178,true",
        "67,-176,true",
        "70,0,false",
        "-85,100,true"
    })
    void landIsWhereTheEarthHasIt(double latitude, double longitude, boolean land) {
        assertEquals(land, isLand(latitude, longitude));
    }

    @Test
    void nothingIsDrawnFarOutsideTheFrame() {
        String svg = drawn(List.of(new Point(37.5, 127.0), new Point(23.1, 113.3)));
        Matcher point = POINT.matcher(svg);
        int points = 0;
        while (point.find()) {
            points++;
        }
        assertTrue(points > 200 && points < 6000, points + " points");
        Matcher cut = POINT.matcher(svg);
        while (cut.find()) {
            double x = Double.parseDouble(cut.group(1));
            double y = Double.parseDouble(cut.group(2));
            assertTrue(x >= -4.1 && x <= Frame.WIDTH + 4.1, "x " + x);
            assertTrue(y >= -4.1 && y <= 400, "y " + y);
        }
    }

    @Test
    void bothSidesOfTheDateLineAreDrawn() {
        String svg = drawn(List.of(new Point(66, 172), new Point(66, -172)));
        Matcher point = POINT.matcher(svg);
        boolean west = false;
        boolean east = false;
        while (point.find()) {
            double x = Double.parseDouble(point.group(1));
            west |= x < Frame.WIDTH / 3;
            east |= x > Frame.WIDTH * 2 / 3;
        }
        assertTrue(west && east);
    }

    @Test
    void theOpenSeaIsEmpty() {
        assertFalse(drawn(List.of(new Point(30, -150), new Point(31, -149))).contains("path"));
    }
}
