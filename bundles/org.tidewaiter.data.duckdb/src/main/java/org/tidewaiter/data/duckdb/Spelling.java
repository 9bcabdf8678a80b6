package org.tidewaiter.data.duckdb;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
final class Spelling {

    private static final int MOST_EDITS = 2;

    private Spelling() {}

    /** The name nearest to what was written, if at most two letters differ. */
    static Optional<String> nearest(String written, Collection<String> names) {
        String plain = plain(written);
        return names.stream()
                .filter(
                        name ->
                                edits(plain, plain(name))
                                        <= Math.min(MOST_EDITS, name.length() / 3))
                .min(
                        Comparator.comparingInt((String name) -> edits(plain, plain(name)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _.-]", "");
    }

    /** Levenshtein's distance in O(n m) time and O(m) memory. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
