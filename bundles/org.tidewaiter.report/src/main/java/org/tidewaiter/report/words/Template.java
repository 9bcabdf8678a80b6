package org.tidewaiter.report.words;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Fills a {@link MessageFormat} pattern whose arguments are named.
 *
 * <p>A plain argument ({@code {shared}}) is shown readably: whole numbers grouped, real numbers
 * with three significant digits, times in UTC with the zone said. {@code {x,number,…}} and {@code
 * {x,choice,…}} are those of {@link MessageFormat}, where a choice may name arguments again. {@code
 * {x,date}} and {@code {x,time}} show that part of a time, {@code {p,odds}} a probability as "3 in
 * 1,000,000,000". An argument without a fact shows its name in brackets.
 */
final class Template {

    private final Map<String, Object> facts;
    private final Words words;
    private final List<Object> slots = new ArrayList<>();

    private Template(Map<String, Object> facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    /** The sentence, empty if the bundle has no such key or its pattern is malformed. */
    static Optional<String> say(
            ResourceBundle bundle, String key, Map<String, Object> facts, Words words) {
        return Words.template(bundle, key).flatMap(pattern -> fill(pattern, facts, words));
    }

    /** The pattern filled, empty if it is malformed or comes out blank. */
    static Optional<String> fill(String pattern, Map<String, Object> facts, Words words) {
        Template template = new Template(facts, words);
        try {
            String numbered = template.numbered(pattern);
            String text =
                    new MessageFormat(numbered, words.locale()).format(template.slots.toArray());
            return text.isBlank() ? Optional.empty() : Optional.of(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // ChoiceFormat takes a style without limits and fails only when it is used
            return Optional.empty();
        }
    }

    /** What stands in place of a sentence that cannot be said. */
    static String missing(String key, Map<String, Object> facts) {
        return "[" + key + "]" + (facts.isEmpty() ? "" : " " + facts);
    }

    /** The pattern with its names replaced by positions of {@link #slots}. */
    private String numbered(String pattern) {
        StringBuilder out = new StringBuilder(pattern.length() + 16);
        boolean quoted = false;
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '\'') {
                quoted = !quoted;
            }
            if (c == '{' && !quoted) {
                int end = closing(pattern, at);
                out.append(argument(pattern.substring(at + 1, end)));
                at = end + 1;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private static int closing(String pattern, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                depth++;
            } else if (!quoted && c == '}' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("unmatched brace in " + pattern);
    }

    private String argument(String inside) {
        String[] parts = inside.split(",", 3);
        String name = parts[0].trim();
        String type = parts.length > 1 ? parts[1].trim() : "";
        String style = parts.length > 2 ? "," + parts[2] : "";
        Object value = facts.get(name);
        if (value instanceof Number number && type.equals("number")) {
            return slot(number, ",number" + style);
        }
        if (value instanceof Number number && type.equals("choice")) {
            return slot(number, ",choice" + numbered(style));
        }
        return slot(value == null ? unknown(name) : shown(name, type, value), "");
    }

    private String slot(Object value, String format) {
        slots.add(value);
        return "{" + (slots.size() - 1) + format + "}";
    }

    private String shown(String name, String type, Object value) {
        if (value instanceof Number number) {
            return switch (type) {
                case "" -> Numbers.readable(number, words);
                case "odds" -> Numbers.odds(number.doubleValue(), words);
                default -> unknown(name);
            };
        }
        if (value instanceof Instant instant) {
            return switch (type) {
                case "" -> Times.instant(instant, words);
                case "date" -> Times.day(instant, words);
                case "time" -> Times.time(instant, words);
                default -> unknown(name);
            };
        }
        if (value instanceof LocalDate day) {
            return Times.day(day, words);
        }
        String text = value.toString();
        return text.isBlank() || !type.isEmpty() ? unknown(name) : text;
    }

    private static String unknown(String name) {
        return "[" + name + "?]";
    }
}
