package org.tidewaiter.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

class TravellersTest {

    private Path folder = Path.of("");

    @BeforeTry
    void makeFolder() throws java.io.IOException {
        folder = java.nio.file.Files.createTempDirectory("world");
    }

    @AfterTry
    void deleteFolder() throws java.io.IOException {
        try (var all = java.nio.file.Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                java.nio.file.Files.delete(each);
            }
        }
    }

    @Property(tries = 6)
    void everyoneComesHomeAndNobodyIsInTwoPlaces(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll Composition kind) {
        Path world = Worlds.make(folder.resolve("w"), seed, 0.02, kind);
        Map<String, List<Map<String, String>>> travels =
                Worlds.rows(world, "crossings").stream()
                        .filter(row -> !row.get("traveller_status").equals("CREW"))
                        .filter(row -> !row.get("traveller_id").isEmpty())
                        .collect(Collectors.groupingBy(row -> row.get("traveller_id")));
        for (List<Map<String, String>> legs : travels.values()) {
            legs.sort(Comparator.comparing(row -> time(row, "departure_time")));
            assertEquals(0, legs.size() % 2, legs::toString);
            for (int i = 1; i < legs.size(); i++) {
                Map<String, String> before = legs.get(i - 1);
                Map<String, String> leg = legs.get(i);
                assertTrue(
                        time(before, "departure_time").isBefore(time(leg, "departure_time")),
                        () -> "two voyages at once " + before + " and " + leg);
                if (i % 2 == 1) {
                    assertEquals(before.get("arrival_port"), leg.get("departure_port"));
                    assertEquals(before.get("departure_port"), leg.get("arrival_port"));
                }
            }
        }
    }

    @Example
    void bookingsAreMadeBeforeDeparture() {
        Path world = Worlds.make(folder.resolve("w"), 9, 0.03, Composition.HARD);
        for (Map<String, String> row : Worlds.rows(world, "crossings")) {
            if (!row.get("booked_at").isEmpty()) {
                assertTrue(time(row, "booked_at").isBefore(time(row, "departure_time")));
            }
        }
    }

    @Property(tries = 4)
    void accompliceSharesAtLeastThreeVoyagesWithTheSuspect(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll Composition kind) {
        Path world = Worlds.make(folder.resolve("w"), seed, 0.1, kind);
        Map<String, Set<String>> voyages = new HashMap<>();
        for (Map<String, String> row : Worlds.rows(world, "crossings")) {
            voyages.computeIfAbsent(row.get("traveller_id"), id -> new HashSet<>())
                    .add(
                            Integer.parseInt(row.get("voyage_number"))
                                    + row.get("departure_port")
                                    + row.get("departure_time"));
        }
        List<Integer> shared = new ArrayList<>();
        for (Map<String, String> row : Worlds.rows(world, "truth")) {
            if (row.get("kind").equals("travels-with-suspect")) {
                assertTrue(voyages.containsKey(row.get("key")));
                Set<String> both = new HashSet<>(voyages.get(row.get("subject_id")));
                both.retainAll(voyages.get(row.get("key")));
                shared.add(both.size());
            }
        }
        assertFalse(shared.isEmpty());
        // A full voyage now and then keeps a pair apart.
        long enough = shared.stream().filter(count -> count >= 3).count();
        assertTrue(enough >= 0.9 * shared.size(), shared::toString);
    }

    private static OffsetDateTime time(Map<String, String> row, String column) {
        return OffsetDateTime.parse(row.get(column));
    }
}
