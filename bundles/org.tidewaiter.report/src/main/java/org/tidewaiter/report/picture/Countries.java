package org.tidewaiter.report.picture;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The outline of the countries that ships with the report: Natural Earth's 1:50m borders, thinned
 * to some two kilometres; its licence lies beside it.
 *
 * <p>A reader of the TopoJSON format as far as the file uses it: arcs of steps from point to point,
 * and rings of arcs, where {@code ~i} is arc i backwards. Memory: about 1 MB, once, when the first
 * map is drawn. Immutable, thread-safe.
 */
final class Countries {

    private static final String FILE = "countries.json";

    /**
     * A line on the earth; longitudes run on beyond 180 where it crosses the date line.
     *
     * @param east longitudes in degrees
     * @param north latitudes in degrees
     */
    record Line(float[] east, float[] north) {

        int size() {
            return east.length;
        }
    }

    /** Loaded when the first map is drawn. */
    private static final class Shipped {
        private static final Countries WORLD = load();
    }

    private static final float HALF = 180;
    private static final float ROUND = 360;
    private static final float POLE = -90;

    private final List<Line> lands;

    private Countries(List<Line> lands) {
        this.lands = List.copyOf(lands);
    }

    /** The outline that ships with the bundle. */
    static Countries shipped() {
        return Shipped.WORLD;
    }

    /** Closed rings; a hole is a ring as well, so that the even-odd rule fills the land. */
    List<Line> lands() {
        return lands;
    }

    private static Countries load() {
        try (InputStream stream = Countries.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the bundle lacks " + FILE);
            }
            return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a topology with one object {@code countries} of type MultiPolygon. */
    static Countries read(Reader reader) {
        JsonObject topology = JsonParser.parseReader(reader).getAsJsonObject();
        JsonObject transform = topology.getAsJsonObject("transform");
        List<Line> arcs = new ArrayList<>();
        for (JsonElement arc : topology.getAsJsonArray("arcs")) {
            arcs.add(decode(arc.getAsJsonArray(), transform));
        }
        List<Line> rings = new ArrayList<>();
        JsonObject countries = topology.getAsJsonObject("objects").getAsJsonObject("countries");
        for (JsonElement polygon : countries.getAsJsonArray("arcs")) {
            for (JsonElement ring : polygon.getAsJsonArray()) {
                rings.add(ring(ring.getAsJsonArray(), arcs));
            }
        }
        return new Countries(rings);
    }

    private static Line decode(JsonArray steps, JsonObject transform) {
        double[] scale = pair(transform.getAsJsonArray("scale"));
        double[] origin = pair(transform.getAsJsonArray("translate"));
        float[] east = new float[steps.size()];
        float[] north = new float[steps.size()];
        long x = 0;
        long y = 0;
        for (int i = 0; i < steps.size(); i++) {
            x += steps.get(i).getAsJsonArray().get(0).getAsLong();
            y += steps.get(i).getAsJsonArray().get(1).getAsLong();
            east[i] = (float) (x * scale[0] + origin[0]);
            north[i] = (float) (y * scale[1] + origin[1]);
        }
        return new Line(east, north);
    }

    private static double[] pair(JsonArray array) {
        return new double[] {array.get(0).getAsDouble(), array.get(1).getAsDouble()};
    }

    private static Line ring(JsonArray numbers, List<Line> arcs) {
        int size = 0;
        for (JsonElement number : numbers) {
            size += arcs.get(arc(number.getAsInt())).size();
        }
        float[] east = new float[size];
        float[] north = new float[size];
        int next = 0;
        for (JsonElement number : numbers) {
            Line arc = arcs.get(arc(number.getAsInt()));
            for (int i = 0; i < arc.size(); i++) {
                int from = number.getAsInt() < 0 ? arc.size() - 1 - i : i;
                east[next] = arc.east[from];
                north[next++] = arc.north[from];
            }
        }
        return unrolled(east, north);
    }

    /**
     * Lets longitudes run on where a step crosses the date line. A ring that does not come home
     * runs round the pole: Antarctica, which is closed along its southern edge.
     */
    private static Line unrolled(float[] east, float[] north) {
        for (int i = 1; i < east.length; i++) {
            while (east[i] - east[i - 1] > HALF) {
                east[i] -= ROUND;
            }
            while (east[i] - east[i - 1] < -HALF) {
                east[i] += ROUND;
            }
        }
        int last = east.length - 1;
        if (Math.abs(east[last] - east[0]) < HALF) {
            return new Line(east, north);
        }
        float[] closedEast = Arrays.copyOf(east, east.length + 2);
        float[] closedNorth = Arrays.copyOf(north, north.length + 2);
        closedEast[last + 1] = east[last];
        closedEast[last + 2] = east[0];
        closedNorth[last + 1] = POLE;
        closedNorth[last + 2] = POLE;
        return new Line(closedEast, closedNorth);
    }

    private static int arc(int number) {
        return number < 0 ? ~number : number;
    }
}
