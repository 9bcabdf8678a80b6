package org.tidewaiter.place;

import java.util.regex.Pattern;

/**
 * Brings a Korean name in Hangul or in Latin letters to one form.
 *
 * <p>Hangul is written letter by letter in the Revised Romanization of 2000; then both sides lose
 * what spellings differ in: voice (Kangnam, Gangnam), doubled letters, L and R, and the consonants
 * that change where syllables meet (Jongro, Jongno). Vowels stay: the older spelling of eo and eu
 * is only known where it has its breve. So two names that differ only in the voice of a consonant
 * become one; within a district hardly any road does.
 */
final class KoreanName {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int VOWELS = 21;
    private static final int FINALS = 28;

    private static final String[] INITIAL = {
        "G", "GG", "N", "D", "DD", "L", "M", "B", "BB", "S", "SS", "", "J", "JJ", "CH", "K", "T",
        "P", "H"
    };

    private static final String[] VOWEL = {
        "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WO",
        "WE", "WI", "YU", "EU", "UI", "I"
    };

    private static final String[] FINAL = {
        "", "G", "G", "G", "N", "N", "N", "D", "L", "G", "M", "L", "L", "L", "B", "L", "M", "B",
        "B", "D", "D", "NG", "D", "D", "G", "D", "B", "D"
    };

    /** What a final and an initial become where they meet, in this order. */
    private static final String[][] MEETING = {
        {"NGL", "NGN"}, {"GL", "NGN"}, {"GN", "NGN"}, {"GM", "NGM"}, {"ML", "MN"}, {"BL", "MN"},
        {"BN", "MN"}, {"BM", "MM"}, {"DN", "NN"}, {"NL", "LL"}, {"LN", "LL"}, {"NNG", "NG"}
    };

    private static final Pattern TWICE = Pattern.compile("(.)\\1+");

    private KoreanName() {}

    static boolean hangul(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** The one form of a name; digits stay, everything else that is no letter falls away. */
    static String fold(String name) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (hangul(c)) {
                spell(c - FIRST, letters);
            } else {
                letters.append(latin(c));
            }
        }
        return met(voiced(letters.toString()));
    }

    private static void spell(int syllable, StringBuilder out) {
        out.append(INITIAL[syllable / FINALS / VOWELS]);
        out.append(VOWEL[syllable / FINALS % VOWELS]);
        out.append(FINAL[syllable % FINALS]);
    }

    private static String latin(char c) {
        return switch (Character.toUpperCase(c)) {
            case 'Ŏ' -> "EO";
            case 'Ŭ' -> "EU";
            default -> {
                char plain = c < 128 ? Letters.of(c) : ' ';
                yield plain > ' ' ? String.valueOf(plain) : "";
            }
        };
    }

    private static String voiced(String letters) {
        return letters.replace("CH", "J")
                .replace("SH", "S")
                .replace('K', 'G')
                .replace('T', 'D')
                .replace('P', 'B')
                .replace('R', 'L')
                .replace("OO", "U")
                .replace("EE", "I");
    }

    private static String met(String letters) {
        String met = letters;
        for (String[] pair : MEETING) {
            met = replaced(met, pair[0], pair[1]);
        }
        return TWICE.matcher(met).replaceAll("$1");
    }

    /** GN is a meeting, but not the end of NGN. */
    private static String replaced(String letters, String pair, String by) {
        int at = letters.indexOf(pair);
        if (at < 0) {
            return letters;
        }
        boolean afterN = pair.charAt(0) == 'G' && at > 0 && letters.charAt(at - 1) == 'N';
        int end = at + pair.length();
        return letters.substring(0, at)
                + (afterN ? pair : by)
                + replaced(letters.substring(end), pair, by);
    }
}
