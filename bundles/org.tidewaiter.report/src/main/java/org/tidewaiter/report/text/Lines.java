package org.tidewaiter.report.text;

import org.tidewaiter.report.words.TextWidth;

/** Lines of a terminal, wrapped by columns; a Korean or Chinese character takes two. */
final class Lines {

    static final int COLUMNS = 96;

    private final StringBuilder out = new StringBuilder();

    Lines line(String text) {
        return hanging("", text);
    }

    Lines blank() {
        out.append('\n');
        return this;
    }

    Lines heading(String text) {
        blank();
        line(text);
        out.append("-".repeat(Math.min(COLUMNS, TextWidth.columns(text)))).append('\n');
        return this;
    }

    /** A text behind a mark; its further lines begin below its first. */
    Lines hanging(String mark, String text) {
        String indent = " ".repeat(TextWidth.columns(mark));
        int room = COLUMNS - indent.length();
        StringBuilder line = new StringBuilder();
        String before = mark;
        for (String word : plain(text).split(" ")) {
            String rest = word;
            if (TextWidth.columns(line + " " + rest) > room && line.length() > 0) {
                put(before, line.toString());
                before = indent;
                line.setLength(0);
            }
            while (TextWidth.columns(rest) > room) {
                int end = fitting(rest, room);
                put(before, rest.substring(0, end));
                before = indent;
                rest = rest.substring(end);
            }
            line.append(line.length() == 0 ? "" : " ").append(rest);
        }
        put(before, line.toString());
        return this;
    }

    private static int fitting(String text, int room) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += TextWidth.columns(c);
            if (used > room) {
                break;
            }
            end += Character.charCount(c);
        }
        return Math.max(end, 1);
    }

    private void put(String mark, String text) {
        out.append((mark + text).stripTrailing()).append('\n');
    }

    /**
     * Control characters could move a terminal's cursor or colour a name: they are shown as "?".
     */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            int type = Character.getType(c);
                            boolean moves =
                                    type == Character.CONTROL
                                            || type == Character.FORMAT
                                            || type == Character.LINE_SEPARATOR
                                            || type == Character.PARAGRAPH_SEPARATOR;
                            plain.appendCodePoint(moves ? (c == '\n' || c == '\t' ? ' ' : '?') : c);
                        });
        return plain.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
