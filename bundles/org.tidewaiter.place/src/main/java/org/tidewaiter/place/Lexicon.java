package org.tidewaiter.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What words mean in the addresses of one country. Immutable. */
final class Lexicon {

    private static final String EVERYWHERE = "-";

    private final Map<String, Word> words = new HashMap<>();
    private final boolean umlauts;
    private final boolean nordic;

    /**
     * Takes from the list what holds in the languages.
     *
     * @param rows role, form, languages, further forms
     */
    Lexicon(List<String[]> rows, Set<String> languages) {
        umlauts = languages.contains("DE");
        nordic = languages.contains("ND");
        // words of the country's own languages come first: their form stays
        for (boolean own : new boolean[] {true, false}) {
            for (String[] row : rows) {
                if (row[2].equals(EVERYWHERE) != own && holds(row[2], languages)) {
                    add(row);
                }
            }
        }
    }

    private static boolean holds(String wanted, Set<String> languages) {
        for (String language : wanted.split(",")) {
            if (language.equals(EVERYWHERE) || languages.contains(language)) {
                return true;
            }
        }
        return false;
    }

    private void add(String[] row) {
        int role = Word.role(row[0]);
        add(row[1], role, row[1]);
        if (row.length > 3) {
            for (String form : row[3].split(" ")) {
                add(form, role, row[1]);
            }
        }
    }

    private void add(String form, int role, String one) {
        words.merge(form, Word.NONE.with(role, one), (known, added) -> known.with(role, one));
    }

    /** What a word means; {@link Word#NONE} if nothing. */
    Word word(String form) {
        return words.getOrDefault(form, Word.NONE);
    }

    /** A name with the letters that its language also writes otherwise. */
    String fold(String name) {
        if (umlauts) {
            return withoutE(name);
        }
        return nordic ? name.replace("AA", "A").replace("AE", "A").replace("OE", "O") : name;
    }

    /** MUELLER and MULLER are one name; the E of BAUER falls too, on both sides alike. */
    private static String withoutE(String name) {
        return name.replace("AE", "A").replace("OE", "O").replace("UE", "U");
    }
}
