package org.tidewaiter.casework.facts;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.function.Function;

/** A value as its text. */
final class Texts<T> extends TypeAdapter<T> {

    private final Function<T, String> text;
    private final Function<String, T> parse;

    Texts(Function<T, String> text, Function<String, T> parse) {
        this.text = text;
        this.parse = parse;
    }

    @Override
    public void write(JsonWriter out, T value) throws IOException {
        out.value(text.apply(value));
    }

    @Override
    public T read(JsonReader in) throws IOException {
        return parse.apply(in.nextString());
    }
}
