package org.tidewaiter.report.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.picture.PlacesLayout.Label;
import org.tidewaiter.report.picture.PlacesLayout.Mark;
import org.tidewaiter.report.picture.PlacesLayout.Trail;
import org.tidewaiter.report.words.Numbers;
import org.tidewaiter.report.words.TextWidth;
import org.tidewaiter.report.words.Words;

/** Draws places on a graticule: points, how exact they are, and great-circle ways with their km. */
public final class PlacesSvg {

    private static final Set<String> PORTS = Set.of("port", "exit-port", "airport", "destination");

    private PlacesSvg() {}

    /**
     * What a reader of the map must be told beside it.
     *
     * @param hidden how many labels are only in the table
     * @param gathered the spots that stand at one point, two or more each
     */
    public record Beside(int hidden, List<List<Picture.Spot>> gathered) {}

    /** Draws it and returns what does not fit into it. */
    public static Beside draw(Markup out, String id, Picture.Places places, Words words) {
        PlacesLayout.Placed placed = PlacesLayout.of(places, (way, km) -> label(way, km, words));
        Frame.open(
                out,
                id,
                placed.height(),
                words.say("places.title"),
                words.say(
                        "places.description",
                        "spots",
                        places.spots().size(),
                        "ways",
                        places.ways().size()));
        Frame.rect(out, new Box(0.5, 0.5, Frame.WIDTH - 1, placed.height() - 1), 0, "sea");
        new Ground(placed.projection(), placed.height()).draw(out, Countries.shipped());
        graticule(out, placed);
        Map<String, String> drawn = drawn(placed);
        placed.trails().forEach(trail -> trail(out, trail, drawn));
        placed.marks().forEach(mark -> mark(out, mark, words));
        placed.labels().forEach(label -> label(out, label));
        for (Trail trail : placed.trails()) {
            trail.box()
                    .ifPresent(
                            box ->
                                    Frame.text(
                                            out,
                                            trail.text(),
                                            box.x(),
                                            box.bottom() - 3,
                                            "note strong halo"));
        }
        out.closeLine();
        return new Beside(
                placed.hidden(),
                placed.marks().stream()
                        .map(Mark::spots)
                        .filter(spots -> spots.size() > 1)
                        .toList());
    }

    /** What a way is called: its label, with its length unless the label tells one. */
    public static String label(Picture.Way way, double kilometres, Words words) {
        if (way.label().contains("km")) {
            return way.label();
        }
        String length = words.say("places.kilometres", "km", (double) StrictMath.round(kilometres));
        return way.label().isBlank() ? length : way.label() + " \u00B7 " + length;
    }

    /** The great-circle length between two spots. */
    public static double kilometres(Picture.Spot from, Picture.Spot to) {
        return Globe.kilometres(from, to);
    }

    private static void graticule(Markup out, PlacesLayout.Placed placed) {
        double height = placed.height();
        for (Projection.GridLine line : placed.projection().meridians()) {
            Frame.line(out, line.pixel(), 0, line.pixel(), height, "grid");
            String text = degrees(line.degrees(), "E", "W");
            if (line.pixel() + 4 + TextWidth.pixels(text, Frame.NOTE) < Frame.WIDTH) {
                Frame.text(out, text, line.pixel() + 4, height - 5, "faint");
            }
        }
        for (Projection.GridLine line : placed.projection().parallels()) {
            Frame.line(out, 0, line.pixel(), Frame.WIDTH, line.pixel(), "grid");
            if (line.pixel() > 14 && line.pixel() < height - 22) {
                Frame.text(out, degrees(line.degrees(), "N", "S"), 5, line.pixel() - 4, "faint");
            }
        }
    }

    private static String degrees(double value, String positive, String negative) {
        String size = Numbers.shortest(StrictMath.round(Math.abs(value) * 100) / 100.0);
        return size + "\u00B0" + (value == 0 ? "" : value > 0 ? positive : negative);
    }

    /** Spots that stand at one point are drawn as one of them: id to the id of that one. */
    private static Map<String, String> drawn(PlacesLayout.Placed placed) {
        Map<String, String> drawn = new HashMap<>();
        for (Mark mark : placed.marks()) {
            mark.spots().forEach(spot -> drawn.put(spot.id(), mark.spot().id()));
        }
        return drawn;
    }

    private static void trail(Markup out, Trail trail, Map<String, String> drawn) {
        StringBuilder path = new StringBuilder("M");
        List<double[]> points = trail.points();
        for (int i = 0; i < points.size(); i++) {
            path.append(i == 0 ? "" : "L").append(Frame.path(points.get(i)[0], points.get(i)[1]));
        }
        out.empty(
                "path",
                "d",
                path.toString().strip(),
                "class",
                "way",
                "data-from",
                drawn.getOrDefault(trail.way().from(), trail.way().from()),
                "data-to",
                drawn.getOrDefault(trail.way().to(), trail.way().to()));
    }

    private static void mark(Markup out, Mark mark, Words words) {
        Picture.Spot spot = mark.spot();
        String precision = words.code("precision", spot.precision());
        String role = spot.role().isEmpty() ? "" : ", " + words.code("role", spot.role());
        int more = mark.spots().size() - 1;
        String count = more > 0 ? " +" + more : "";
        out.open("g", "data-node", spot.id())
                .leaf("title", spot.label() + count + role + ", " + precision);
        if (mark.ringPixels() > 0) {
            double r = mark.ringPixels();
            out.empty("circle", "cx", mark.x(), "cy", mark.y(), "r", r, "class", "ring");
        }
        if (PORTS.contains(spot.role())) {
            Box box = new Box(mark.x() - 5.5, mark.y() - 5.5, 11, 11);
            Frame.rect(out, box, 1, "spot");
        } else {
            String style = spot.role().equals("subject") ? "spot subject" : "spot";
            out.empty("circle", "cx", mark.x(), "cy", mark.y(), "r", 5.5, "class", style);
        }
        out.close();
    }

    private static void label(Markup out, Label label) {
        if (label.tied()) {
            Box box = label.box();
            double x = Math.max(box.x(), Math.min(label.mark().x(), box.right()));
            double y = box.middleY();
            Frame.line(out, label.mark().x(), label.mark().y(), x, y, "tie");
        }
        Frame.text(out, label.text(), label.box().x(), label.box().bottom() - 3, "label halo");
    }
}
