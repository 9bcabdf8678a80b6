package org.tidewaiter.place;

import java.text.Normalizer;

/** Brings letters to upper case without accents, character by character. */
final class Letters {

    /** Stands for the ordinal signs, which would become letters when characters come apart. */
    static final char ORDINAL_SIGN = '\uE000';

    private static final String ORDINAL = String.valueOf(ORDINAL_SIGN);
    private static final char[] ASCII = new char[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = Character.isLetterOrDigit(c) ? Character.toUpperCase(c) : ' ';
        }
    }

    private Letters() {}

    /** Takes compound characters apart; a text in ASCII is returned as it is. */
    static String apart(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return Normalizer.normalize(marked(text), Normalizer.Form.NFKD);
            }
        }
        return text;
    }

    /** Number signs and letters that have no parts. */
    private static String marked(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            out.append(plain(text.charAt(i)));
        }
        return out.toString();
    }

    private static String plain(char c) {
        return switch (c) {
            case 'ß', 'ẞ' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'þ', 'Þ' -> "th";
            case 'ı' -> "i";
            case '№' -> " no ";
            case '–', '—', '‐', '‑', '−' -> "-";
            case '’', '‘', 'ʼ', 'ʻ', '`', '´' -> "'";
            case '，', '、', '؛', '،' -> ",";
            case 'º', '°', 'ª' -> ORDINAL;
            default -> String.valueOf(c);
        };
    }

    /** The upper-case letter or digit; a space for everything else; 0 for an accent. */
    static char of(char c) {
        if (c < 128) {
            return ASCII[c];
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK) {
            return 0;
        }
        return Character.isLetterOrDigit(c) ? Character.toUpperCase(c) : ' ';
    }
}
