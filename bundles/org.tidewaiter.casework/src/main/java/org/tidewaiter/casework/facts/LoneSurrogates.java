package org.tidewaiter.casework.facts;

/** Halves of a character: a Java text and JSON can hold them, a database cannot. */
final class LoneSurrogates {

    private LoneSurrogates() {}

    /** The JSON with each lone surrogate as {@code \\uXXXX}; they stand only inside its texts. */
    static String escaped(String json) {
        return json.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? walked(json) : json;
    }

    private static String walked(String json) {
        StringBuilder out = new StringBuilder(json.length());
        int at = 0;
        while (at < json.length()) {
            int character = json.codePointAt(at);
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                out.append(String.format("\\u%04x", character));
            } else {
                out.appendCodePoint(character);
            }
            at += Character.charCount(character);
        }
        return out.toString();
    }
}
