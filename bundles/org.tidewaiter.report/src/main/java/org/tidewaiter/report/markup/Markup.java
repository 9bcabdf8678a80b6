package org.tidewaiter.report.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML with inline SVG. Names of elements and attributes are the program's own; every text
 * and attribute value is escaped, and characters that could act on their surroundings (controls,
 * directional overrides) are replaced. Used by one thread.
 */
public final class Markup {

    private static final Set<String> VOID = Set.of("meta", "br", "hr", "link");

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are name, value, name, value. */
    public Markup open(String name, Object... attributes) {
        start(name, attributes);
        if (!VOID.contains(name)) {
            open.push(name);
        }
        return this;
    }

    /** Closes the element opened last. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the element opened last and begins a new line of the file. */
    public Markup closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** An element with a text and nothing else. */
    public Markup leaf(String name, String text, Object... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** An element without content. */
    public Markup empty(String name, Object... attributes) {
        open(name, attributes);
        return VOID.contains(name) ? this : close();
    }

    /** A text. */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** The program's own style sheet; never a value. */
    public Markup style(String css) {
        out.append("<style>").append(css).append("</style>\n");
        return this;
    }

    /** The declaration that begins a document. */
    public Markup doctype() {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    private void start(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            Object value = attributes[i + 1];
            escape(value instanceof Double number ? Coordinate.text(number) : value.toString());
            out.append('"');
        }
        out.append(VOID.contains(name) ? "/>" : ">");
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                default -> out.append(acts(text, i) ? '\uFFFD' : c);
            }
        }
    }

    private static boolean acts(String text, int i) {
        char c = text.charAt(i);
        boolean control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F);
        boolean override = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean lone =
                (Character.isHighSurrogate(c)
                                && (i + 1 == text.length()
                                        || !Character.isLowSurrogate(text.charAt(i + 1))))
                        || (Character.isLowSurrogate(c)
                                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))));
        return control || override || lone || c == 0xFFFE || c == 0xFFFF;
    }

    /**
     * The document so far.
     *
     * @throws IllegalStateException if an element is still open
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
