package org.tidewaiter.web.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * JSON in and out. Out: records as objects, instants in ISO 8601, what could be markup escaped. In:
 * strictly by RFC 8259, no deeper than {@value #DEEPEST}, every name once.
 */
public final class Json {

    /** How deep a request may nest. */
    public static final int DEEPEST = 8;

    private static final int LONGEST_NUMBER = 40;

    private static final Gson OUT =
            new GsonBuilder()
                    .serializeNulls()
                    .registerTypeAdapter(
                            Instant.class,
                            (JsonSerializer<Instant>)
                                    (at, type, context) -> new JsonPrimitive(at.toString()))
                    .create();

    private Json() {}

    /** A value as text. */
    public static String text(Object value) {
        return OUT.toJson(value);
    }

    /** A value as a tree. */
    public static JsonElement tree(Object value) {
        return OUT.toJsonTree(value);
    }

    /**
     * Reads an object.
     *
     * @throws Problem if it is none, malformed, too deep, or names something twice
     */
    public static JsonObject object(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        try {
            if (reader.peek() == JsonToken.BEGIN_OBJECT) {
                JsonElement read = element(reader);
                if (reader.peek() == JsonToken.END_DOCUMENT) {
                    return read.getAsJsonObject();
                }
            }
        } catch (MalformedJsonException | NumberFormatException | IllegalStateException e) {
            throw notRead();
        } catch (IOException e) {
            throw notRead();
        }
        throw notRead();
    }

    private static Problem notRead() {
        return Problem.badRequest(
                "the body must be one JSON object, at most %d deep, that names nothing twice"
                        .formatted(DEEPEST));
    }

    private static JsonElement element(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> members(reader);
            case BEGIN_ARRAY -> elements(reader);
            case STRING -> new JsonPrimitive(reader.nextString());
            case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
            case NUMBER -> number(reader.nextString());
            case NULL -> {
                reader.nextNull();
                yield JsonNull.INSTANCE;
            }
            default -> throw notRead();
        };
    }

    /** A short text can be a number whose digits would fill the memory. */
    private static JsonElement number(String text) {
        BigDecimal number = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
        if (number == null || Math.abs((long) number.scale()) > 400) {
            throw notRead();
        }
        return new JsonPrimitive(number);
    }

    private static JsonObject members(JsonReader reader) throws IOException {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (object.has(name)) {
                throw notRead();
            }
            object.add(name, element(reader));
        }
        reader.endObject();
        return object;
    }

    private static JsonArray elements(JsonReader reader) throws IOException {
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(element(reader));
        }
        reader.endArray();
        return array;
    }
}
