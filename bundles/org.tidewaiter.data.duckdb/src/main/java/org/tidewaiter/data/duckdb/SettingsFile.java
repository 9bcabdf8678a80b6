package org.tidewaiter.data.duckdb;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.record.DataException;

/**
 * A JSON file that an administrator wrote; what is wrong in it is said with its name.
 *
 * @param environment gives a variable of the environment, null if not set
 */
record SettingsFile(Path path, JsonObject json, Function<String, @Nullable String> environment) {

    /**
     * Reads a file; without it nothing is set.
     *
     * @throws DataException if it is no JSON object
     */
    static SettingsFile read(Path path, Function<String, @Nullable String> environment) {
        if (!Files.exists(path)) {
            return new SettingsFile(path, new JsonObject(), environment);
        }
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            JsonElement json = JsonParser.parseReader(reader);
            if (json.isJsonObject()) {
                return new SettingsFile(path, json.getAsJsonObject(), environment);
            }
        } catch (IOException | JsonParseException e) {
            throw new DataException(
                    path.getFileName() + " cannot be read: check that it is JSON in UTF-8", e);
        }
        throw new DataException(
                List.of(
                        path.getFileName()
                                + ": must hold one JSON object, such as {\"name\": \"Busan"
                                + " 2026\"}"));
    }

    /** The text or number of a key. */
    Optional<String> text(String key) {
        JsonElement value = json.get(key);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive() || value.getAsString().isBlank()) {
            throw wrong("\"" + key + "\" must be a text that is not empty, was " + value);
        }
        return Optional.of(value.getAsString().strip());
    }

    /** The number of a key, if it is there. */
    Optional<Double> number(String key) {
        try {
            return text(key).map(Double::valueOf);
        } catch (NumberFormatException e) {
            throw new DataException(
                    name() + ": \"" + key + "\" must be a number, was " + json.get(key), e);
        }
    }

    /**
     * What must not stand in the file itself, from a variable of the environment or from a file.
     *
     * @param kind the keys are this, followed by {@code Variable} and {@code File}
     * @param without what goes wrong without it
     */
    Optional<String> hidden(String kind, String without) {
        Optional<String> variable = text(kind + "Variable");
        Optional<String> file = text(kind + "File");
        if (variable.isPresent() && file.isPresent()) {
            throw wrong("give \"" + kind + "Variable\" or \"" + kind + "File\", not both");
        }
        if (variable.isPresent()) {
            String value = environment.apply(variable.get());
            if (value == null || value.isBlank()) {
                throw wrong(
                        "the environment variable "
                                + variable.get()
                                + " of \""
                                + kind
                                + "Variable\" is not set: set it, or "
                                + without);
            }
            return Optional.of(value.strip());
        }
        return file.map(given -> fromFile(kind, beside(given)));
    }

    private String fromFile(String kind, Path file) {
        String named = "\"" + kind + "File\" " + file;
        try {
            String value = Files.readString(file).strip();
            if (!value.isEmpty()) {
                return value;
            }
        } catch (IOException e) {
            throw new DataException(
                    name() + ": " + named + " cannot be read: check path and rights", e);
        }
        throw wrong(named + " is empty: put the " + kind + " there");
    }

    /** A file that is named in this one: beside it, unless the path is absolute. */
    Path beside(String given) {
        return path.toAbsolutePath().resolveSibling(given);
    }

    /** A note for each key that is not known. */
    List<String> notes(Set<String> known) {
        return json.keySet().stream()
                .filter(key -> !known.contains(key))
                .map(
                        key ->
                                name()
                                        + ": \""
                                        + key
                                        + "\" is not known and was not used"
                                        + Spelling.nearest(key, known)
                                                .map(meant -> ": did you mean " + meant + "?")
                                                .orElse(""))
                .toList();
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** What is wrong in the file. */
    DataException wrong(String what) {
        return new DataException(List.of(name() + ": " + what));
    }
}
