package org.tidewaiter.data.edifact;

import java.util.Locale;

/** Codes of messages in the form of the record layout. */
final class Codes {

    private Codes() {}

    /** M, F or X; empty for what is not said or not known. Infants are MI and FI. */
    static String sex(String told) {
        String first = told.isEmpty() ? "" : told.substring(0, 1).toUpperCase(Locale.ROOT);
        return first.equals("M") || first.equals("F") || first.equals("X") ? first : "";
    }

    /** A seat without leading zeros; empty where only letters say that there is none. */
    static String seat(String told) {
        String plain = told.replaceFirst("^0+", "");
        return plain.isEmpty() || !Character.isDigit(plain.charAt(0)) ? "" : plain;
    }
}
