package org.tidewaiter.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

    private static final List<String> CHAIN =
            List.of(
                    "exporter_id",
                    "broker_id",
                    "forwarder_id",
                    "warehouse_id",
                    "delivery_phone",
                    "duty_payer_id");

    @TempDir static Path folder;

    private static Path world = Path.of("");
    private static List<Map<String, String>> imports = List.of();
    private static List<Map<String, String>> truth = List.of();
    private static Map<String, Map<String, String>> traders = Map.of();

    @BeforeAll
    static void makeWorld() {
        world = Worlds.make(folder.resolve("world"), 11, 0.3, Composition.CALM);
        imports = Worlds.rows(world, "imports");
        truth = Worlds.rows(world, "truth");
        traders = new HashMap<>();
        Worlds.rows(world, "traders").forEach(row -> traders.put(row.get("trader_id"), row));
    }

    /** Whether a row of truth or outcomes tells of imports. */
    static boolean ofImports(Map<String, String> row) {
        return Set.of("imports", "traders").contains(row.getOrDefault("table", ""))
                || row.get("subject_kind").equals("TRADER")
                || row.get("subject_id").startsWith("M");
    }

    @Test
    void everyTraderOfADeclarationIsEntered() {
        for (Map<String, String> row : imports) {
            for (String column :
                    List.of(
                            "importer_id",
                            "exporter_id",
                            "broker_id",
                            "forwarder_id",
                            "warehouse_id",
                            "duty_payer_id",
                            "consignee_id",
                            "notify_id")) {
                String id = row.get(column);
                assertTrue(id.isEmpty() || traders.containsKey(id), () -> column + " " + row);
            }
            assertFalse(
                    row.get("exporter_id").isEmpty() && row.get("exporter_name").isEmpty(),
                    row::toString);
        }
    }

    @Test
    void everySubjectOfTruthOutcomesDebtsAndLinksExists() {
        Set<String> known = new HashSet<>(traders.keySet());
        imports.forEach(row -> known.add(row.get("declaration_id")));
        Set<String> written = values(imports, "exporter_name");
        for (Map<String, String> row : truth) {
            if (ofImports(row)) {
                boolean name = row.get("subject_kind").equals("NAME");
                assertTrue((name ? written : known).contains(row.get("subject_id")), row::toString);
                assertTrue(traders.containsKey(row.get("key")), row::toString);
            }
        }
        for (Map<String, String> row : Worlds.rows(world, "outcomes")) {
            assertTrue(!ofImports(row) || known.contains(row.get("subject_id")), row::toString);
        }
        for (Map<String, String> row : Worlds.rows(world, "violations")) {
            boolean trader = row.get("subject_kind").equals("TRADER");
            assertTrue(!trader || known.contains(row.get("trader_id")), row::toString);
        }
        for (Map<String, String> row : Worlds.rows(world, "links")) {
            boolean trader = row.get("to_kind").equals("TRADER");
            assertTrue(!trader || known.contains(row.get("to_id")), row::toString);
        }
    }

    @Test
    void aFewHelpersServeManyAndMostServeFew() {
        List<Integer> brokers = importersBy("broker_id");
        long importers = values(imports, "importer_id").size();
        assertTrue(importers > 2_400, () -> importers + " importers");
        assertEquals(0.1, brokers.get(0) / (double) importers, 0.04);
        assertTrue(brokers.get(brokers.size() / 2) < importers / 100);
        List<Integer> sizes =
                imports.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("importer_id"), Collectors.counting()))
                        .values()
                        .stream()
                        .map(Long::intValue)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        assertTrue(sizes.get(0) > 30 * sizes.get(sizes.size() / 2), sizes.get(0)::toString);
        List<Integer> suppliers = importersBy("exporter_id");
        assertTrue(suppliers.get(0) > 10, suppliers.get(0)::toString);
        assertEquals(1, suppliers.get(suppliers.size() / 2));
    }

    @Test
    void goodsComeInWhereTheImporterIsNear() {
        Map<String, Long> offices =
                imports.stream()
                        .filter(row -> row.get("transport_mode").equals("SEA"))
                        .filter(row -> city(row).equals("Gimhae"))
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("customs_office"), Collectors.counting()));
        long all = offices.values().stream().mapToLong(Long::longValue).sum();
        assertTrue(all > 200, offices::toString);
        assertTrue(offices.getOrDefault("030", 0L) > 0.5 * all, offices::toString);
    }

    @Test
    void cropsHaveASeason() {
        List<String> months =
                imports.stream()
                        .filter(row -> row.get("goods_description").startsWith("garlic"))
                        .map(row -> row.get("declared_at").substring(5, 7))
                        .toList();
        long harvest = months.stream().filter(Set.of("05", "06", "07", "08")::contains).count();
        assertTrue(months.size() > 100);
        assertTrue(harvest > 0.7 * months.size(), () -> harvest + " of " + months.size());
    }

    @Test
    void paperCompaniesSellToTheirImporterOnly() {
        Map<String, Set<String>> customers = new HashMap<>();
        imports.forEach(
                row ->
                        customers
                                .computeIfAbsent(row.get("exporter_id"), id -> new HashSet<>())
                                .add(row.get("importer_id")));
        int sold = 0;
        for (Map<String, String> row : kind("paper-company")) {
            Set<String> of = customers.getOrDefault(row.get("subject_id"), Set.of());
            assertTrue(of.isEmpty() || of.equals(Set.of(row.get("key"))), row::toString);
            sold += of.size();
        }
        assertTrue(sold > 20);
    }

    @Test
    void paperCompaniesOfOneBuildingAreWrittenInSeveralWaysButAreAtOnePoint() {
        int schemes = 0;
        int spellings = 0;
        Map<String, List<Map<String, String>>> byImporter =
                kind("paper-company").stream()
                        .filter(row -> Set.of("one-room", "units").contains(row.get("scheme")))
                        .collect(Collectors.groupingBy(row -> row.get("key")));
        for (List<Map<String, String>> rows : byImporter.values()) {
            Set<String> texts = new TreeSet<>();
            Set<String> points = new TreeSet<>();
            for (Map<String, String> row : rows) {
                Map<String, String> firm = traders.get(row.get("subject_id"));
                texts.add(firm.get("address"));
                // The geocoder of a few found the city only.
                if (!firm.get("latitude").isEmpty() && !firm.get("latitude").endsWith("000")) {
                    points.add(firm.get("latitude").substring(0, 5));
                }
            }
            schemes++;
            spellings += texts.size();
            assertTrue(points.size() <= 2, points::toString);
        }
        assertTrue(schemes > 2);
        assertTrue(spellings > 2 * schemes, spellings + " of " + schemes);
    }

    @Test
    void catchableHeirKeepsAtLeastTwoPartsOfTheChain() {
        int heirs = 0;
        for (Map<String, String> row : kind("imports-for-delinquent")) {
            if (!Boolean.parseBoolean(row.get("catchable"))) {
                continue;
            }
            List<Map<String, String>> of = declared(row.get("subject_id"));
            List<Map<String, String>> before = declared(row.get("key"));
            long shared =
                    CHAIN.stream()
                            .filter(column -> meets(of, before, column, row.get("key")))
                            .count();
            boolean place =
                    values(of, "delivery_address").stream()
                            .anyMatch(values(before, "delivery_address")::contains);
            // An address or a code may be written on one side only.
            assertTrue(shared + (place ? 1 : 0) >= 1, row::toString);
            heirs += shared + (place ? 1 : 0) >= 2 ? 1 : 0;
        }
        assertTrue(heirs > 6, heirs + " heirs");
    }

    @Test
    void tradeOfADelinquentStopsAboutWhenItIsPursued() {
        Map<String, Map<String, String>> debts = new HashMap<>();
        Worlds.rows(world, "violations").forEach(row -> debts.put(row.get("trader_id"), row));
        for (Map<String, String> row : kind("imports-for-delinquent")) {
            Map<String, String> debt = debts.get(row.get("key"));
            assertEquals("TAX_DELINQUENCY", debt.get("offence"));
            assertTrue(Set.of("OPEN", "CONFIRMED", "SUSPECTED").contains(debt.get("status")));
        }
        for (Map<String, String> row : truth) {
            if (row.get("table").equals("imports") && row.get("scheme").equals("cleared")) {
                String status = debts.get(row.get("key")).get("status");
                assertTrue(Set.of("CLOSED", "ACQUITTED").contains(status), status);
            }
        }
    }

    @Test
    void nobodySellsOrBuysBeforeBeingRegistered() {
        int early = 0;
        int known = 0;
        for (Map<String, String> row : imports) {
            Map<String, String> importer = traders.get(row.get("importer_id"));
            String since = importer.get("registered_on");
            assertTrue(since.compareTo(row.get("declared_at")) <= 0, row::toString);
            Map<String, String> exporter = traders.getOrDefault(row.get("exporter_id"), Map.of());
            String founded = exporter.getOrDefault("registered_on", "");
            known += founded.isEmpty() ? 0 : 1;
            early += founded.compareTo(row.get("declared_at")) > 0 ? 1 : 0;
        }
        assertTrue(known > imports.size() / 4);
        assertEquals(0, early);
    }

    @Test
    void suppliersAreWhereTheirCountryIs() {
        for (Map<String, String> row : traders.values()) {
            if (row.get("latitude").isEmpty()) {
                continue;
            }
            double latitude = Double.parseDouble(row.get("latitude"));
            double longitude = Double.parseDouble(row.get("longitude"));
            switch (row.get("country")) {
                case "KR" -> assertTrue(latitude > 33 && latitude < 39 && longitude < 131);
                case "CN" -> assertTrue(latitude > 20 && latitude < 42 && longitude > 112);
                case "CL" -> assertTrue(latitude < -30 && longitude < -65);
                case "DE" -> assertTrue(latitude > 47 && latitude < 55 && longitude > 5);
                default -> assertTrue(Math.abs(latitude) < 61);
            }
        }
    }

    @Test
    void aControlSampleOfDeclarationsAndTradersIsInspected() {
        Map<String, Long> random =
                Worlds.rows(world, "outcomes").stream()
                        .filter(ImportsTest::ofImports)
                        .filter(row -> row.get("selected_by").equals("RANDOM"))
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("subject_kind"), Collectors.counting()));
        assertTrue(random.getOrDefault("DECLARATION", 0L) > 40, random::toString);
        assertTrue(random.getOrDefault("TRADER", 0L) > 1, random::toString);
    }

    private static boolean meets(
            List<Map<String, String>> of,
            List<Map<String, String>> before,
            String column,
            String delinquent) {
        Set<String> old = values(before, column);
        old.add(delinquent);
        old.remove("");
        return values(of, column).stream().anyMatch(old::contains);
    }

    private static List<Map<String, String>> declared(String importer) {
        return imports.stream().filter(row -> row.get("importer_id").equals(importer)).toList();
    }

    private static List<Map<String, String>> kind(String kind) {
        return truth.stream().filter(row -> row.get("kind").equals(kind)).toList();
    }

    private static Set<String> values(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String city(Map<String, String> row) {
        return traders.get(row.get("importer_id")).get("locality");
    }

    /** How many importers each has, most first. */
    private static List<Integer> importersBy(String column) {
        return imports.stream()
                .filter(row -> !row.get(column).isEmpty())
                .collect(
                        Collectors.groupingBy(
                                row -> row.get(column),
                                Collectors.mapping(
                                        row -> row.get("importer_id"), Collectors.toSet())))
                .values()
                .stream()
                .map(Set::size)
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
