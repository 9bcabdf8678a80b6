package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * What was planted in a made-up world.
 *
 * @param pairs accomplice and suspect
 * @param timedFakes declarations that the time between submission and departure gives away
 * @param neverDeparted declarations without a departure whose goods never went
 * @param allFakes those and the ones that keep a plausible time
 * @param schemes of what was planted and what only looks like it, by id
 */
record Truth(
        Set<String> pairs,
        Set<String> timedFakes,
        Set<String> neverDeparted,
        Set<String> allFakes,
        Map<String, String> schemes) {

    static Truth read(Path world) throws IOException {
        Truth truth =
                new Truth(
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashMap<>());
        for (CSVRecord row : Csv.read(world.resolve("truth.csv"))) {
            truth.add(row);
        }
        return truth;
    }

    private void add(CSVRecord row) {
        String key = row.get("key");
        String subject = row.get("subject_id");
        String id = key.isEmpty() ? subject : pair(subject, key);
        String scheme = row.get("scheme");
        schemes.put(id, scheme);
        switch (row.get("kind")) {
            case "travels-with-suspect" -> pairs.add(id);
            case "fake-export" -> {
                allFakes.add(id);
                if (scheme.equals("never-departed")) {
                    neverDeparted.add(id);
                } else if (Boolean.parseBoolean(row.get("catchable"))) {
                    timedFakes.add(id);
                }
            }
            default -> {}
        }
    }

    /** The id of a pair. */
    static String pair(String subject, String suspect) {
        return subject + " with " + suspect;
    }
}
