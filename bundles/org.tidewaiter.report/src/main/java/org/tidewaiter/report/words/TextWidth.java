package org.tidewaiter.report.words;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is, without a font at hand: on a screen in pixels, on a terminal in columns.
 *
 * <p>Pixels follow the advance widths of Helvetica and its metric twins (Arial, Liberation Sans),
 * with a tenth added, since the reader's font may be wider. Wide East Asian characters take one em.
 */
public final class TextWidth {

    private static final double MARGIN = 1.1;

    /** Advance of U+0020 to U+007E in thousandths of an em. */
    private static final int[] LATIN = {
        278, 278, 355, 556, 556, 889, 667, 222, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        222, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
    };

    private TextWidth() {}

    /** Width in pixels at a size in pixels. */
    public static double pixels(String text, double sizePixels) {
        double thousandths = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            thousandths += advance(c);
            i += Character.charCount(c);
        }
        return StrictMath.ceil(thousandths * sizePixels * MARGIN / 1000);
    }

    private static int advance(int c) {
        if (c >= 0x20 && c < 0x7F) {
            return LATIN[c - 0x20];
        }
        return columns(c) == 0 ? 0 : columns(c) == 2 ? 1000 : c < 0x2000 ? 700 : 1000;
    }

    /** The text, or as much of it as fits with an ellipsis behind it. */
    public static String fitted(String text, double sizePixels, double roomPixels) {
        if (pixels(text, sizePixels) <= roomPixels) {
            return text;
        }
        int end = text.length();
        while (end > 0 && pixels(text.substring(0, end) + "\u2026", sizePixels) > roomPixels) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "\u2026";
    }

    /**
     * The text in at most so many lines, broken behind the last space or hyphen that fits or, where
     * a word is longer than a line, inside it; what does not fit ends with an ellipsis.
     */
    public static List<String> wrapped(
            String text, double sizePixels, double roomPixels, int mostLines) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (lines.size() + 1 < mostLines && pixels(rest, sizePixels) > roomPixels) {
            int end = lineEnd(rest, sizePixels, roomPixels);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(fitted(rest, sizePixels, roomPixels));
        return List.copyOf(lines);
    }

    /** Where a line of a text that is too long ends; at least one character is taken. */
    private static int lineEnd(String text, double sizePixels, double roomPixels) {
        int end = text.offsetByCodePoints(0, 1);
        int word = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (pixels(text.substring(0, next).strip(), sizePixels) > roomPixels) {
                break;
            }
            end = next;
            char last = text.charAt(end - 1);
            word = last == ' ' || last == '-' ? end : word;
        }
        return word > 0 && text.charAt(end) != ' ' ? word : end;
    }

    /** Columns on a terminal. */
    public static int columns(String text) {
        return text.codePoints().map(TextWidth::columns).sum();
    }

    /** Columns of a character on a terminal: 0, 1 or 2. */
    public static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide =
                (c >= 0x1100 && c <= 0x115F)
                        || (c >= 0x2E80 && c <= 0xA4CF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1FAFF)
                        || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
