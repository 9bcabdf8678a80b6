package org.tidewaiter.web.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param headers beside those that every answer has, and in their place where the names are equal
 * @param body writes the body; may go on for long, as a stream of events does
 */
public record Answer(int status, Map<String, String> headers, Body body) {

    /** A body. */
    @FunctionalInterface
    public interface Body {
        /** Writes it. */
        void write(OutputStream out) throws IOException;
    }

    /** Copies the headers. */
    public Answer {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Done, and nothing to say. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), out -> {});
    }

    /** A value as JSON, as {@link Json} writes it. */
    public static Answer json(Object value) {
        return json(200, value);
    }

    /** A value as JSON, as {@link Json} writes it. */
    public static Answer json(int status, Object value) {
        return of(status, "application/json", Json.text(value));
    }

    /** A text in UTF-8. */
    public static Answer of(int status, String type, String text) {
        return bytes(status, type + ";charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes. */
    public static Answer bytes(int status, String type, byte[] bytes) {
        return new Answer(
                status,
                Map.of("Content-Type", type, "Content-Length", Integer.toString(bytes.length)),
                out -> out.write(bytes));
    }

    /**
     * The same with a header.
     *
     * @throws IllegalArgumentException if the value would end the header
     */
    public Answer header(String name, String value) {
        if (value.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
            throw new IllegalArgumentException("a control character in the header " + name);
        }
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Answer(status, all, body);
    }
}
