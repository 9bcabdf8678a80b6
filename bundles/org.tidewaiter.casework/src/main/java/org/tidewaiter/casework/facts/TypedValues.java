package org.tidewaiter.casework.facts;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Named values whose types the text must tell: whole numbers and flags are those of JSON, a text is
 * a text, and any other is an object of one field that names the type.
 */
final class TypedValues extends TypeAdapter<Map<String, Object>> {

    @Override
    public void write(JsonWriter out, Map<String, Object> values) throws IOException {
        out.beginObject();
        for (Map.Entry<String, Object> entry : new TreeMap<>(values).entrySet()) {
            out.name(entry.getKey());
            put(out, entry.getKey(), entry.getValue());
        }
        out.endObject();
    }

    private static void put(JsonWriter out, String name, Object value) throws IOException {
        if (value instanceof Long whole) {
            out.value(whole);
        } else if (value instanceof Boolean flag) {
            out.value(flag);
        } else if (value instanceof String text) {
            out.value(text);
        } else if (value instanceof Double real) {
            out.beginObject().name("real");
            Doubles.put(out, real);
            out.endObject();
        } else if (value instanceof Instant instant) {
            out.beginObject().name("instant").value(instant.toString()).endObject();
        } else if (value instanceof LocalDate day) {
            out.beginObject().name("day").value(day.toString()).endObject();
        } else {
            throw new IllegalArgumentException(
                    name + " has a type that cannot be kept: " + value.getClass().getName());
        }
    }

    @Override
    public Map<String, Object> read(JsonReader in) throws IOException {
        Map<String, Object> values = new TreeMap<>();
        in.beginObject();
        while (in.hasNext()) {
            values.put(in.nextName(), take(in));
        }
        in.endObject();
        return values;
    }

    private static Object take(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        return switch (token) {
            case NUMBER -> (Object) in.nextLong();
            case BOOLEAN -> (Object) in.nextBoolean();
            case STRING -> in.nextString();
            case BEGIN_OBJECT -> typed(in);
            default -> throw new JsonParseException("a value was expected at " + in.getPath());
        };
    }

    private static Object typed(JsonReader in) throws IOException {
        in.beginObject();
        String type = in.nextName();
        Object value =
                switch (type) {
                    case "real" -> (Object) Doubles.take(in);
                    case "instant" -> Instant.parse(in.nextString());
                    case "day" -> LocalDate.parse(in.nextString());
                    default ->
                            throw new JsonParseException(
                                    "there is no type " + type + " at " + in.getPath());
                };
        in.endObject();
        return value;
    }
}
