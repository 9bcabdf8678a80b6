package org.tidewaiter.web.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The members of a JSON object of which every one is known. */
public final class Fields {

    private final JsonObject object;

    /**
     * The members of an object.
     *
     * @throws Problem if it has others than these
     */
    public Fields(JsonObject object, String... known) {
        Set<String> unknown = new TreeSet<>(object.keySet());
        unknown.removeAll(Set.of(known));
        if (!unknown.isEmpty()) {
            throw Problem.badRequest(
                    "the body has a field that is not known; known are "
                            + String.join(", ", known));
        }
        this.object = object;
    }

    private Optional<JsonElement> value(String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? Optional.empty() : Optional.of(value);
    }

    /** A text that need not be there. */
    public Optional<String> text(String name, int most) {
        return value(name)
                .map(
                        value -> {
                            boolean text =
                                    value.isJsonPrimitive()
                                            && value.getAsJsonPrimitive().isString();
                            if (!text || value.getAsString().length() > most) {
                                throw Problem.badRequest(
                                        "%s must be a text of at most %d characters"
                                                .formatted(name, most));
                            }
                            return value.getAsString();
                        });
    }

    /** A text that must be there and say something. */
    public String needed(String name, int most) {
        return text(name, most)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Problem.badRequest(name + " is missing or empty"));
    }

    /** Texts, none of them empty, at least one. */
    public List<String> texts(String name, int most, int longest) {
        List<String> texts = new ArrayList<>();
        JsonElement all = value(name).orElseGet(JsonArray::new);
        if (all.isJsonArray() && all.getAsJsonArray().size() <= most) {
            all.getAsJsonArray().forEach(one -> texts.add(text(one, longest)));
        }
        if (texts.isEmpty() || texts.contains("")) {
            throw Problem.badRequest(
                    "%s must be 1 to %d texts of 1 to %d characters"
                            .formatted(name, most, longest));
        }
        return texts;
    }

    private static String text(JsonElement one, int longest) {
        boolean text = one.isJsonPrimitive() && one.getAsJsonPrimitive().isString();
        return text && one.getAsString().length() <= longest ? one.getAsString() : "";
    }

    /** One of some words. */
    public <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
        return text(name, 100).map(text -> Words.of(words, name, text));
    }

    /** An instant, as ISO 8601 in UTC. */
    public Instant instant(String name) {
        try {
            return Instant.parse(needed(name, 40));
        } catch (DateTimeParseException e) {
            throw Problem.badRequest(name + " must be a time such as 2026-01-31T12:00:00Z");
        }
    }

    /** A whole number of at least 1. */
    public Optional<Integer> positive(String name) {
        return value(name)
                .map(
                        value -> {
                            try {
                                int number = value.getAsBigDecimal().intValueExact();
                                if (number >= 1) {
                                    return number;
                                }
                            } catch (ArithmeticException
                                    | NumberFormatException
                                    | UnsupportedOperationException
                                    | IllegalStateException e) {
                                throw notPositive(name);
                            }
                            throw notPositive(name);
                        });
    }

    private static Problem notPositive(String name) {
        return Problem.badRequest("%s must be a whole number of at least 1".formatted(name));
    }

    /** An object whose members the caller knows. */
    public JsonObject object(String name) {
        return value(name)
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .orElseThrow(() -> Problem.badRequest(name + " must be an object"));
    }

    /** Words of an enumeration as requests write them. */
    static final class Words {
        private Words() {}

        static <E extends Enum<E>> E of(Class<E> words, String name, String text) {
            for (E word : words.getEnumConstants()) {
                if (word.name().equals(text)) {
                    return word;
                }
            }
            StringBuilder known = new StringBuilder();
            for (E word : words.getEnumConstants()) {
                known.append(known.isEmpty() ? "" : ", ").append(word);
            }
            throw Problem.badRequest(name + " must be one of " + known);
        }
    }
}
