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
 * Firms in whose names the trade of delinquents goes on, against what an analyst would do without a
 * null model: count the parties of the chain that a firm has in common with a delinquent, at any
 * time or first used after the debt. Written apart from the rule, on the files alone.
 */
final class Successors implements Contest {

    private static final List<String> PARTIES =
            List.of("exporter_id", "broker_id", "forwarder_id", "warehouse_id");
    private static final Set<String> OVER = Set.of("CLOSED", "ACQUITTED");

    @Override
    public String rule() {
        return "realimporter";
    }

    @Override
    public String title() {
        return "pairs of firm and delinquent";
    }

    @Override
    public List<Entry> entries(Path world, Truth truth, RunReport report, long seed)
            throws IOException {
        List<String> rule = Found.pairs(report, "same-chain");
        Overlaps overlaps = overlaps(world);
        List<String> raw = Counting.ranking(overlaps.ever(), seed);
        List<String> taken = Counting.ranking(overlaps.since(), seed);
        return List.of(
                Entry.catchable("rule", rule, truth.successors(), truth.allSuccessors()),
                Entry.catchable("raw overlap", raw, truth.successors(), truth.allSuccessors()),
                Entry.catchable(
                        "overlap since the debt", taken, truth.successors(), truth.allSuccessors()),
                new Entry("rule, all", rule, truth.allSuccessors()),
                new Entry("raw overlap, all", raw, truth.allSuccessors()),
                new Entry("overlap since the debt, all", taken, truth.allSuccessors()));
    }

    /**
     * Parties in common by pair.
     *
     * @param ever at any time
     * @param since first used by the firm on the day of the debt or later
     */
    record Overlaps(Map<String, Integer> ever, Map<String, Integer> since) {

        private void add(String firm, String delinquent, String day, String debt) {
            if (!firm.equals(delinquent)) {
                String pair = Truth.pair(firm, delinquent);
                ever.merge(pair, 1, Integer::sum);
                if (day.compareTo(debt) >= 0) {
                    since.merge(pair, 1, Integer::sum);
                }
            }
        }
    }

    static Overlaps overlaps(Path world) throws IOException {
        Map<String, String> debts = debts(world.resolve("violations.csv"));
        Map<String, Map<String, String>> firstUse = new HashMap<>();
        Map<String, Set<String>> partiesOf = new HashMap<>();
        for (CSVRecord row : Csv.read(world.resolve("imports.csv"))) {
            String importer = row.get("importer_id");
            String day = row.get("declared_at").substring(0, "2025-01-01".length());
            for (String column : PARTIES) {
                if (row.get(column).isEmpty()) {
                    continue;
                }
                String party = column + " " + row.get(column);
                firstUse.computeIfAbsent(party, key -> new HashMap<>())
                        .merge(importer, day, (a, b) -> a.compareTo(b) <= 0 ? a : b);
                if (debts.containsKey(importer)) {
                    partiesOf.computeIfAbsent(importer, key -> new HashSet<>()).add(party);
                }
            }
        }
        Overlaps overlaps = new Overlaps(new HashMap<>(), new HashMap<>());
        partiesOf.forEach(
                (delinquent, parties) -> {
                    String debt = debts.getOrDefault(delinquent, "");
                    for (String party : parties) {
                        firstUse.getOrDefault(party, Map.of())
                                .forEach((firm, day) -> overlaps.add(firm, delinquent, day, debt));
                    }
                });
        return overlaps;
    }

    /** The first day of each debt that is not over. */
    private static Map<String, String> debts(Path file) throws IOException {
        Map<String, String> debts = new HashMap<>();
        for (CSVRecord row : Csv.read(file)) {
            if (row.get("offence").equals("TAX_DELINQUENCY") && !OVER.contains(row.get("status"))) {
                debts.merge(
                        row.get("trader_id"),
                        row.get("offence_date"),
                        (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        return debts;
    }
}
