package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.tidewaiter.place.AddressKey;
import org.tidewaiter.place.AddressReader;
import org.tidewaiter.place.Buildings;
import org.tidewaiter.place.PostalAddress;

/**
 * Sanctioned parties and their addresses, from the list of the US Treasury: which parties does an
 * address join, and how many of those pairs belong to one network of "Linked To" remarks?
 *
 * <p>The truth is the development half of the links, so only pairs of parties that both stand in a
 * network are judged. The remarks say who acts for whom, not who sits where: a shared building
 * outside a network is no error by itself.
 */
record Sanctions(Path data) implements Section {

    private static final String FOLDER = "ofac_sdn_dev";
    private static final int PARTY = 0;
    private static final int LINES = 2;
    private static final int TOWN = 3;
    private static final int COUNTRY = 4;

    @Override
    public String name() {
        return "sanctions";
    }

    @Override
    public void write(Markdown report) throws IOException {
        report.heading("Sanctioned parties by address");
        Path file = data.resolve(FOLDER).resolve("add.csv");
        if (!Files.exists(file)) {
            report.paragraph("Not measured: there is no `" + file + "`.");
            return;
        }
        List<Address> addresses = addresses(file);
        Networks networks = Networks.read(data.resolve(FOLDER).resolve("linked_to_dev.csv"));
        AddressReader reader = new AddressReader();
        List<AddressKey> keys = addresses.stream().map(each -> reader.read(each.postal())).toList();
        Map<String, Integer> precisions = new TreeMap<>();
        keys.forEach(key -> precisions.merge(key.precision().name(), 1, Integer::sum));
        report.paragraph(
                "%d addresses of %d parties; precision of their keys: %s. %d parties in %d networks."
                        .formatted(
                                addresses.size(),
                                addresses.stream().map(Address::party).distinct().count(),
                                precisions,
                                networks.parties(),
                                networks.count()));
        report.table(
                List.of("joined by", "pairs", "both in a network", "in the same", "share"),
                List.of(
                        row("equal text", pairs(addresses, exact(addresses)), networks),
                        row("address key", pairs(addresses, byKey(keys)), networks),
                        row("bare post box or c/o", pairs(addresses, bare(keys)), networks)));
        report.paragraph(
                "The last row is what the key refuses to join: a shared post box or name behind"
                        + " \"c/o\" with no building.");
    }

    /** One address of a party. */
    private record Address(String party, PostalAddress postal) {}

    private static List<Address> addresses(Path file) throws IOException {
        List<Address> addresses = new ArrayList<>();
        for (CSVRecord row : Csv.readWithoutHeader(file)) {
            String lines = cell(row, LINES);
            if (!lines.isEmpty()) {
                addresses.add(
                        new Address(
                                row.get(PARTY),
                                new PostalAddress(
                                        cell(row, COUNTRY), lines, cell(row, TOWN), "", "")));
            }
        }
        return addresses;
    }

    /** A cell; "-0-" stands for none. */
    private static String cell(CSVRecord row, int column) {
        String text = row.size() > column ? row.get(column).strip() : "";
        return text.equals("-0-") ? "" : text;
    }

    private static List<String> exact(List<Address> addresses) {
        return addresses.stream()
                .map(Address::postal)
                .map(each -> each.text() + "|" + each.locality() + "|" + each.country())
                .map(text -> text.toUpperCase(Locale.ROOT))
                .toList();
    }

    private static List<String> byKey(List<AddressKey> keys) {
        Buildings buildings = Buildings.of(keys);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            names.add(buildings.of(i) == Buildings.NONE ? "" : Integer.toString(buildings.of(i)));
        }
        return names;
    }

    private static List<String> bare(List<AddressKey> keys) {
        return keys.stream()
                .map(key -> key.isBuilding() ? "" : key.postBox() + key.careOf())
                .toList();
    }

    /** Pairs of parties with an address of one name; an empty name joins nobody. */
    private static Set<List<String>> pairs(List<Address> addresses, List<String> names) {
        Map<String, TreeSet<String>> parties = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                parties.computeIfAbsent(names.get(i), name -> new TreeSet<>())
                        .add(addresses.get(i).party());
            }
        }
        Set<List<String>> pairs = new HashSet<>();
        for (TreeSet<String> together : parties.values()) {
            for (String one : together) {
                together.tailSet(one, false).forEach(other -> pairs.add(List.of(one, other)));
            }
        }
        return pairs;
    }

    private static List<String> row(String method, Set<List<String>> pairs, Networks networks) {
        long judged = pairs.stream().filter(networks::judges).count();
        long right = pairs.stream().filter(networks::joins).count();
        return List.of(
                method,
                Integer.toString(pairs.size()),
                Long.toString(judged),
                Long.toString(right),
                judged == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) right / judged));
    }
}
