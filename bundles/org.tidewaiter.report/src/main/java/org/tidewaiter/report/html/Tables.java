package org.tidewaiter.report.html;

import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.words.Words;

/** Begins and ends tables. */
final class Tables {

    private Tables() {}

    /** A table with headers; a key that begins with {@code #} heads a column of numbers. */
    static void begin(Markup out, Words words, String... headers) {
        begin(out, words, "", headers);
    }

    /** The same, only as wide as it must be. */
    static void narrow(Markup out, Words words, String... headers) {
        begin(out, words, "narrow", headers);
    }

    private static void begin(Markup out, Words words, String style, String[] headers) {
        out.open("table", "class", style).open("thead").open("tr");
        for (String header : headers) {
            boolean number = header.startsWith("#");
            String text = words.say("column." + (number ? header.substring(1) : header));
            if (number) {
                out.leaf("th", text, "scope", "col", "class", "num");
            } else {
                out.leaf("th", text, "scope", "col");
            }
        }
        out.close().close().open("tbody");
    }

    static void end(Markup out) {
        out.close().closeLine();
    }

    static void number(Markup out, String text) {
        out.leaf("td", text, "class", "num");
    }
}
