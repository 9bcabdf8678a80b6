package org.tidewaiter.web.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The parameters of a query, each known and given once. */
public final class Parameters {

    private static final int LONGEST = 400;

    private final Map<String, String> values = new TreeMap<>();

    /**
     * The parameters of a request.
     *
     * @throws Problem if one is not known, given twice or very long
     */
    public Parameters(Map<String, String[]> given, Set<String> known) {
        given.forEach(
                (name, all) -> {
                    if (!known.contains(name)) {
                        throw Problem.badRequest(
                                "the query has a parameter that is not known; known are "
                                        + String.join(", ", new java.util.TreeSet<>(known)));
                    }
                    if (all.length != 1 || all[0].length() > LONGEST) {
                        throw Problem.badRequest(
                                "%s must be given once, with at most %d characters"
                                        .formatted(name, LONGEST));
                    }
                    values.put(name, all[0]);
                });
    }

    /** A text, empty if it is not given or says nothing. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(text -> !text.isBlank());
    }

    /** A text that must be given. */
    public String needed(String name) {
        return text(name).orElseThrow(() -> Problem.badRequest(name + " is missing or empty"));
    }

    /** A whole number within bounds. */
    public int number(String name, int least, int most, int byDefault) {
        return Math.toIntExact(number(name, (long) least, (long) most, (long) byDefault));
    }

    /** A whole number within bounds. */
    public long number(String name, long least, long most, long byDefault) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return byDefault;
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outside(name, least, most);
        }
        throw outside(name, least, most);
    }

    private static Problem outside(String name, long least, long most) {
        return Problem.badRequest("%s must be %d to %d".formatted(name, least, most));
    }

    /** How many rows are asked for. */
    public int limit(int byDefault) {
        return number("limit", 1, 1_000, byDefault);
    }

    /** Whether it is said to be so. */
    public boolean truth(String name) {
        return switch (text(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.badRequest(name + " must be true or false");
        };
    }

    /** An instant. */
    public Optional<Instant> instant(String name) {
        try {
            return text(name).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest(name + " must be a time such as 2026-01-31T12:00:00Z");
        }
    }

    /** One of some words. */
    public <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
        return text(name).map(text -> Fields.Words.of(words, name, text));
    }

    /** Some words, between commas. */
    public <E extends Enum<E>> List<E> words(String name, Class<E> words) {
        List<E> all = new ArrayList<>();
        for (String text : text(name).orElse("").split(",")) {
            if (!text.isBlank()) {
                all.add(Fields.Words.of(words, name, text.strip()));
            }
        }
        return all;
    }
}
