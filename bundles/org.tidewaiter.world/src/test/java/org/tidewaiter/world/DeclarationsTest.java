package org.tidewaiter.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationsTest {

    @TempDir static Path folder;

    private static Path calm = Path.of("");
    private static Map<String, Map<String, String>> truth = Map.of();
    private static Map<String, Map<String, String>> places = Map.of();

    @BeforeAll
    static void makeWorld() {
        calm = Worlds.make(folder.resolve("calm"), 21, 0.25, Composition.CALM);
        truth = byKey(Worlds.rows(calm, "truth"), "subject_id");
        places = byKey(Worlds.rows(calm, "places"), "place_code");
    }

    @Test
    void honestGoodsDepartAfterSubmissionUnlessTheProcedureSaysOtherwise() {
        int departed = 0;
        for (Map<String, String> row : firstVersions()) {
            if (!truth.containsKey(row.get("declaration_id")) && departed(row)) {
                departed++;
                assertTrue(gap(row).compareTo(Duration.ofMinutes(30)) > 0, row::toString);
            }
        }
        assertTrue(departed > 10_000);
    }

    @Test
    void noTruckCouldBringTheGoodsOfACarelessFake() {
        int careless = 0;
        for (Map<String, String> row : firstVersions()) {
            Map<String, String> known = truth.getOrDefault(row.get("declaration_id"), Map.of());
            if (known.getOrDefault("scheme", "").equals("impossible")) {
                careless++;
                assertTrue(gap(row).toMinutes() < 60 * km(row) * 1.45 / 85 + 3, row::toString);
            }
        }
        assertTrue(careless > 3);
    }

    @Test
    void aThirdOfTheFakesCannotBeCaughtByTiming() {
        List<Map<String, String>> fakes =
                truth.values().stream()
                        .filter(row -> row.get("kind").equals("fake-export"))
                        .toList();
        long hopeless = fakes.stream().filter(row -> row.get("catchable").equals("false")).count();
        assertTrue(fakes.size() > 40, () -> fakes.size() + " fakes");
        assertEquals(1 / 3.0, (double) hopeless / fakes.size(), 0.15);
    }

    @Test
    void burstTakesSeveralPlacesOnOneTruck() {
        Map<String, Set<String>> placesOfTruck =
                firstVersions().stream()
                        .filter(
                                row ->
                                        truth.getOrDefault(row.get("declaration_id"), Map.of())
                                                .getOrDefault("scheme", "")
                                                .equals("burst"))
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("truck") + row.get("departed_at"),
                                        Collectors.mapping(
                                                row -> row.get("goods_place"),
                                                Collectors.toSet())));
        assertTrue(!placesOfTruck.isEmpty());
        placesOfTruck.values().forEach(places -> assertEquals(3, places.size()));
    }

    @Test
    void placesAreInSouthKoreaAndAllThatAreUsedAreTold() {
        for (Map<String, String> place : places.values()) {
            double latitude = Double.parseDouble(place.get("latitude"));
            double longitude = Double.parseDouble(place.get("longitude"));
            assertTrue(latitude > 34 && latitude < 38.3, place::toString);
            assertTrue(longitude > 126 && longitude < 129.8, place::toString);
        }
        for (Map<String, String> row : firstVersions()) {
            assertTrue(places.containsKey(row.get("goods_place")));
            assertTrue(places.containsKey(row.get("exit_port")));
        }
    }

    @Test
    void everySubjectOfTruthAndOutcomesExists() {
        Set<String> declarations = byKey(firstVersions(), "declaration_id").keySet();
        Set<String> travellers =
                Worlds.rows(calm, "crossings").stream()
                        .map(row -> row.get("traveller_id"))
                        .collect(Collectors.toSet());
        for (String table : List.of("truth", "outcomes")) {
            for (Map<String, String> row : Worlds.rows(calm, table)) {
                if (ImportsTest.ofImports(row)) {
                    continue;
                }
                boolean declared = row.get("subject_kind").equals("DECLARATION");
                Set<String> ids = declared ? declarations : travellers;
                assertTrue(ids.contains(row.get("subject_id")), row::toString);
            }
        }
    }

    private static List<Map<String, String>> firstVersions() {
        return Worlds.rows(calm, "exports").stream()
                .filter(row -> row.get("version").equals("1"))
                .toList();
    }

    private static boolean departed(Map<String, String> row) {
        return !row.get("departed_at").isEmpty();
    }

    private static Duration gap(Map<String, String> row) {
        return Duration.between(
                OffsetDateTime.parse(row.get("submitted_at")),
                OffsetDateTime.parse(row.get("departed_at")));
    }

    /** Flat-earth distance: good to a few per mille within a country. */
    private static double km(Map<String, String> row) {
        Map<String, String> from = places.get(row.get("goods_place"));
        Map<String, String> to = places.get(row.get("exit_port"));
        double north = difference(from, to, "latitude") * 111.2;
        double east = difference(from, to, "longitude") * 111.2 * Math.cos(Math.toRadians(36.2));
        return Math.hypot(north, east) * 1.02;
    }

    private static double difference(
            Map<String, String> from, Map<String, String> to, String column) {
        return Double.parseDouble(from.get(column)) - Double.parseDouble(to.get(column));
    }

    private static Map<String, Map<String, String>> byKey(
            List<Map<String, String>> rows, String column) {
        Map<String, Map<String, String>> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(row.get(column), row));
        return byKey;
    }
}
