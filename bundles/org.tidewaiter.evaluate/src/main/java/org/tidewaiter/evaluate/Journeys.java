package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * Gives the journeys of people to other people.
 *
 * <p>A journey there and back stays whole, with its bookings and seats; who makes it changes. How
 * full every voyage is stays the same.
 */
final class Journeys {

    private static final List<String> PERSON =
            List.of(
                    "traveller_id",
                    "family_name",
                    "given_names",
                    "birth_date",
                    "sex",
                    "nationality",
                    "document_type",
                    "document_issuer",
                    "document_number",
                    "residence_country");

    private final List<String> header;
    private final List<List<String>> kept = new ArrayList<>();
    private final Map<String, List<CSVRecord>> itineraries = new TreeMap<>();

    private Journeys(List<String> header) {
        this.header = header;
    }

    static Journeys read(Path world) throws IOException {
        List<CSVRecord> rows = Csv.read(world.resolve("crossings.csv"));
        Journeys journeys = new Journeys(Csv.header(rows));
        for (CSVRecord row : rows) {
            if (row.get("traveller_status").equals("CREW")) {
                journeys.kept.add(row.toList());
            } else {
                String id = row.get("traveller_id");
                String person = id.isEmpty() ? row.get("document_number") : id;
                journeys.itineraries.computeIfAbsent(person, key -> new ArrayList<>()).add(row);
            }
        }
        journeys.itineraries
                .values()
                .forEach(legs -> legs.sort(Comparator.comparing(leg -> leg.get("departure_time"))));
        return journeys;
    }

    /**
     * Journeys change hands among those that begin with the same flight number on the same weekday,
     * so that everyone keeps their habit and nobody a companion.
     */
    void shuffleJourneys(Path world, long seed) throws IOException {
        Map<String, List<Part>> strata = new TreeMap<>();
        for (List<CSVRecord> legs : itineraries.values()) {
            for (int i = 0; i < legs.size(); i += 2) {
                List<CSVRecord> journey = legs.subList(i, Math.min(i + 2, legs.size()));
                strata.computeIfAbsent(stratum(journey.get(0)), key -> new ArrayList<>())
                        .add(new Part(legs.get(0), journey));
            }
        }
        exchange(world, strata, seed);
    }

    /** Whole years change hands among people of the same home route: companies stay together. */
    void shuffleItineraries(Path world, long seed) throws IOException {
        Map<String, List<Part>> strata = new TreeMap<>();
        for (List<CSVRecord> legs : itineraries.values()) {
            strata.computeIfAbsent(homeRoute(legs), key -> new ArrayList<>())
                    .add(new Part(legs.get(0), legs));
        }
        exchange(world, strata, seed);
    }

    private void exchange(Path world, Map<String, List<Part>> strata, long seed)
            throws IOException {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>(kept);
        for (List<Part> parts : strata.values()) {
            List<Part> owners = new ArrayList<>(parts);
            Collections.shuffle(owners, random);
            for (int i = 0; i < parts.size(); i++) {
                for (CSVRecord leg : parts.get(i).legs()) {
                    rows.add(madeBy(owners.get(i).owner(), leg));
                }
            }
        }
        Csv.write(world, "crossings", header, rows);
    }

    private List<String> madeBy(CSVRecord owner, CSVRecord leg) {
        List<String> cells = new ArrayList<>(leg.toList());
        for (String column : PERSON) {
            cells.set(header.indexOf(column), owner.get(column));
        }
        return cells;
    }

    private static String stratum(CSVRecord leg) {
        LocalDate date = LocalDate.parse(leg.get("departure_time").substring(0, 10));
        String number = leg.get("voyage_number").replaceFirst("^0+", "");
        return leg.get("departure_port") + number + date.getDayOfWeek();
    }

    private static String homeRoute(List<CSVRecord> legs) {
        Map<String, Integer> routes = new TreeMap<>();
        for (CSVRecord leg : legs) {
            String from = leg.get("departure_port");
            String to = leg.get("arrival_port");
            routes.merge(from.compareTo(to) < 0 ? from + to : to + from, 1, Integer::sum);
        }
        return Collections.max(routes.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Legs that stay together, and who made them. */
    private record Part(CSVRecord owner, List<CSVRecord> legs) {}
}
