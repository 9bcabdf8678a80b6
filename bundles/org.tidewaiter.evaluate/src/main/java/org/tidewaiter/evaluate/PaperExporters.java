package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.tidewaiter.api.run.RunReport;

/**
 * Importers whose exporters are paper, against what an analyst would do without keys and chance:
 * count an importer's exporters whose addresses are equal, letter for letter. Written apart from
 * the rule, on the files alone.
 */
final class PaperExporters implements Contest {

    @Override
    public String rule() {
        return "papercompany";
    }

    @Override
    public String title() {
        return "importers with paper companies";
    }

    @Override
    public List<Entry> entries(Path world, Truth truth, RunReport report, long seed)
            throws IOException {
        List<String> rule = Found.subjects(report, Set.of("paper-exporters"));
        List<String> equal = Counting.ranking(atOneAddress(world), seed);
        return List.of(
                Entry.catchable("rule", rule, truth.paper(), truth.allPaper()),
                Entry.catchable("exact address", equal, truth.paper(), truth.allPaper()),
                new Entry("rule, all", rule, truth.allPaper()),
                new Entry("exact address, all", equal, truth.allPaper()));
    }

    /** The most exporters of an importer at one address, for each importer with at least two. */
    static Map<String, Integer> atOneAddress(Path world) throws IOException {
        Map<String, String> registered = new HashMap<>();
        for (CSVRecord row : Csv.read(world.resolve("traders.csv"))) {
            registered.put(row.get("trader_id"), row.get("address"));
        }
        Map<String, Map<String, Set<String>>> exporters = new HashMap<>();
        for (CSVRecord row : Csv.read(world.resolve("imports.csv"))) {
            String id = row.get("exporter_id");
            String exporter = id.isEmpty() ? row.get("exporter_name") : id;
            Map<String, Set<String>> ofImporter =
                    exporters.computeIfAbsent(row.get("importer_id"), key -> new HashMap<>());
            for (String address :
                    List.of(row.get("exporter_address"), registered.getOrDefault(id, ""))) {
                if (!address.isBlank()) {
                    ofImporter.computeIfAbsent(address, key -> new HashSet<>()).add(exporter);
                }
            }
        }
        Map<String, Integer> most = new HashMap<>();
        exporters.forEach(
                (importer, addresses) ->
                        addresses.values().stream()
                                .mapToInt(Set::size)
                                .filter(n -> n > 1)
                                .max()
                                .ifPresent(n -> most.put(importer, n)));
        return most;
    }
}
