package org.tidewaiter.report.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.picture.Globe.Point;
import org.tidewaiter.report.words.TextWidth;

/**
 * Where places, ways and their labels stand on a map.
 *
 * <p>A label takes the first free stand around its point, nearest first; one that finds none is
 * left to the table and counted. O(n² · stands) time for n spots; deterministic.
 */
final class PlacesLayout {

    private static final int PARTS = 48;
    private static final double MOST_HEIGHT = 380;
    private static final double LABEL_HEIGHT = 15;
    private static final double[] DISTANCES = {9, 20, 34, 50};

    /** Nearer to each other than this, in pixels, two points cannot be told apart. */
    private static final double ONE_SPOT = 6;

    /**
     * Spots that stand at one point of the map.
     *
     * @param spots at least one, in the order given
     * @param ringPixels how uncertain the least certain is, 0 for buildings
     */
    record Mark(List<Picture.Spot> spots, double x, double y, double ringPixels) {

        /** The spot that is drawn: the subject if it is there, or else the first. */
        Picture.Spot spot() {
            return spots.stream()
                    .filter(one -> one.role().equals("subject"))
                    .findFirst()
                    .orElse(spots.get(0));
        }
    }

    /** A label; {@code tied} if it stands so far off that a line must lead to its point. */
    record Label(Box box, String text, Mark mark, boolean tied) {}

    /** A way as points, and its label. */
    record Trail(Picture.Way way, List<double[]> points, String text, Optional<Box> box) {}

    /** The whole; {@code hidden} labels are only in the table. */
    record Placed(
            double height,
            Projection projection,
            List<Mark> marks,
            List<Label> labels,
            List<Trail> trails,
            int hidden) {}

    private final Picture.Places places;
    private final WayWords words;
    private final Map<String, Picture.Spot> spots = new LinkedHashMap<>();
    private final List<Box> taken = new ArrayList<>();
    private int hidden;

    /** Says what a way is called, given its length. */
    @FunctionalInterface
    interface WayWords {
        String label(Picture.Way way, double kilometres);
    }

    private PlacesLayout(Picture.Places places, WayWords words) {
        this.places = places;
        this.words = words;
        places.spots().forEach(spot -> spots.put(spot.id(), spot));
    }

    /** Lays out a map. */
    static Placed of(Picture.Places places, WayWords words) {
        return new PlacesLayout(places, words).placed();
    }

    private Placed placed() {
        List<Point> points = new ArrayList<>();
        for (Picture.Spot spot : places.spots()) {
            points.add(new Point(spot.latitudeDegrees(), spot.longitudeDegrees()));
        }
        for (Picture.Way way : places.ways()) {
            points.addAll(great(way));
        }
        Projection projection = Projection.fitting(points, MOST_HEIGHT);
        List<Mark> marks = new ArrayList<>();
        for (Picture.Spot spot : places.spots()) {
            gather(mark(spot, projection), marks);
        }
        marks.forEach(mark -> taken.add(new Box(mark.x() - 7, mark.y() - 7, 14, 14)));
        List<Label> labels = new ArrayList<>();
        marks.forEach(mark -> label(mark, projection).ifPresent(labels::add));
        List<Trail> trails = new ArrayList<>();
        places.ways().forEach(way -> trail(way, projection).ifPresent(trails::add));
        return new Placed(projection.height(), projection, marks, labels, trails, hidden);
    }

    /** Adds a mark, or its spot to one that stands at the same point. */
    private static void gather(Mark mark, List<Mark> marks) {
        for (int i = 0; i < marks.size(); i++) {
            Mark other = marks.get(i);
            if (StrictMath.hypot(other.x() - mark.x(), other.y() - mark.y()) < ONE_SPOT) {
                List<Picture.Spot> spots = new ArrayList<>(other.spots());
                spots.addAll(mark.spots());
                double ring = Math.max(other.ringPixels(), mark.ringPixels());
                marks.set(i, new Mark(List.copyOf(spots), other.x(), other.y(), ring));
                return;
            }
        }
        marks.add(mark);
    }

    private List<Point> great(Picture.Way way) {
        Picture.Spot from = spots.get(way.from());
        Picture.Spot to = spots.get(way.to());
        return from == null || to == null ? List.of() : Globe.way(from, to, PARTS);
    }

    private static Mark mark(Picture.Spot spot, Projection projection) {
        Point point = new Point(spot.latitudeDegrees(), spot.longitudeDegrees());
        double ring =
                switch (spot.precision()) {
                    case "STREET" -> Math.max(9, projection.pixels(0.5));
                    case "LOCALITY" -> Math.max(12, projection.pixels(5));
                    case "REGION" -> Math.max(16, projection.pixels(50));
                    default -> 0;
                };
        double ringPixels = Math.min(ring, 60);
        return new Mark(List.of(spot), projection.x(point), projection.y(point), ringPixels);
    }

    private Optional<Label> label(Mark mark, Projection projection) {
        String label = mark.spot().label().isBlank() ? mark.spot().id() : mark.spot().label();
        int more = mark.spots().size() - 1;
        String count = more > 0 ? " +" + more : "";
        String text = TextWidth.fitted(label, Frame.TEXT, 220) + count;
        double width = TextWidth.pixels(text, Frame.TEXT);
        for (double distance : DISTANCES) {
            for (int stand = 0; stand < 8; stand++) {
                Box box = stand(mark, width, distance, stand);
                if (free(box, projection.height())) {
                    taken.add(box);
                    return Optional.of(new Label(box, text, mark, distance > DISTANCES[0]));
                }
            }
        }
        hidden++;
        return Optional.empty();
    }

    /** East, west, south, north, then the corners. */
    private static Box stand(Mark mark, double width, double distance, int stand) {
        int[] dx = {1, -1, 0, 0, 1, -1, 1, -1};
        int[] dy = {0, 0, 1, -1, 1, 1, -1, -1};
        double x = mark.x() + dx[stand] * distance;
        x -= dx[stand] > 0 ? 0 : dx[stand] < 0 ? width : width / 2;
        double y = mark.y() + dy[stand] * distance;
        y -= dy[stand] > 0 ? 0 : dy[stand] < 0 ? LABEL_HEIGHT : LABEL_HEIGHT / 2;
        return new Box(x, y, width, LABEL_HEIGHT);
    }

    private boolean free(Box box, double height) {
        return box.within(Frame.WIDTH, height)
                && taken.stream().noneMatch(other -> other.overlaps(box, 2));
    }

    private Optional<Trail> trail(Picture.Way way, Projection projection) {
        List<Point> points = great(way);
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<double[]> pixels = new ArrayList<>();
        points.forEach(p -> pixels.add(new double[] {projection.x(p), projection.y(p)}));
        double kilometres = Globe.kilometres(at(way.from()), at(way.to()));
        String text = TextWidth.fitted(words.label(way, kilometres), Frame.NOTE, 260);
        Optional<Box> box = text.isBlank() ? Optional.empty() : beside(pixels, text, projection);
        hidden += text.isBlank() || box.isPresent() ? 0 : 1;
        return Optional.of(new Trail(way, pixels, text, box));
    }

    private Picture.Spot at(String id) {
        Picture.Spot spot = spots.get(id);
        if (spot == null) {
            throw new IllegalArgumentException("a way names the spot " + id + " that is not there");
        }
        return spot;
    }

    /** The first free stand beside the way, from its middle outwards. */
    private Optional<Box> beside(List<double[]> pixels, String text, Projection projection) {
        double width = TextWidth.pixels(text, Frame.NOTE);
        for (int i = 0; i <= PARTS / 2 - 4; i += 4) {
            for (int index : new int[] {PARTS / 2 + i, PARTS / 2 - i}) {
                double[] p = pixels.get(index);
                for (double lift : new double[] {-LABEL_HEIGHT - 4, 4, -34, 20}) {
                    Box box = new Box(p[0] - width / 2, p[1] + lift, width, LABEL_HEIGHT);
                    if (free(box, projection.height())) {
                        taken.add(box);
                        return Optional.of(box);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
