package org.tidewaiter.place;

/**
 * What a word may mean in an address.
 *
 * @param roles bits of the roles below; 0 for a word that means nothing special
 * @param street the one form as a kind of street, "" if it is none
 * @param other the one form in any other role, "" if there is none
 */
record Word(int roles, String street, String other) {

    static final int STREET = 1;
    static final int UNIT = 1 << 1;
    static final int FLOOR = 1 << 2;
    static final int NUMBER = 1 << 3;
    static final int BLOCK = 1 << 4;
    static final int NAMED = 1 << 5;
    static final int AREA = 1 << 6;
    static final int LANDMARK = 1 << 7;
    static final int DIRECTION = 1 << 8;
    static final int STOP = 1 << 9;
    static final int FIRM = 1 << 10;
    static final int BOX = 1 << 11;
    static final int BOX_PREFIX = 1 << 12;
    static final int ORDINAL = 1 << 13;
    static final int PLAIN_FLOOR = 1 << 14;

    static final Word NONE = new Word(0, "", "");

    /** The letters that stand for the roles in the list of words, in the order of the bits. */
    private static final String LETTERS = "SUFNBHALDZXCPOQ";

    static int role(String letter) {
        int place = LETTERS.indexOf(letter);
        if (place < 0 || letter.length() != 1) {
            throw new IllegalArgumentException("role must be one of " + LETTERS + ": " + letter);
        }
        return 1 << place;
    }

    boolean is(int role) {
        return (roles & role) != 0;
    }

    /** This word with one meaning more; the form of an earlier meaning stays. */
    Word with(int role, String form) {
        boolean kind = role == STREET;
        return new Word(
                roles | role,
                kind && street.isEmpty() ? form : street,
                !kind && other.isEmpty() ? form : other);
    }
}
