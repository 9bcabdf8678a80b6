package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.scratch.OwnedFolder;

/**
 * Import declarations that the Korea Customs Service published with synthetic party columns.
 *
 * <p>Importer, declarant, seller and courier were sampled independently of fraud, so there is no
 * supply chain to find: a rule that names nobody is right. The importers of declarations marked as
 * critical fraud stand for delinquents, from the day of the first such declaration on.
 */
record Declarations(Host host, Path data) implements Section {

    private static final String FOLDER = "seondong_customs";
    private static final List<String> PARTS = List.of("train", "valid", "test");
    private static final String RULE = "realimporter";

    @Override
    public String name() {
        return "declarations";
    }

    @Override
    public void write(Markdown report) throws IOException, InterruptedException {
        report.heading("Import declarations without a signal in their parties");
        List<CSVRecord> declarations = new ArrayList<>();
        for (String part : PARTS) {
            Path file = data.resolve(FOLDER).resolve("df_syn_" + part + "_eng.csv");
            if (!Files.exists(file)) {
                report.paragraph("Not measured: there is no `" + file + "`.");
                return;
            }
            declarations.addAll(Csv.read(file));
        }
        Map<String, String> sanctioned = sanctioned(declarations);
        RunReport run = run(declarations, sanctioned);
        Complaints.check(run);
        report.paragraph(
                "%d declarations; %d importers of critical fraud stand for delinquents."
                        .formatted(declarations.size(), sanctioned.size()));
        Map<String, Long> found = new TreeMap<>();
        for (Finding finding : run.findings()) {
            String what =
                    finding.kind() + ", " + finding.riskClass().name().toLowerCase(Locale.ROOT);
            found.merge(what, 1L, Long::sum);
        }
        report.paragraph("Found: " + (found.isEmpty() ? "nobody" : found) + ".");
        for (RuleReport rule : run.rules()) {
            report.paragraph("Counted by the rule: " + rule.counts());
        }
    }

    private RunReport run(List<CSVRecord> declarations, Map<String, String> sanctioned)
            throws IOException, InterruptedException {
        try (OwnedFolder scratch = OwnedFolder.make("evaluate")) {
            Path folder = Files.createDirectory(scratch.file("records"));
            Csv.write(folder, "imports", imports(declarations));
            Csv.write(folder, "violations", violations(sanctioned));
            try (DataSet records = host.open(folder)) {
                return host.run(RunRequest.on(records).only(Set.of(RULE)).limit(Worlds.NO_LIMIT));
            }
        }
    }

    /** Day of the first declaration marked as critical fraud, by importer. */
    private static Map<String, String> sanctioned(List<CSVRecord> declarations) {
        Map<String, String> days = new TreeMap<>();
        for (CSVRecord row : declarations) {
            if (row.get("Critical Fraud").equals("1")) {
                days.merge(
                        row.get("Importer ID"),
                        row.get("Date"),
                        (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        return days;
    }

    private static List<Map<String, String>> imports(List<CSVRecord> declarations) {
        List<Map<String, String>> imports = new ArrayList<>();
        for (CSVRecord item : declarations) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("declaration_id", item.get("Declaration ID"));
            row.put("declared_at", item.get("Date") + "T00:00:00Z");
            row.put("customs_office", item.get("Office ID"));
            row.put("importer_id", item.get("Importer ID"));
            row.put("exporter_id", item.get("Seller ID"));
            row.put("broker_id", item.get("Declarant ID"));
            row.put("carrier", item.get("Courier ID"));
            row.put("hs_code", item.get("HS6 Code"));
            row.put("origin_country", item.get("Country of Origin"));
            row.put("departure_country", item.get("Country of Departure"));
            row.put("net_mass_kg", item.get("Net Mass"));
            imports.add(row);
        }
        return imports;
    }

    private static List<Map<String, String>> violations(Map<String, String> sanctioned) {
        List<Map<String, String>> violations = new ArrayList<>();
        sanctioned.forEach(
                (importer, day) -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    row.put("violation_id", "V" + violations.size());
                    row.put("subject_kind", "TRADER");
                    row.put("trader_id", importer);
                    row.put("offence", "TAX_DELINQUENCY");
                    row.put("offence_date", day);
                    row.put("status", "OPEN");
                    violations.add(row);
                });
        return violations;
    }
}
