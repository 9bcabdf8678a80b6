package org.tidewaiter.place;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The key on addresses of sanctioned parties, where they lie beside the project.
 *
 * <p>Truth is the development half of the parties that the list itself calls linked. The figures
 * are printed; the tests hold only what any good key must do.
 */
class OfacAddressesTest {

    private static final Path FOLDER = Path.of("../../../shared/data/ofac_sdn_dev");
    private static final int PARTY = 0;
    private static final int LINES = 2;

    private static final List<String[]> ROWS = new ArrayList<>();
    private static final List<AddressKey> KEYS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(FOLDER), "the sanctions list is absent: nothing is measured");
        AddressReader reader = new AddressReader();
        Path file = FOLDER.resolve("add.csv");
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            String[] row = cells(line);
            if (row.length > 4) {
                ROWS.add(row);
                KEYS.add(reader.read(new PostalAddress(row[4], row[LINES], row[3], "", "")));
            }
        }
    }

    private static String[] cells(String line) {
        String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].replace("\"", "").strip();
            cells[i] = cell.equals("-0-") ? "" : cell;
        }
        return cells;
    }

    @Test
    void mostAddressesWithLinesNameABuilding() {
        Map<Precision, Integer> counts = new TreeMap<>();
        for (int i = 0; i < KEYS.size(); i++) {
            if (!ROWS.get(i)[LINES].isEmpty()) {
                counts.merge(KEYS.get(i).precision(), 1, Integer::sum);
            }
        }
        System.out.println("sanctions list, addresses with lines by precision: " + counts);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(2 * (counts.get(Precision.UNIT) + counts.get(Precision.BUILDING)) > all);
    }

    @Test
    void boxesAndMailTakersAloneMergeNobody() {
        for (int i = 0; i < KEYS.size(); i++) {
            String lines = ROWS.get(i)[LINES];
            boolean alone = lines.matches("(?i)(P\\.?O\\.? Box [\\d-]+|c/o [^,\\d-]+)");
            assertTrue(!alone || !KEYS.get(i).isBuilding(), lines + " " + KEYS.get(i));
        }
    }

    @Test
    void keyFindsMoreLinkedPairsWithFewerPairsThanEqualText() throws IOException {
        Buildings buildings = Buildings.of(KEYS);
        Map<Object, Set<String>> byKey = new HashMap<>();
        Map<Object, Set<String>> byText = new HashMap<>();
        for (int i = 0; i < KEYS.size(); i++) {
            String[] row = ROWS.get(i);
            if (buildings.of(i) != Buildings.NONE) {
                byKey.computeIfAbsent(buildings.of(i), k -> new TreeSet<>()).add(row[PARTY]);
            }
            if (!row[LINES].isEmpty()) {
                String text = row[LINES] + "|" + row[3] + "|" + row[4];
                byText.computeIfAbsent(text, k -> new TreeSet<>()).add(row[PARTY]);
            }
        }
        Networks networks = new Networks(FOLDER.resolve("linked_to_dev.csv"));
        int[] key = networks.score(byKey.values());
        int[] text = networks.score(byText.values());
        System.out.println(
                "sanctions list, pairs of parties / of these in one network: key "
                        + key[0]
                        + " / "
                        + key[1]
                        + ", equal text "
                        + text[0]
                        + " / "
                        + text[1]);
        assertTrue(key[1] > text[1]);
        assertTrue((long) key[1] * text[0] > (long) text[1] * key[0]);
    }

    /** Parties that are linked, directly or through others. */
    private static final class Networks {
        private final Map<String, String> above = new HashMap<>();

        Networks(Path file) throws IOException {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.subList(1, lines.size())) {
                String[] pair = line.split(",");
                above.put(root(pair[0]), root(pair[1]));
            }
        }

        private String root(String party) {
            String root = party;
            while (!above.getOrDefault(root, root).equals(root)) {
                root = above.get(root);
            }
            return root;
        }

        /** How many pairs there are, and how many of them are in one network. */
        int[] score(Collection<Set<String>> groups) {
            Set<String> pairs = new TreeSet<>();
            int together = 0;
            for (Set<String> group : groups) {
                List<String> parties = new ArrayList<>(group);
                for (int i = 0; i < parties.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        String one = parties.get(i);
                        String other = parties.get(j);
                        boolean fresh = pairs.add(other + "-" + one);
                        boolean known = above.containsKey(one) || above.containsKey(other);
                        together += fresh && known && root(one).equals(root(other)) ? 1 : 0;
                    }
                }
            }
            return new int[] {pairs.size(), together};
        }
    }
}
