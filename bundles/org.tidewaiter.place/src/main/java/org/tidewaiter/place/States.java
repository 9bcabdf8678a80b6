package org.tidewaiter.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The states of countries whose towns often bear one name in several states.
 *
 * <p>Immutable. Source: the postal operators' published prefix lists.
 */
final class States {

    private record Range(String code, String from, String to) {}

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, List<Range>> ranges = new HashMap<>();

    States() {
        for (String[] row : Table.rows("states.tsv")) {
            String country = row[0];
            codes.put(country + row[1], row[1]);
            for (String name : row[3].split(";")) {
                codes.put(country + name, row[1]);
            }
            List<Range> own = ranges.computeIfAbsent(country, key -> new ArrayList<>());
            for (String range : row[2].isEmpty() ? new String[0] : row[2].split(",")) {
                int dash = range.indexOf('-');
                own.add(new Range(row[1], range.substring(0, dash), range.substring(dash + 1)));
            }
        }
    }

    /** Whether the towns of a country need their state to be told apart. */
    boolean needed(Country country) {
        return ranges.containsKey(country.code());
    }

    /** The code of a state by its folded name or code, "" if it is none. */
    String code(Country country, String name) {
        return codes.getOrDefault(country.code() + name, "");
    }

    /** The state in which a postal code lies, "" if it is not known. */
    String ofPostalCode(Country country, String postalCode) {
        for (Range range : ranges.getOrDefault(country.code(), List.of())) {
            int length = range.from.length();
            if (postalCode.length() >= length) {
                String head = postalCode.substring(0, length);
                if (head.compareTo(range.from) >= 0 && head.compareTo(range.to) <= 0) {
                    return range.code;
                }
            }
        }
        return "";
    }
}
