package org.tidewaiter.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An answer as it came over the wire; names of headers in lower case. */
record Reply(int status, Map<String, List<String>> headers, String body) {

    String header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    JsonElement json() {
        return JsonParser.parseString(body);
    }

    JsonObject object() {
        return json().getAsJsonObject();
    }

    /** The code of a problem, empty if it is none. */
    String code() {
        return header("Content-Type").startsWith("application/problem+json")
                ? object().get("code").getAsString()
                : "";
    }
}
