package org.tidewaiter.place;

/**
 * What one component of an address says about street and number.
 *
 * @param street name and kind, "" if the component is no street
 * @param kind whether a word for a kind of street stands in it
 * @param number "" if there is none
 * @param marked whether a word such as "No." stands before the number
 * @param name all words, for a building or an area
 * @param building whether the name is one of a building
 * @param area whether the name is one of an area
 */
record StreetPart(
        String street,
        boolean kind,
        String number,
        boolean marked,
        String name,
        boolean building,
        boolean area) {

    static StreetPart read(Draft draft, int from, int to) {
        return new StreetPartReader(draft, from, to).read();
    }

    boolean isEmpty() {
        return street.isEmpty() && number.isEmpty() && name.isEmpty();
    }

    boolean onlyNumber() {
        return street.isEmpty() && name.isEmpty() && !number.isEmpty();
    }

    StreetPart with(String otherNumber) {
        return new StreetPart(street, kind, otherNumber, true, name, building, area);
    }

    /** Whether the street has only a number for its name. */
    boolean numbered() {
        return kind && !name.isEmpty() && Tokens.digits(name);
    }

    /** Whether the name may be one of a street though no word says so. */
    boolean mayBeStreet() {
        return !area && !building && name.length() > 2 && !numbered();
    }

    /** The name of an area with its number: "Sector F-7" is not "Sector F-8". */
    String nameOfArea() {
        return number.isEmpty() ? name : name + " " + number;
    }

    /** How well it serves: a number counts most, then a kind of street. */
    int rank() {
        return (number.isEmpty() ? 0 : 2) + (kind ? 1 : 0);
    }
}
