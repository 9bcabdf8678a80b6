package org.tidewaiter.data.duckdb;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Counts the records of a CSV file by RFC 4180 alone, with nothing of what reads them. */
final class CsvCount {

    private CsvCount() {}

    /**
     * The records behind the header, blank lines left out; empty where nobody can say where a
     * record ends: a quote stands at a place that RFC 4180 does not allow, or line ends are mixed.
     */
    static OptionalLong records(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        long records = 0;
        String usual = "";
        int at = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        while (at < text.length()) {
            int end = field(text, at);
            while (end >= 0 && end < text.length() && text.charAt(end) == ',') {
                end = field(text, end + 1);
            }
            if (end < 0) {
                return OptionalLong.empty();
            }
            records += end > at ? 1 : 0;
            String ended = lineEnd(text, end);
            if (!ended.isEmpty() && !ended.equals(usual) && !usual.isEmpty()) {
                return OptionalLong.empty();
            }
            usual = usual.isEmpty() ? ended : usual;
            at = end + Math.max(1, ended.length());
        }
        return OptionalLong.of(Math.max(0, records - 1));
    }

    private static String lineEnd(String text, int at) {
        boolean both = text.startsWith("\r\n", at);
        return at >= text.length() ? "" : text.substring(at, at + (both ? 2 : 1));
    }

    /** The end of the field that begins there: a comma, a line end or the end of all; or -1. */
    private static int field(String text, int start) {
        int end = start;
        boolean quoted = start < text.length() && text.charAt(start) == '"';
        if (quoted) {
            int close = start;
            do {
                close = text.indexOf('"', close + 1);
                if (close < 0) {
                    return -1;
                }
                close++;
            } while (close < text.length() && text.charAt(close) == '"');
            end = close;
        }
        while (end < text.length() && ",\r\n".indexOf(text.charAt(end)) < 0) {
            if (quoted || text.charAt(end) == '"') {
                return -1;
            }
            end++;
        }
        return end;
    }
}
