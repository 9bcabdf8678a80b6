package org.tidewaiter.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One form for the names of towns. Immutable. */
final class Towns {

    private static final List<String> HEADS =
            List.of("CITY OF ", "CIUDAD DE ", "VILLE DE ", "GREATER ");
    private static final List<String> TAILS =
            List.of(" CITY", " DISTRICT", " PROVINCE", " MUNICIPALITY");

    private final Map<String, Map<String, String>> one = new HashMap<>();

    Towns() {
        for (String[] row : Table.rows("towns.tsv")) {
            Map<String, String> own = one.computeIfAbsent(row[0], key -> new HashMap<>());
            own.put(row[1], row[1]);
            for (String name : row[2].split(";")) {
                own.put(name, row[1]);
            }
        }
    }

    /**
     * The one form of a folded name.
     *
     * <p>"City of", "Ciudad de" and a last "City" fall away: towns are called both ways.
     */
    String one(Country country, String folded) {
        Map<String, String> own = one.getOrDefault(country.code(), Map.of());
        String known = own.get(folded);
        if (known != null) {
            return known;
        }
        String name = folded;
        if (folded.indexOf(' ') > 0) {
            for (String head : HEADS) {
                name = name.startsWith(head) ? name.substring(head.length()) : name;
            }
            for (String tail : TAILS) {
                int end = name.length() - tail.length();
                name = name.endsWith(tail) ? name.substring(0, end) : name;
            }
        }
        String bare = own.get(name);
        return bare == null ? country.words().fold(name) : bare;
    }
}
