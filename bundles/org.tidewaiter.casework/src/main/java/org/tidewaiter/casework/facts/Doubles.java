package org.tidewaiter.casework.facts;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.OptionalDouble;

/** Real numbers, exactly; those that JSON does not have are texts. */
final class Doubles extends TypeAdapter<Double> {

    @Override
    public void write(JsonWriter out, Double value) throws IOException {
        put(out, value);
    }

    @Override
    public Double read(JsonReader in) throws IOException {
        return take(in);
    }

    static void put(JsonWriter out, double value) throws IOException {
        if (Double.isFinite(value)) {
            out.jsonValue(Double.toString(value));
        } else {
            out.value(Double.toString(value));
        }
    }

    static double take(JsonReader in) throws IOException {
        return Double.parseDouble(in.nextString());
    }

    /** One that may be absent: null then. */
    static final class Maybe extends TypeAdapter<OptionalDouble> {

        @Override
        public void write(JsonWriter out, OptionalDouble value) throws IOException {
            if (value.isPresent()) {
                put(out, value.getAsDouble());
            } else {
                out.nullValue();
            }
        }

        @Override
        public OptionalDouble read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(take(in));
        }
    }
}
