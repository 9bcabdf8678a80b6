package org.tidewaiter.workbench.preference;

import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.AttributeDefinition;

/** Values of one configuration, as texts in fields and as types in the host's Config Admin. */
final class Settings {

    private Settings() {}

    /**
     * What is set, by the attribute's id; what is not set is absent. Several values of one
     * attribute are separated by commas.
     *
     * @throws IOException if the configuration cannot be read
     */
    static Map<String, String> read(ConfigurationAdmin admin, String pid) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Dictionary<String, Object> values = admin.getConfiguration(pid, "?").getProperties();
        if (values != null) {
            for (String key : Collections.list(values.keys())) {
                texts.put(key, text(values.get(key)));
            }
        }
        return texts;
    }

    private static String text(Object value) {
        if (!value.getClass().isArray()) {
            // without an exponent, as a person would type it
            return value instanceof Double real
                    ? BigDecimal.valueOf(real).stripTrailingZeros().toPlainString()
                    : String.valueOf(value);
        }
        return IntStream.range(0, Array.getLength(value))
                .mapToObj(index -> String.valueOf(Array.get(value, index)))
                .collect(Collectors.joining(", "));
    }

    /**
     * Sets values; what is not named stays as it is.
     *
     * @throws IOException if the configuration cannot be kept
     */
    static void write(ConfigurationAdmin admin, String pid, Map<AttributeDefinition, String> values)
            throws IOException {
        Configuration configuration = admin.getConfiguration(pid, "?");
        Dictionary<String, Object> before = configuration.getProperties();
        Dictionary<String, Object> after = before == null ? new Hashtable<>() : before;
        values.forEach((attribute, text) -> after.put(attribute.getID(), typed(attribute, text)));
        configuration.update(after);
    }

    /**
     * The value of a text.
     *
     * @throws NumberFormatException if it is no number where one is wanted
     */
    static Object typed(AttributeDefinition attribute, String text) {
        if (attribute.getCardinality() != 0) {
            return text.isBlank() ? new String[0] : text.strip().split("\\s*,\\s*");
        }
        return switch (attribute.getType()) {
            case AttributeDefinition.LONG -> Long.valueOf(text.strip());
            case AttributeDefinition.INTEGER -> Integer.valueOf(text.strip());
            case AttributeDefinition.DOUBLE -> Double.valueOf(text.strip());
            case AttributeDefinition.FLOAT -> Float.valueOf(text.strip());
            case AttributeDefinition.BOOLEAN -> Boolean.valueOf(text.strip());
            default -> text;
        };
    }

    /** What is wrong with a text, for a person; nothing if it is fine. */
    static @Nullable String problem(AttributeDefinition attribute, String text) {
        String said = attribute.validate(text);
        if (said != null && !said.isEmpty()) {
            return said;
        }
        try {
            typed(attribute, text);
            return null;
        } catch (NumberFormatException e) {
            return attribute.getName() + ": " + text; // the description checks nothing
        }
    }
}
