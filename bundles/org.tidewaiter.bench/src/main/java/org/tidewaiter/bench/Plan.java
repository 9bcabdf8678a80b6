package org.tidewaiter.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to measure.
 *
 * @param rows names of rows, all if empty
 * @param leastShare of the due processor time below which a round is dropped, 0 to 1
 * @param json where the results go beside standard output
 */
record Plan(Set<String> rows, int size, int threads, double leastShare, long seed, Path json) {

    static final String USAGE =
            "usage: bin/bench [ROW...] [--size N|NK|NM] [--threads N] [--share X] [--seed N]"
                    + " [--json FILE]";

    private static final int LEAST_SIZE = 1000;
    private static final int MOST_SIZE = 100_000_000;
    private static final int MOST_THREADS = 256;

    /**
     * Reads a command line.
     *
     * @param known the names of all rows
     * @throws IllegalArgumentException if it says anything that is not understood
     */
    static Plan of(List<String> known, String... arguments) {
        Set<String> rows = new LinkedHashSet<>();
        int size = 1_000_000;
        int threads = 1;
        double share = Round.LEAST_SHARE;
        long seed = 1;
        Path json = Path.of("bench.json");
        List<String> left = new ArrayList<>(List.of(arguments));
        while (!left.isEmpty()) {
            String word = left.remove(0);
            switch (word) {
                case "--size" -> size = size(value(word, left));
                case "--threads" -> threads = (int) whole(word, value(word, left), 1, MOST_THREADS);
                case "--share" -> share = share(value(word, left));
                case "--seed" -> seed = whole(word, value(word, left), 0, Long.MAX_VALUE);
                case "--json" -> json = Path.of(value(word, left));
                default -> rows.add(row(word, known));
            }
        }
        return new Plan(rows, size, threads, share, seed, json);
    }

    private static String row(String word, List<String> known) {
        if (word.startsWith("-")) {
            throw new IllegalArgumentException("no option " + word + "; " + USAGE);
        } else if (!known.contains(word)) {
            throw new IllegalArgumentException("no row " + word + "; there are " + known);
        }
        return word;
    }

    private static String value(String option, List<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value; " + USAGE);
        }
        return left.remove(0);
    }

    private static int size(String told) {
        String upper = told.toUpperCase(Locale.ROOT);
        String digits = upper.replaceFirst("[KM]$", "");
        int scale = upper.endsWith("M") ? 1_000_000 : upper.endsWith("K") ? 1000 : 1;
        long least = Math.max(1, LEAST_SIZE / scale);
        return (int) whole("--size", digits, least, MOST_SIZE / scale) * scale;
    }

    private static double share(String told) {
        try {
            double share = Double.parseDouble(told);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // told below, with the bounds
        }
        throw new IllegalArgumentException("--share must be a number, 0 to 1, was " + told);
    }

    private static long whole(String option, String told, long least, long most) {
        try {
            long number = Long.parseLong(told);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the bounds
        }
        throw new IllegalArgumentException(
                option + " must be a whole number, " + least + " to " + most + ", was " + told);
    }
}
