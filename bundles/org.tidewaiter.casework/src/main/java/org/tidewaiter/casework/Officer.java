package org.tidewaiter.casework;

/** Who acts. */
final class Officer {

    private Officer() {}

    /** Refuses an act of nobody. */
    static void check(String officer) {
        if (officer.isBlank()) {
            throw new IllegalArgumentException("who acts must be named: officer was blank");
        }
    }
}
