package org.tidewaiter.rule.cotraveller;

/** A seat by its row and its place in the row. */
record Seat(int row, int place) {

    /** A seat that cannot be read, next to none. */
    static final Seat UNKNOWN = new Seat(-1, -1);

    /** Reads texts such as {@code 12A} and {@code 012A}; anything else is {@link #UNKNOWN}. */
    static Seat of(String text) {
        int letterAt = text.length() - 1;
        if (letterAt < 1 || letterAt > 3) {
            return UNKNOWN;
        }
        int row = 0;
        for (int i = 0; i < letterAt; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return UNKNOWN;
            }
            row = row * 10 + digit - '0';
        }
        char letter = text.charAt(letterAt);
        if (letter < 'A' || letter > 'Z') {
            return UNKNOWN;
        }
        return new Seat(row, letter - 'A' - (letter > 'I' ? 1 : 0));
    }

    /** Whether two different seats are side by side; rows have no I, so H and J are. */
    boolean isNextTo(Seat other) {
        return this != UNKNOWN && row == other.row && Math.abs(place - other.place) == 1;
    }
}
