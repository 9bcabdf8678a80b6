package org.tidewaiter.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All countries by code and by name. Immutable; loaded once. */
final class Countries {

    /** A country that nobody knows: English words, the number on either side. */
    private static final String UNKNOWN = "";

    private final Map<String, Country> byCode = new HashMap<>();
    private final Map<String, Country> byName = new HashMap<>();
    private final Set<String> lastWords = new HashSet<>();
    private final Country unknown;

    Countries() {
        List<String[]> words = Table.rows("words.tsv");
        Set<String> used = new HashSet<>(Set.of("DE", "ND"));
        words.forEach(row -> used.addAll(List.of(row[2].split(","))));
        Map<Set<String>, Lexicon> lexicons = new HashMap<>();
        for (String[] row : Table.rows("countries.tsv")) {
            Set<String> languages = new HashSet<>(Set.of(row[1].split(",")));
            languages.add(row[0]);
            Lexicon lexicon =
                    lexicons.computeIfAbsent(
                            relevant(languages, used), key -> new Lexicon(words, key));
            Country country =
                    new Country(
                            row[0],
                            row[5].split(";")[0],
                            Set.copyOf(languages),
                            row[2].equals("F"),
                            row[3].equals("OUT") ? Country.OUTWARD : Integer.parseInt(row[3]),
                            Integer.parseInt(row[4]),
                            lexicon);
            byCode.put(row[0], country);
            for (String name : row[5].split(";")) {
                byName.put(name, country);
                lastWords.add(name.substring(name.lastIndexOf(' ') + 1));
            }
        }
        Set<String> english = Set.of("EN");
        unknown = new Country(UNKNOWN, UNKNOWN, english, true, 0, 0, new Lexicon(words, english));
    }

    /** Languages and codes that the list of words tells apart: many countries share a lexicon. */
    private static Set<String> relevant(Set<String> languages, Set<String> used) {
        Set<String> relevant = new HashSet<>(languages);
        relevant.retainAll(used);
        return relevant;
    }

    /** The country of a code or an English name in any case; an unknown one has the code "". */
    Country of(String text) {
        Country country = byCode.get(text);
        if (country != null) {
            return country;
        }
        String folded = Tokens.fold(text);
        return byCode.getOrDefault(folded, byName.getOrDefault(folded, unknown));
    }

    /** Whether a folded text is a name of the country, or its code. */
    boolean names(String folded, Country country) {
        Country named = byName.get(folded);
        return named != null && named.code().equals(country.code());
    }

    /** Whether the name of any country ends with a folded word. */
    boolean endsName(String word) {
        return lastWords.contains(word);
    }

    /** Whether a folded text is the name of any country. */
    boolean isName(String folded) {
        return byName.containsKey(folded);
    }
}
