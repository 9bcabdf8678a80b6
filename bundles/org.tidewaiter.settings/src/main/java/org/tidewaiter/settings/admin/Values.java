package org.tidewaiter.settings.admin;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.metatype.AttributeDefinition;

/** Values of described settings. */
final class Values {

    private Values() {}

    /** The elements of an array, of primitives too. */
    static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    /** What is wrong with one value; empty if nothing is. */
    static Optional<String> wrong(AttributeDefinition attribute, Object value) {
        String text = String.valueOf(value);
        Optional<String> what =
                parsed(attribute.getType(), text).isEmpty()
                        ? Optional.of("must be " + kind(attribute.getType()))
                        : Optional.ofNullable(attribute.validate(text))
                                .filter(said -> !said.isEmpty());
        return what.map(
                said -> "= %s: %s. %s".formatted(text, said, attribute.getDescription()).strip());
    }

    /** A text in the type that is described; what is none stays as it is. */
    static Object typed(AttributeDefinition attribute, Object value) {
        Object single =
                value instanceof String text
                        ? parsed(attribute.getType(), text).orElse(value)
                        : value;
        return attribute.getCardinality() > 0 && single instanceof String text
                ? new String[] {text}
                : single;
    }

    private static Optional<Object> parsed(int type, String given) {
        String text = given.strip();
        try {
            return switch (type) {
                case AttributeDefinition.LONG -> Optional.of(Long.valueOf(text));
                case AttributeDefinition.INTEGER -> Optional.of(Integer.valueOf(text));
                case AttributeDefinition.DOUBLE -> Optional.of(Double.valueOf(text));
                case AttributeDefinition.BOOLEAN ->
                        text.equals("true") || text.equals("false")
                                ? Optional.of(Boolean.valueOf(text))
                                : Optional.empty();
                default -> Optional.of(given);
            };
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String kind(int type) {
        return switch (type) {
            case AttributeDefinition.LONG, AttributeDefinition.INTEGER -> "a whole number";
            case AttributeDefinition.DOUBLE -> "a number";
            default -> "true or false";
        };
    }
}
