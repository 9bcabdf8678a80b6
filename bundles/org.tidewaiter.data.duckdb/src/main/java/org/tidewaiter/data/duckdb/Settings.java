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
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.record.DataException;

/**
 * What {@code dataset.json} says, or the defaults without it.
 *
 * <pre>{@code
 * {"name": "Busan 2026", "timeZone": "Asia/Seoul", "allowedRejects": 0.02,
 *  "secretVariable": "TIDEWAITER_SECRET" or "secretFile": "/run/secrets/tidewaiter"}
 * }</pre>
 *
 * @param name what findings carry; the folder's name unless given
 * @param timeZone of times without an offset; without it such times are rejected
 * @param allowedRejects the share of rows of each table that may be rejected
 * @param secret keys the pseudonyms; it stands in the environment or in a file, never here
 * @param notes what was not understood
 */
record Settings(
        String name,
        Optional<ZoneId> timeZone,
        double allowedRejects,
        Optional<String> secret,
        List<String> notes) {

    static final String FILE = "dataset.json";

    private static final double DEFAULT_ALLOWED_REJECTS = 0.01;
    private static final Set<String> KNOWN =
            Set.of("name", "timeZone", "allowedRejects", "secretVariable", "secretFile");

    /**
     * Reads the settings of a folder.
     *
     * @param environment gives a variable of the environment, null if not set
     */
    static Settings of(Path folder, Function<String, @Nullable String> environment) {
        Path file = folder.resolve(FILE);
        JsonObject json = Files.exists(file) ? parse(file) : new JsonObject();
        Path last = folder.toAbsolutePath().normalize().getFileName();
        List<String> notes = new ArrayList<>();
        for (String key : json.keySet()) {
            if (!KNOWN.contains(key)) {
                String meant =
                        Spelling.nearest(key, KNOWN)
                                .map(k -> ": did you mean " + k + "?")
                                .orElse("");
                notes.add(FILE + ": \"" + key + "\" is not known and was not used" + meant);
            }
        }
        return new Settings(
                text(json, "name").orElse(last == null ? "records" : last.toString()),
                text(json, "timeZone").map(Settings::zone),
                share(json),
                secret(folder, json, environment),
                notes);
    }

    private static JsonObject parse(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            JsonElement json = JsonParser.parseReader(reader);
            if (json.isJsonObject()) {
                return json.getAsJsonObject();
            }
            throw wrong("must hold one JSON object, such as {\"name\": \"Busan 2026\"}");
        } catch (IOException | JsonParseException e) {
            throw new DataException(FILE + " cannot be read: check that it is JSON in UTF-8", e);
        }
    }

    private static Optional<String> text(JsonObject json, String key) {
        JsonElement value = json.get(key);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive() || value.getAsString().isBlank()) {
            throw wrong("\"" + key + "\" must be a text that is not empty, was " + value);
        }
        return Optional.of(value.getAsString().strip());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new DataException(
                    FILE
                            + ": \"timeZone\" must be a zone such as \"Asia/Seoul\" or \"UTC\", was \""
                            + name
                            + "\"",
                    e);
        }
    }

    private static double share(JsonObject json) {
        Optional<String> given = text(json, "allowedRejects");
        if (given.isEmpty()) {
            return DEFAULT_ALLOWED_REJECTS;
        }
        try {
            double share = Double.parseDouble(given.get());
            if (share >= 0 && share <= 1) {
                return share;
            }
            throw wrong("\"allowedRejects\" must be 0 to 1, was " + share);
        } catch (NumberFormatException e) {
            throw new DataException(
                    FILE + ": \"allowedRejects\" must be a number, was " + given.get(), e);
        }
    }

    private static Optional<String> secret(
            Path folder, JsonObject json, Function<String, @Nullable String> environment) {
        Optional<String> variable = text(json, "secretVariable");
        Optional<String> file = text(json, "secretFile");
        if (variable.isPresent() && file.isPresent()) {
            throw wrong("give \"secretVariable\" or \"secretFile\", not both");
        }
        if (variable.isPresent()) {
            String value = environment.apply(variable.get());
            if (value == null || value.isBlank()) {
                throw wrong(
                        "the environment variable "
                                + variable.get()
                                + " of \"secretVariable\" is not set: set it, or pseudonyms would"
                                + " not be those of other runs");
            }
            return Optional.of(value.strip());
        }
        return file.map(name -> fromFile(folder.resolve(name)));
    }

    private static String fromFile(Path file) {
        try {
            String value = Files.readString(file).strip();
            if (!value.isEmpty()) {
                return value;
            }
        } catch (IOException e) {
            throw new DataException(
                    FILE + ": \"secretFile\" " + file + " cannot be read: check path and rights",
                    e);
        }
        throw wrong("\"secretFile\" " + file + " is empty: put the secret there");
    }

    private static DataException wrong(String what) {
        return new DataException(List.of(FILE + ": " + what));
    }
}
