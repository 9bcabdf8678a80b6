package org.tidewaiter.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompositionTest {

    private static final List<String> HOLIDAYS =
            List.of(
                    "2025-01-25",
                    "2025-03-01",
                    "2025-05-02",
                    "2025-07-26",
                    "2025-08-15",
                    "2025-10-03");

    @TempDir static Path folder;

    private static final Map<Composition, Path> WORLDS = new EnumMap<>(Composition.class);

    @BeforeAll
    static void makeWorlds() {
        for (Composition kind : Composition.values()) {
            WORLDS.put(kind, Worlds.make(folder.resolve(kind.name()), 4, 0.2, kind));
        }
    }

    @Test
    void holidaysOfABusyYearAreMuchFullerThanOfACalmOne() {
        double calm = surge(Composition.CALM);
        double busy = surge(Composition.BUSY);
        assertTrue(busy > 1.2 * calm, () -> "busy surge " + busy + " calm " + calm);
    }

    @Test
    void onlyAHardWorldHasCirclesAndOddClocks() {
        assertEquals(Set.of("after-departure", "cleared", "family"), lookAlikes(Composition.CALM));
        assertEquals(Set.of("after-departure", "cleared", "family"), lookAlikes(Composition.BUSY));
        Set<String> hard = lookAlikes(Composition.HARD);
        assertTrue(
                hard.containsAll(
                        Set.of(
                                "team",
                                "rotation",
                                "commuters",
                                "club",
                                "seasonal",
                                "students",
                                "split-family",
                                "partner",
                                "double",
                                "staged",
                                "schedule",
                                "time-zone",
                                "default-time",
                                "amended-late",
                                "multi-exit",
                                "express",
                                "withdrawn")),
                hard::toString);
    }

    @Test
    void companionsOutnumberAccomplicesInAHardWorldOnly() {
        assertTrue(companionsPerAccomplice(Composition.CALM) < 1);
        assertTrue(companionsPerAccomplice(Composition.HARD) > 2);
    }

    @Test
    void goodsWaitLongerWhenPortsAreFull() {
        assertTrue(
                longWait(Composition.BUSY) > 1.2 * longWait(Composition.CALM),
                () -> longWait(Composition.BUSY) + " h, calm " + longWait(Composition.CALM));
    }

    /** Crossings on the days from the eve of a holiday on, over those of as many mean days. */
    private static double surge(Composition kind) {
        Set<String> holidays =
                HOLIDAYS.stream()
                        .map(LocalDate::parse)
                        .flatMap(first -> first.minusDays(1).datesUntil(first.plusDays(4)))
                        .map(LocalDate::toString)
                        .collect(Collectors.toSet());
        List<String> days =
                Worlds.rows(WORLDS.get(kind), "crossings").stream()
                        .filter(row -> !row.get("traveller_status").equals("CREW"))
                        .map(row -> row.get("departure_time").substring(0, 10))
                        .toList();
        double then = days.stream().filter(holidays::contains).count();
        return then / holidays.size() / (days.size() / 365.0);
    }

    private static Set<String> lookAlikes(Composition kind) {
        return Worlds.rows(WORLDS.get(kind), "truth").stream()
                .filter(row -> row.get("kind").equals("look-alike"))
                .map(row -> row.get("scheme"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static double companionsPerAccomplice(Composition kind) {
        Map<String, Long> kinds =
                Worlds.rows(WORLDS.get(kind), "truth").stream()
                        .filter(row -> row.get("table").equals("crossings"))
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("kind"), Collectors.counting()));
        return (double) kinds.get("look-alike") / kinds.get("travels-with-suspect");
    }

    /** Hours from declaration to departure that one in ten exceeds. */
    private static double longWait(Composition kind) {
        long[] minutes =
                Worlds.rows(WORLDS.get(kind), "exports").stream()
                        .filter(row -> !row.get("departed_at").isEmpty())
                        .mapToLong(
                                row ->
                                        Duration.between(
                                                        OffsetDateTime.parse(
                                                                row.get("submitted_at")),
                                                        OffsetDateTime.parse(
                                                                row.get("departed_at")))
                                                .toMinutes())
                        .sorted()
                        .toArray();
        return minutes[minutes.length * 9 / 10] / 60.0;
    }
}
