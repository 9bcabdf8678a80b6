package org.tidewaiter.casework.facts;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An {@link Optional} as its value, or null. */
final class Optionals implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (type.getRawType() != Optional.class) {
            return null;
        }
        TypeToken<?> inside =
                TypeToken.get(((ParameterizedType) type.getType()).getActualTypeArguments()[0]);
        return (TypeAdapter<T>) new Maybe<>(gson.getAdapter(inside));
    }

    private static final class Maybe<V> extends TypeAdapter<Optional<V>> {

        private final TypeAdapter<V> inside;

        Maybe(TypeAdapter<V> inside) {
            this.inside = inside;
        }

        @Override
        public void write(JsonWriter out, Optional<V> value) throws IOException {
            if (value.isPresent()) {
                inside.write(out, value.get());
            } else {
                out.nullValue();
            }
        }

        @Override
        public Optional<V> read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Optional.empty();
            }
            return Optional.of(inside.read(in));
        }
    }
}
