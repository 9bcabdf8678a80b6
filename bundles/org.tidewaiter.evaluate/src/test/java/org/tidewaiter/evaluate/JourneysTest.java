package org.tidewaiter.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.world.Composition;
import org.tidewaiter.world.MadeUpWorld;
import org.tidewaiter.world.WorldPlan;

class JourneysTest {

    @TempDir Path folder;

    private Path world = Path.of("");
    private List<CSVRecord> before = List.of();

    @BeforeEach
    void makeWorld() throws IOException {
        world = folder.resolve("world");
        MadeUpWorld.write(new WorldPlan(3, 0.06, Composition.CALM), world, Monitor.NONE);
        before = Csv.read(world.resolve("crossings.csv"));
    }

    @Test
    void everyoneKeepsTheirWeekdaysAndEveryVoyageItsLoad() throws IOException {
        Journeys.read(world).shuffleJourneys(world, 5);
        List<CSVRecord> after = Csv.read(world.resolve("crossings.csv"));
        assertEquals(count(before, JourneysTest::voyage), count(after, JourneysTest::voyage));
        assertEquals(count(before, JourneysTest::person), count(after, JourneysTest::person));
        assertNotEquals(
                count(before, row -> person(row) + voyage(row)),
                count(after, row -> person(row) + voyage(row)));
    }

    @Test
    void shuffledJourneysLeaveHardlyAnyCompany() throws IOException {
        Truth truth = Truth.read(world);
        Map<String, Integer> shared = Counting.sharedVoyages(world);
        long together = together(truth, shared);
        Journeys.read(world).shuffleJourneys(world, 5);
        long left = together(truth, Counting.sharedVoyages(world));
        assertTrue(together > 5, () -> "only " + together + " pairs to begin with");
        assertTrue(2 * left < together, () -> left + " of " + together + " pairs are left");
    }

    @Test
    void itinerariesChangeHandsAsAWhole() throws IOException {
        Journeys.read(world).shuffleItineraries(world, 5);
        List<CSVRecord> after = Csv.read(world.resolve("crossings.csv"));
        assertEquals(count(before, JourneysTest::voyage), count(after, JourneysTest::voyage));
        List<Long> lengths =
                count(before, JourneysTest::person).values().stream().sorted().toList();
        assertEquals(
                lengths, count(after, JourneysTest::person).values().stream().sorted().toList());
    }

    private static long together(Truth truth, Map<String, Integer> shared) {
        return truth.pairs().stream().filter(pair -> shared.getOrDefault(pair, 0) >= 3).count();
    }

    private static Map<String, Long> count(List<CSVRecord> rows, Function<CSVRecord, String> what) {
        return rows.stream()
                .filter(row -> !row.get("traveller_status").equals("CREW"))
                .collect(Collectors.groupingBy(what, TreeMap::new, Collectors.counting()));
    }

    private static String person(CSVRecord row) {
        String id = row.get("traveller_id");
        return id.isEmpty() ? row.get("document_number") : id;
    }

    private static String voyage(CSVRecord row) {
        return row.get("departure_port") + row.get("departure_time");
    }
}
