package org.tidewaiter.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to evaluate.
 *
 * @param data the folder of public records, which may be absent
 * @param seeds of which worlds are made, a run of them
 * @param rules ids of rules to evaluate in made-up worlds, all if empty
 * @param sections names of sections, all if empty
 */
record Plan(
        Path jars, Path data, Seeds seeds, double scale, Set<String> rules, Set<String> sections) {

    private static final int DEFAULT_SEEDS = 5;

    /** The seeds from first on, so many. */
    record Seeds(long first, int count) {}

    /**
     * Reads {@code --jars DIR --data DIR --seeds N --first-seed N --scale X --rules ID,ID
     * SECTION...}.
     */
    static Plan of(String... arguments) {
        Path jars = Path.of("lib");
        Path data = Path.of("data");
        int seeds = DEFAULT_SEEDS;
        long first = 1;
        double scale = 1;
        Set<String> rules = Set.of();
        Set<String> sections = new TreeSet<>();
        List<String> left = new ArrayList<>(List.of(arguments));
        while (!left.isEmpty()) {
            String word = left.remove(0);
            switch (word) {
                case "--jars" -> jars = Path.of(value(word, left));
                case "--data" -> data = Path.of(value(word, left));
                case "--seeds" -> seeds = Integer.parseInt(value(word, left));
                case "--first-seed" -> first = Long.parseLong(value(word, left));
                case "--scale" -> scale = Double.parseDouble(value(word, left));
                case "--rules" -> rules = Set.of(value(word, left).split(",", -1));
                default -> sections.add(word);
            }
        }
        if (seeds < 1) {
            throw new IllegalArgumentException("--seeds must be at least 1, was " + seeds);
        }
        if (!Worlds.RULES.containsAll(rules)) {
            throw new IllegalArgumentException("--rules takes " + Worlds.RULES + ", was " + rules);
        }
        return new Plan(jars, data, new Seeds(first, seeds), scale, rules, sections);
    }

    private static String value(String option, List<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return left.remove(0);
    }
}
