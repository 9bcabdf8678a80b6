package org.tidewaiter.rule.papercompany;

/** Where the parts of an address key begin: {@code country|town|street|number|block}. */
final class StreetPart {

    /** The key names no street. */
    static final int NONE = -1;

    private StreetPart() {}

    /** Where the bar before the street stands, {@link #NONE} if there is no street. */
    static int begin(String key) {
        int town = key.indexOf('|');
        int street = town < 0 ? NONE : key.indexOf('|', town + 1);
        boolean named = street >= 0 && street + 1 < key.length() && key.charAt(street + 1) != '|';
        return named ? street : NONE;
    }

    /** Country, town and street of a key, empty if it names no street. */
    static String through(String key) {
        int street = begin(key);
        int number = street < 0 ? NONE : key.indexOf('|', street + 1);
        return street < 0 ? "" : number < 0 ? key : key.substring(0, number);
    }
}
