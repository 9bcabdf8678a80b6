package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Parties that links join, directly or through others. */
final class Networks {

    /** The representative of each party's network; a representative stands for itself. */
    private final Map<String, String> towards = new HashMap<>();

    private Networks() {}

    /** Reads links of the columns {@code from_id} and {@code to_id}. */
    static Networks read(Path file) throws IOException {
        Networks networks = new Networks();
        for (CSVRecord link : Csv.read(file)) {
            networks.link(link.get("from_id"), link.get("to_id"));
        }
        return networks;
    }

    /** Joins the networks of two parties. */
    void link(String from, String to) {
        towards.put(of(from), of(to));
    }

    private String of(String party) {
        String at = party;
        while (!at.equals(towards.computeIfAbsent(at, self -> self))) {
            at = towards.getOrDefault(at, at);
        }
        return at;
    }

    /** Whether both of a pair stand in a network, so that the pair can be judged. */
    boolean judges(List<String> pair) {
        return towards.containsKey(pair.get(0)) && towards.containsKey(pair.get(1));
    }

    /** Whether both of a pair stand in one network. */
    boolean joins(List<String> pair) {
        return judges(pair) && of(pair.get(0)).equals(of(pair.get(1)));
    }

    int parties() {
        return towards.size();
    }

    long count() {
        return List.copyOf(towards.keySet()).stream().map(this::of).distinct().count();
    }
}
