package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.tidewaiter.testkit.Grader;

/**
 * What an analyst would do with the times of declarations alone, or with the pilot's comparison:
 * the time from declaration to departure against an average travel time. Written apart from the
 * rule, on the files alone.
 */
final class Averages {

    private static final double EARTH_RADIUS_KM = 6371;
    private static final double DETOUR = 1.3;
    private static final double TRUCK_KM_PER_HOUR = 60;

    private final Map<String, CSVRecord> places = new HashMap<>();

    private Averages() {}

    /**
     * Hours from submission to departure, and less the average travel time, by declaration.
     *
     * @param gaps hours, negative ones included
     * @param spare hours beyond the average travel time; only where the place is known
     */
    record Hours(Map<String, Double> gaps, Map<String, Double> spare) {}

    static Hours read(Path world) throws IOException {
        Averages averages = new Averages();
        for (CSVRecord row : Csv.read(world.resolve("places.csv"))) {
            averages.places.put(row.get("place_code"), row);
        }
        Map<String, CSVRecord> latest = new HashMap<>();
        for (CSVRecord row : Csv.read(world.resolve("exports.csv"))) {
            latest.merge(
                    row.get("declaration_id"),
                    row,
                    (a, b) -> a.get("version").compareTo(b.get("version")) > 0 ? a : b);
        }
        Hours hours = new Hours(new HashMap<>(), new HashMap<>());
        latest.forEach(
                (id, row) -> {
                    if (!row.get("departed_at").isEmpty()) {
                        double gap = gapHours(row);
                        hours.gaps().put(id, gap);
                        hours.spare().put(id, gap - averages.travelHours(row));
                    }
                });
        return hours;
    }

    /** Least hours first, ties at random. */
    static List<String> ranking(Map<String, Double> hours, long seed) {
        Random random = new Random(seed);
        Map<String, Double> scores = new HashMap<>();
        new TreeMap<>(hours).forEach((id, h) -> scores.put(id, -h - random.nextDouble() * 1e-9));
        return Grader.ranking(scores);
    }

    /** The same without those filed after departure, which the plain gap puts first. */
    static List<String> inOrder(Map<String, Double> gaps, long seed) {
        return ranking(gaps, seed).stream()
                .dropWhile(id -> gaps.getOrDefault(id, 0.0) < 0)
                .toList();
    }

    /** Those that departed sooner than the average truck arrives. */
    static List<String> tooSoon(Map<String, Double> spare, long seed) {
        return ranking(spare, seed).stream()
                .takeWhile(id -> spare.getOrDefault(id, 0.0) < 0)
                .toList();
    }

    private static double gapHours(CSVRecord row) {
        return Duration.between(
                                OffsetDateTime.parse(row.get("submitted_at")),
                                OffsetDateTime.parse(row.get("departed_at")))
                        .toSeconds()
                / 3600.0;
    }

    private double travelHours(CSVRecord row) {
        CSVRecord from = place(row, "goods_place");
        CSVRecord to = place(row, "exit_port");
        return km(from, to) * DETOUR / TRUCK_KM_PER_HOUR;
    }

    private CSVRecord place(CSVRecord row, String column) {
        CSVRecord place = places.get(row.get(column));
        if (place == null) {
            throw new IllegalStateException("no place " + row.get(column));
        }
        return place;
    }

    private static double km(CSVRecord from, CSVRecord to) {
        double lat1 = radians(from, "latitude");
        double lat2 = radians(to, "latitude");
        double dLat = StrictMath.sin((lat2 - lat1) / 2);
        double dLon = StrictMath.sin((radians(to, "longitude") - radians(from, "longitude")) / 2);
        double h = dLat * dLat + StrictMath.cos(lat1) * StrictMath.cos(lat2) * dLon * dLon;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.sqrt(StrictMath.min(1, h)));
    }

    private static double radians(CSVRecord place, String column) {
        return StrictMath.toRadians(Double.parseDouble(place.get(column)));
    }
}
