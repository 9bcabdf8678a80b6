package org.tidewaiter.web.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A path with named parts, such as {@code /findings/{id}}. */
public final class PathPattern {

    private final String text;
    private final List<String> parts;

    /** The pattern of a text. */
    public PathPattern(String text) {
        this.text = text;
        this.parts = List.of(text.split("/", -1));
    }

    /** What the named parts are in a path; empty if it is another path. */
    public Optional<Map<String, String>> match(String path) {
        List<String> given = List.of(path.split("/", -1));
        if (given.size() != parts.size()) {
            return Optional.empty();
        }
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (part.startsWith("{")) {
                named.put(part.substring(1, part.length() - 1), given.get(i));
            } else if (!part.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }

    @Override
    public String toString() {
        return text;
    }
}
