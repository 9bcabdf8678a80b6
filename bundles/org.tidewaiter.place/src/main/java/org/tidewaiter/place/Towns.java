package org.tidewaiter.place;

import java.util.HashMap;
import java.util.Map;

/** One form for the names of towns. Immutable. */
final class Towns {

    private final Map<String, String> one = new HashMap<>();

    Towns() {
        for (String[] row : Table.rows("towns.tsv")) {
            one.put(row[0] + row[1], row[1]);
            for (String name : row[2].split(";")) {
                one.put(row[0] + name, row[1]);
            }
        }
    }

    /**
     * The one form of a folded name.
     *
     * <p>"City of", "Ciudad de" and a last "City" fall away: towns are called both ways.
     */
    String one(Country country, String folded) {
        String known = one.get(country.code() + folded);
        if (known != null) {
            return known;
        }
        String name = folded;
        for (String head : new String[] {"CITY OF ", "CIUDAD DE ", "VILLE DE ", "GREATER "}) {
            name = name.startsWith(head) ? name.substring(head.length()) : name;
        }
        for (String tail : new String[] {" CITY", " DISTRICT", " PROVINCE", " MUNICIPALITY"}) {
            name = name.endsWith(tail) ? name.substring(0, name.length() - tail.length()) : name;
        }
        return one.getOrDefault(country.code() + name, country.words().fold(name));
    }
}
