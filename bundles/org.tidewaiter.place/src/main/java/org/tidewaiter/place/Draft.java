package org.tidewaiter.place;

/** What has been read of one address so far. Used by one thread. */
final class Draft {

    final Tokens tokens;
    final Country country;

    String street = "";
    String number = "";
    boolean streetIsVague;
    String block = "";
    String postBox = "";
    String careOf = "";
    private final StringBuilder unit = new StringBuilder();

    Draft(Tokens tokens, Country country) {
        this.tokens = tokens;
        this.country = country;
    }

    /** Adds a part of a unit, such as "ROOM 5". */
    void unit(String kind, String name) {
        if (!unit.isEmpty()) {
            unit.append(' ');
        }
        unit.append(kind);
        if (!kind.isEmpty() && !name.isEmpty()) {
            unit.append(' ');
        }
        unit.append(name);
    }

    String unit() {
        return unit.toString();
    }
}
