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
 * @param paper importers that stand behind paper companies, where the records tell
 * @param allPaper those and the ones of whom they do not
 * @param successors firm and delinquent whose trade goes on in its name, where the records tell
 * @param allSuccessors those and the ones of whom they do not
 * @param schemes of what was planted and what only looks like it, by id
 */
record Truth(
        Set<String> pairs,
        Set<String> timedFakes,
        Set<String> neverDeparted,
        Set<String> allFakes,
        Set<String> paper,
        Set<String> allPaper,
        Set<String> successors,
        Set<String> allSuccessors,
        Map<String, String> schemes) {

    static Truth read(Path world) throws IOException {
        Truth truth =
                new Truth(
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
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
        String kind = row.get("kind");
        String scheme = row.get("scheme");
        boolean catchable = Boolean.parseBoolean(row.get("catchable"));
        String id = id(row);
        if (kind.equals("look-alike")) {
            schemes.putIfAbsent(id, scheme);
            return;
        }
        schemes.put(id, scheme);
        switch (kind) {
            case "travels-with-suspect" -> pairs.add(id);
            case "fake-export" -> {
                allFakes.add(id);
                if (scheme.equals("never-departed")) {
                    neverDeparted.add(id);
                } else if (catchable) {
                    timedFakes.add(id);
                }
            }
            case "paper-company" -> add(id, catchable, paper, allPaper);
            case "imports-for-delinquent" -> add(id, catchable, successors, allSuccessors);
            default -> throw new IllegalArgumentException("unknown kind in truth.csv: " + kind);
        }
    }

    private static void add(String id, boolean catchable, Set<String> told, Set<String> all) {
        all.add(id);
        if (catchable) {
            told.add(id);
        }
    }

    /** Of suppliers the importer is asked for, else the subject, with the key if there is one. */
    private static String id(CSVRecord row) {
        String key = row.get("key");
        String subject = row.get("subject_id");
        if (row.get("table").equals("traders")) {
            return key;
        }
        return key.isEmpty() ? subject : pair(subject, key);
    }

    /** The id of a pair. */
    static String pair(String subject, String suspect) {
        return subject + " with " + suspect;
    }
}
