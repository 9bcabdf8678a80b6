package org.tidewaiter.place;

import java.util.Set;

/**
 * How a country writes addresses.
 *
 * @param code ISO 3166 alpha-2
 * @param name the ISO name in English, folded
 * @param languages the languages whose words hold there, and the code itself
 * @param numberFirst whether the number usually stands before the street
 * @param district how many leading characters of a postal code name a district; 0 = all
 * @param digits of a postal code; 0 if it has none, or letters
 * @param words what words mean there
 */
record Country(
        String code,
        String name,
        Set<String> languages,
        boolean numberFirst,
        int district,
        int digits,
        Lexicon words) {

    /** The outward part: all but the last three characters. */
    static final int OUTWARD = -1;

    private static final int INWARD_LENGTH = 3;
    private static final Set<String> GRIDS = Set.of("US", "CA", "CO", "CU");
    private static final Set<String> CITIES = Set.of("SG", "HK", "MO", "MC", "GI", "VA");

    /** Whether its towns number their streets, so that a number names one. */
    boolean numbersItsStreets() {
        return GRIDS.contains(code);
    }

    /** Whether the country is one town: what stands before its name is a district. */
    boolean isCity() {
        return CITIES.contains(code);
    }

    /** What of a postal code without spaces names a district. */
    String districtOf(String postalCode) {
        if (district == OUTWARD) {
            return postalCode.length() > INWARD_LENGTH + 1
                    ? postalCode.substring(0, postalCode.length() - INWARD_LENGTH)
                    : postalCode;
        }
        return district == 0 || postalCode.length() <= district
                ? postalCode
                : postalCode.substring(0, district);
    }
}
