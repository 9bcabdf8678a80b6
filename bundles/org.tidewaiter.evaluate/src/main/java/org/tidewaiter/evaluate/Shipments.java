package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.scratch.OwnedFolder;

/**
 * Deliveries of medicines as if they were export declarations: order to delivery instead of
 * declaration to departure, by manufacturing site and country. Real times without any fraud label.
 */
record Shipments(Host host, Path data) implements Section {

    private static final String TABLE = "scms_usaid/SCMS_Delivery_History_Dataset.csv";
    private static final Map<String, Map<String, String>> SETTINGS =
            Map.of("fakeexport", Map.of("lookBackMonths", "600"));
    private static final DateTimeFormatter DELIVERED =
            DateTimeFormatter.ofPattern("dd-MMM-yy", Locale.ENGLISH);
    private static final DateTimeFormatter ORDERED =
            DateTimeFormatter.ofPattern("M/d/yy", Locale.ENGLISH);

    @Override
    public String name() {
        return "shipments";
    }

    @Override
    public void write(Markdown report) throws IOException, InterruptedException {
        report.heading("Order to delivery of medicines");
        Path file = data.resolve(TABLE);
        if (!Files.exists(file)) {
            report.paragraph("Not measured: there is no `" + file + "`.");
            return;
        }
        Map<String, CSVRecord> shipments = new LinkedHashMap<>();
        List<CSVRecord> items = Csv.read(file);
        for (CSVRecord item : items) {
            if (ordered(item).isPresent()) {
                shipments.putIfAbsent(item.get("ASN/DN #") + item.get("Manufacturing Site"), item);
            }
        }
        report.paragraph(
                ("%d items; %d shipments (advice and site) have an order date, the rest come from a"
                                + " stock or lack it.")
                        .formatted(items.size(), shipments.size()));
        List<CSVRecord> all = List.copyOf(shipments.values());
        report.paragraph(
                "As the table has them, with days for times, midnight is written for each:");
        results(report, all, "T00:00:00Z");
        report.paragraph("With noon by convention, so that the days can be compared:");
        results(report, all, "T12:00:00Z");
    }

    private void results(Markdown report, List<CSVRecord> shipments, String time)
            throws IOException, InterruptedException {
        RunReport run = run(shipments, time);
        Map<String, Integer> kinds = new TreeMap<>();
        for (Finding finding : run.findings()) {
            kinds.merge(finding.kind(), 1, Integer::sum);
        }
        List<List<String>> rows = new ArrayList<>();
        kinds.forEach((kind, count) -> rows.add(row(kind, count, shipments.size())));
        report.table(List.of("kind", "findings", "of all shipments"), rows);
        for (RuleReport rule : run.rules()) {
            report.paragraph(
                    "Outcome: " + rule.outcome() + "; counted by the rule: " + rule.counts());
        }
    }

    private static List<String> row(String kind, int count, int of) {
        return List.of(
                kind,
                Integer.toString(count),
                String.format(Locale.ROOT, "%.2f %%", 100.0 * count / of));
    }

    private RunReport run(List<CSVRecord> shipments, String time)
            throws IOException, InterruptedException {
        try (OwnedFolder scratch = OwnedFolder.make("evaluate")) {
            Path folder = Files.createDirectory(scratch.file("records"));
            write(shipments, time, folder);
            try (DataSet records = host.open(folder)) {
                return host.run(
                        RunRequest.on(records)
                                .only(SETTINGS.keySet())
                                .overriding(SETTINGS)
                                .limit(Worlds.NO_LIMIT));
            }
        }
    }

    private static void write(List<CSVRecord> shipments, String time, Path folder)
            throws IOException {
        Codes sites = new Codes("S", new LinkedHashMap<>());
        Codes countries = new Codes("C", new LinkedHashMap<>());
        Codes vendors = new Codes("V", new LinkedHashMap<>());
        List<Map<String, String>> exports = new ArrayList<>();
        for (CSVRecord item : shipments) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("declaration_id", "D" + item.get("ID"));
            row.put("submitted_at", ordered(item).orElseThrow() + time);
            row.put("exporter_id", vendors.of(item.get("Vendor")));
            row.put("goods_place", sites.of(item.get("Manufacturing Site")));
            row.put("exit_port", countries.of(item.get("Country")));
            row.put("departed_at", delivered(item) + time);
            row.put("transport_mode", mode(item.get("Shipment Mode")));
            exports.add(row);
        }
        List<Map<String, String>> places = new ArrayList<>();
        Stream.of(sites, countries)
                .flatMap(codes -> codes.known().entrySet().stream())
                .forEach(
                        place ->
                                places.add(
                                        Map.of(
                                                "place_code",
                                                place.getValue(),
                                                "name",
                                                place.getKey())));
        Csv.write(folder, "exports", exports);
        Csv.write(folder, "places", places);
    }

    private static LocalDate delivered(CSVRecord item) {
        return LocalDate.parse(item.get("Delivered to Client Date"), DELIVERED);
    }

    /** The order's date, of which the table has two forms; month first where it has slashes. */
    private static Optional<LocalDate> ordered(CSVRecord item) {
        String text = item.get("PO Sent to Vendor Date");
        if (text.matches("\\d+/\\d+/\\d+")) {
            return Optional.of(LocalDate.parse(text, ORDERED));
        }
        return text.matches("\\d{4}-\\d\\d-\\d\\d")
                ? Optional.of(LocalDate.parse(text))
                : Optional.empty();
    }

    private static String mode(String shipped) {
        return switch (shipped) {
            case "Air", "Air Charter" -> "AIR";
            case "Ocean" -> "SEA";
            case "Truck" -> "ROAD";
            default -> "";
        };
    }

    /** Codes for names, in the order of their coming. */
    private record Codes(String prefix, Map<String, String> known) {

        String of(String name) {
            return known.computeIfAbsent(name, key -> prefix + (1000 + known.size()));
        }
    }
}
