package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.tidewaiter.testkit.Grader;

/**
 * What an analyst would do without a null model: count the voyages that somebody shares with a
 * suspect. Written apart from the rule, on the files alone.
 */
final class Counting {

    private static final Set<String> NOT_ABOARD = Set.of("CREW", "NO_SHOW", "CANCELLED");
    private static final Set<String> OVER = Set.of("CLOSED", "ACQUITTED");

    private final Map<String, Set<String>> aboard = new HashMap<>();
    private final Map<String, Set<String>> voyages = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final Set<String> suspects = new HashSet<>();

    private Counting() {}

    /** Shared voyages by pair, for everyone who met a suspect and is none. */
    static Map<String, Integer> sharedVoyages(Path world) throws IOException {
        Counting counting = new Counting();
        for (CSVRecord row : Csv.read(world.resolve("crossings.csv"))) {
            counting.board(row);
        }
        for (CSVRecord row : Csv.read(world.resolve("violations.csv"))) {
            counting.suspect(row);
        }
        return counting.pairs();
    }

    /** Most shared voyages first, ties at random. */
    static List<String> ranking(Map<String, Integer> shared, long seed) {
        Random random = new Random(seed);
        Map<String, Double> scores = new HashMap<>();
        new TreeMap<>(shared).forEach((id, n) -> scores.put(id, n + random.nextDouble()));
        return Grader.ranking(scores);
    }

    private void board(CSVRecord row) {
        String document = row.get("document_issuer") + "/" + row.get("document_number");
        String id = row.get("traveller_id");
        if (id.isEmpty()) {
            id = document;
        } else if (document.length() > 1) {
            holders.put(document, id);
        }
        if (NOT_ABOARD.contains(row.get("traveller_status"))) {
            return;
        }
        String operator = row.get("operating_carrier");
        String carrier = operator.isEmpty() ? row.get("carrier") : operator;
        String number = row.get("voyage_number").replaceFirst("^0+", "");
        String date = row.get("departure_date_local");
        String day = date.isEmpty() ? row.get("departure_time").substring(0, 10) : date;
        String voyage = carrier + number + row.get("departure_port") + day;
        aboard.computeIfAbsent(voyage, key -> new HashSet<>()).add(id);
        voyages.computeIfAbsent(id, key -> new HashSet<>()).add(voyage);
    }

    private void suspect(CSVRecord row) {
        if (row.get("subject_kind").equals("TRAVELLER") && !OVER.contains(row.get("status"))) {
            String id = row.get("traveller_id");
            String document = row.get("document_issuer") + "/" + row.get("document_number");
            suspects.add(id.isEmpty() ? holders.getOrDefault(document, document) : id);
        }
    }

    private Map<String, Integer> pairs() {
        Map<String, Integer> pairs = new HashMap<>();
        for (String suspect : suspects) {
            for (String voyage : voyages.getOrDefault(suspect, Set.of())) {
                for (String other : aboard.getOrDefault(voyage, Set.of())) {
                    if (!suspects.contains(other)) {
                        pairs.merge(Truth.pair(other, suspect), 1, Integer::sum);
                    }
                }
            }
        }
        return pairs;
    }

    /** Those of at least so many. */
    static List<String> atLeast(Map<String, Integer> shared, int least, long seed) {
        List<String> named = new ArrayList<>(ranking(shared, seed));
        named.removeIf(id -> shared.getOrDefault(id, 0) < least);
        return named;
    }
}
