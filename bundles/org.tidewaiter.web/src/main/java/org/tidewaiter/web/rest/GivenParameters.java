package org.tidewaiter.web.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.web.http.Problem;

/** Values of a rule's parameters as a request gives them. */
final class GivenParameters {

    private static final int LONGEST = 1_000;

    private GivenParameters() {}

    /**
     * Name to text of those that were given.
     *
     * @throws Problem if the rule has no such parameter, or it does not take the value
     */
    static Map<String, String> of(RiskRule rule, JsonObject given) {
        Map<String, String> values = new TreeMap<>();
        Map<String, ParameterSpec> specs =
                rule.card().parameters().stream()
                        .collect(Collectors.toMap(ParameterSpec::name, spec -> spec));
        for (Map.Entry<String, JsonElement> entry : given.entrySet()) {
            ParameterSpec spec = specs.get(entry.getKey());
            if (spec == null) {
                throw Problem.badRequest(
                        "parameters has one that the rule does not have; it has "
                                + String.join(", ", specs.keySet().stream().sorted().toList()));
            }
            values.put(spec.name(), value(spec, entry.getValue()));
        }
        return values;
    }

    private static String value(ParameterSpec spec, JsonElement value) {
        if (!value.isJsonPrimitive() || value.getAsString().length() > LONGEST) {
            throw Problem.badRequest(spec.name() + " must be a number, a text, true or false");
        }
        try {
            String plain =
                    value.getAsJsonPrimitive().isNumber()
                            ? value.getAsBigDecimal().toPlainString()
                            : value.getAsString();
            spec.parse(plain);
            return plain;
        } catch (IllegalArgumentException e) {
            // the api says: a message for a person
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }
}
