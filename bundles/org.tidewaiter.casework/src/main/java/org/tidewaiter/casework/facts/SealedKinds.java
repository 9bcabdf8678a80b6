package org.tidewaiter.casework.facts;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A value of a sealed type as an object of one field, named as the record that it is. */
final class SealedKinds implements TypeAdapterFactory {

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<? super T> sealed = type.getRawType();
        if (!sealed.isSealed()) {
            return null;
        }
        Map<String, TypeAdapter<?>> kinds = new TreeMap<>();
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            kinds.put(kind.getSimpleName(), gson.getAdapter(kind));
        }
        return new Kind<>(kinds);
    }

    private static final class Kind<T> extends TypeAdapter<T> {

        private final Map<String, TypeAdapter<?>> kinds;

        Kind(Map<String, TypeAdapter<?>> kinds) {
            this.kinds = kinds;
        }

        @SuppressWarnings("unchecked")
        private TypeAdapter<T> of(String name) {
            TypeAdapter<?> adapter = kinds.get(name);
            if (adapter == null) {
                throw new JsonParseException(
                        "there is no kind " + name + ", known are " + kinds.keySet());
            }
            return (TypeAdapter<T>) adapter;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            String name = value.getClass().getSimpleName();
            out.beginObject().name(name);
            of(name).write(out, value);
            out.endObject();
        }

        @Override
        public T read(JsonReader in) throws IOException {
            in.beginObject();
            T value = of(in.nextName()).read(in);
            in.endObject();
            return value;
        }
    }
}
