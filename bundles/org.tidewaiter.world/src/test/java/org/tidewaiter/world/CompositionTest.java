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

    private static final Set<String> OF_2025 = Set.of("crossings", "exports");
    private static final Set<String> MILD = Set.of("after-departure", "cleared", "family");

    private static final Set<String> MILD_ADDRESSES =
            Set.of(
                    "group-headquarters",
                    "registered-office",
                    "free-zone",
                    "forwarder-address",
                    "district-only",
                    "po-box",
                    "one-firm",
                    "trade-centre");
    private static final Set<String> HARD_ADDRESSES =
            Set.of("trading-family", "buying-agent", "incubator", "re-registered");
    private static final Set<String> MILD_HEIRS =
            Set.of(
                    "sole-distributor",
                    "stock-buyer",
                    "logistics-house",
                    "popular-supplier",
                    "seasonal",
                    "reorganised",
                    "port-monopoly",
                    "ordinary-customers",
                    "cleared");
    private static final Set<String> HARD_HEIRS =
            Set.of("staff-venture", "fulfilment-centre", "franchise");

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
        assertEquals(MILD, lookAlikes(Composition.CALM, OF_2025));
        assertEquals(MILD, lookAlikes(Composition.BUSY, OF_2025));
        Set<String> hard = lookAlikes(Composition.HARD, OF_2025);
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
    void addressesAndChainsAreLawfullySharedInEveryWorldAndInMoreWaysInAHardOne() {
        for (Composition kind : Composition.values()) {
            Set<String> addresses = lookAlikes(kind, Set.of("traders"));
            Set<String> heirs = lookAlikes(kind, Set.of("imports"));
            assertTrue(addresses.containsAll(MILD_ADDRESSES), () -> kind + " " + addresses);
            assertTrue(heirs.containsAll(MILD_HEIRS), () -> kind + " " + heirs);
            boolean hard = kind == Composition.HARD;
            for (String scheme : HARD_ADDRESSES) {
                assertEquals(hard, addresses.contains(scheme), scheme);
            }
            for (String scheme : HARD_HEIRS) {
                assertEquals(hard, heirs.contains(scheme), scheme);
            }
        }
    }

    @Test
    void asManyPaperImportersAndHiddenDelinquentsInEveryWorld() {
        for (Composition kind : Composition.values()) {
            Map<String, Set<String>> keys =
                    Worlds.rows(WORLDS.get(kind), "truth").stream()
                            .collect(
                                    Collectors.groupingBy(
                                            row -> row.get("kind"),
                                            Collectors.mapping(
                                                    row -> row.get("key"), Collectors.toSet())));
            assertEquals(12, keys.getOrDefault("imports-for-delinquent", Set.of()).size());
            int papers = keys.getOrDefault("paper-company", Set.of()).size();
            // Two importers of one owner count twice.
            assertTrue(papers >= 8 && papers <= 16, () -> kind + " " + papers);
        }
    }

    @Test
    void daysBeforeHolidaysAreFullAndHousesGreatInABusyWorldOfImports() {
        assertTrue(peak(Composition.BUSY) > 1.8 * peak(Composition.CALM));
        assertTrue(ofHouses(Composition.BUSY) > 1.3 * ofHouses(Composition.CALM));
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

    private static Set<String> lookAlikes(Composition kind, Set<String> tables) {
        return Worlds.rows(WORLDS.get(kind), "truth").stream()
                .filter(row -> row.get("kind").equals("look-alike"))
                .filter(row -> tables.contains(row.get("table")))
                .map(row -> row.get("scheme"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The share of items of the weeks before a great holiday. */
    private static double peak(Composition kind) {
        List<String> days =
                Worlds.rows(WORLDS.get(kind), "imports").stream()
                        .map(row -> row.get("declared_at").substring(5, 10))
                        .toList();
        double then =
                days.stream()
                        .filter(
                                day ->
                                        "01-10".compareTo(day) <= 0 && day.compareTo("01-24") <= 0
                                                || "11-01".compareTo(day) <= 0
                                                        && day.compareTo("11-25") <= 0)
                        .count();
        return then / days.size();
    }

    /** The share of importers for whom one house both declares and moves. */
    private static double ofHouses(Composition kind) {
        List<Map<String, String>> rows = Worlds.rows(WORLDS.get(kind), "imports");
        double served =
                rows.stream()
                        .filter(row -> !row.get("broker_id").isEmpty())
                        .filter(row -> row.get("broker_id").equals(row.get("forwarder_id")))
                        .map(row -> row.get("importer_id"))
                        .distinct()
                        .count();
        return served / rows.stream().map(row -> row.get("importer_id")).distinct().count();
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
