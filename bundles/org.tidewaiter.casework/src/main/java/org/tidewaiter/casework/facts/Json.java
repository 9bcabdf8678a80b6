package org.tidewaiter.casework.facts;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.casework.ParameterEffect;
import org.tidewaiter.casework.StoreException;

/**
 * Values of the api to JSON and back.
 *
 * <p>Records are objects with the names of their components; a sealed type says which of its kinds
 * it is; a value of no declared type, such as a fact of a phrase, says its type; a number that JSON
 * does not have is a text. Immutable, thread-safe.
 */
public final class Json {

    private static final Gson GSON =
            new GsonBuilder()
                    .disableHtmlEscaping()
                    .serializeNulls()
                    .registerTypeAdapterFactory(new SealedKinds())
                    .registerTypeAdapterFactory(new Optionals())
                    .registerTypeAdapter(
                            new TypeToken<Map<String, Object>>() {}.getType(),
                            new TypedValues().nullSafe())
                    .registerTypeAdapter(OptionalDouble.class, new Doubles.Maybe())
                    .registerTypeAdapter(Double.class, new Doubles())
                    .registerTypeAdapter(double.class, new Doubles())
                    .registerTypeAdapter(
                            Instant.class, new Texts<>(Instant::toString, Instant::parse))
                    .registerTypeAdapter(
                            Duration.class, new Texts<>(Duration::toString, Duration::parse))
                    .create();

    private Json() {}

    /** The facts of a finding; equal findings give equal texts. */
    public static String of(Finding finding) {
        return write(finding);
    }

    /**
     * The finding of a text.
     *
     * @throws StoreException if it is none
     */
    public static Finding finding(String json) {
        return read(json, Finding.class);
    }

    /** What came of a rule. */
    public static String of(RuleReport[] rules) {
        return write(rules);
    }

    /**
     * What came of the rules of a run.
     *
     * @throws StoreException if the text does not tell
     */
    public static RuleReport[] rules(String json) {
        return read(json, RuleReport[].class);
    }

    /** What proposed parameters changed. */
    public static String of(ParameterEffect effect) {
        return write(effect);
    }

    /**
     * What proposed parameters changed.
     *
     * @throws StoreException if the text does not tell
     */
    public static ParameterEffect effect(String json) {
        return read(json, ParameterEffect.class);
    }

    /** Texts or whole numbers by name. */
    public static String of(Map<String, ?> values) {
        return write(new TreeMap<>(values));
    }

    /**
     * The texts by name.
     *
     * @throws StoreException if the text does not tell
     */
    public static Map<String, String> texts(String json) {
        Map<String, String> texts = new TreeMap<>();
        read(json, JsonObject.class)
                .entrySet()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().getAsString()));
        return texts;
    }

    /**
     * The whole numbers by name.
     *
     * @throws StoreException if the text does not tell
     */
    public static Map<String, Integer> numbers(String json) {
        Map<String, Integer> numbers = new TreeMap<>();
        read(json, JsonObject.class)
                .entrySet()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().getAsInt()));
        return numbers;
    }

    static String write(Object value) {
        return LoneSurrogates.escaped(GSON.toJson(value));
    }

    static <T> T read(String json, Class<T> type) {
        try {
            T value = GSON.fromJson(json, type);
            if (value != null) {
                return value;
            }
        } catch (RuntimeException e) {
            // Gson wraps what a record's constructor refuses in a plain RuntimeException
            throw unreadable(json, type, e);
        }
        throw unreadable(json, type, new JsonParseException("it is empty"));
    }

    private static StoreException unreadable(String json, Class<?> type, Exception cause) {
        return new StoreException(
                "the store holds no %s that this version can read, but %s: was it written by another version?"
                        .formatted(
                                type.getSimpleName(),
                                json.substring(0, Math.min(80, json.length()))),
                cause);
    }
}
