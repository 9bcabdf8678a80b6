package org.tidewaiter.rule.realimporter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One form for the ways in which an address or a telephone number is written.
 *
 * <p>Only what never tells two apart is dropped: case, accents, punctuation. Two forms that differ
 * in a letter stay two: what is merged wrongly would make strangers share a partner.
 */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BETWEEN_INITIALS =
            Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** An address; empty if nothing of it is left. */
    static String ofAddress(String address) {
        return String.join(" ", words(address));
    }

    /** A telephone number, or the host's hash of one: letters and digits without leading zeros. */
    static String ofPhone(String phone) {
        return String.join("", words(phone)).replaceFirst("^0+", "");
    }

    private static String[] words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String joined = BETWEEN_INITIALS.matcher(plain).replaceAll("");
        String upper = Normalizer.normalize(joined, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : NO_LETTER_OR_DIGIT.split(upper, -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words.toArray(String[]::new);
    }
}
