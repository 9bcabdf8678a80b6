package org.tidewaiter.api.rule;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/**
 * A parameter of a rule: what it is called, what it may be, and what it is unless set.
 *
 * @param unit empty if it has none
 * @param min the least value of a number
 * @param max the greatest value of a number
 */
public record ParameterSpec(
        String name,
        Kind kind,
        String title,
        String help,
        String unit,
        double min,
        double max,
        Object byDefault) {

    /** The types a parameter may have, with the Java type of its values. */
    public enum Kind {
        /** {@link Long}. */
        WHOLE,
        /** {@link Double}. */
        REAL,
        /** {@link Boolean}. */
        FLAG,
        /** {@link String}. */
        TEXT
    }

    /** What it is called for a person: the title, with the unit if it has one. */
    public String label() {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }

    /**
     * Reads the parameters off a record whose components carry {@link Parameter}.
     *
     * @throws IllegalArgumentException if a component has no annotation, a type that cannot be a
     *     parameter, or a default outside its own range
     */
    public static List<ParameterSpec> of(Class<? extends Record> type) {
        List<ParameterSpec> specs = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            specs.add(of(type, component));
        }
        return List.copyOf(specs);
    }

    private static ParameterSpec of(Class<?> type, RecordComponent component) {
        Parameter stated = component.getAnnotation(Parameter.class);
        String name = component.getName();
        if (stated == null) {
            throw new IllegalArgumentException(
                    type.getName() + "." + name + " has no @Parameter annotation");
        }
        Kind kind = kindOf(type, component);
        ParameterSpec open =
                new ParameterSpec(
                        name,
                        kind,
                        stated.title(),
                        stated.help(),
                        stated.unit(),
                        stated.min(),
                        stated.max(),
                        "");
        return new ParameterSpec(
                name,
                kind,
                stated.title(),
                stated.help(),
                stated.unit(),
                stated.min(),
                stated.max(),
                open.parse(stated.byDefault()));
    }

    private static Kind kindOf(Class<?> type, RecordComponent component) {
        Class<?> java = component.getType();
        if (java == int.class || java == long.class) {
            return Kind.WHOLE;
        } else if (java == double.class) {
            return Kind.REAL;
        } else if (java == boolean.class) {
            return Kind.FLAG;
        } else if (java == String.class) {
            return Kind.TEXT;
        }
        throw new IllegalArgumentException(
                type.getName()
                        + "."
                        + component.getName()
                        + " must be int, long, double, boolean or String, is "
                        + java.getName());
    }

    /**
     * Checks a value and brings it to the Java type of the kind.
     *
     * @param value a text, as on a command line, or a value, as from a configuration
     * @throws IllegalArgumentException with a message for a person if it is of another type or out
     *     of range
     */
    public Object parse(Object value) {
        String text = String.valueOf(value).trim();
        return switch (kind) {
            case WHOLE -> inRange(whole(text)).longValue();
            case REAL -> inRange(real(text)).doubleValue();
            case FLAG -> flag(text);
            case TEXT -> text;
        };
    }

    /** This in other words, looked for under a prefix; what they do not say stays. */
    ParameterSpec in(ResourceBundle phrases, String prefix) {
        return new ParameterSpec(
                name,
                kind,
                RuleCard.word(phrases, prefix + name, title),
                RuleCard.word(phrases, prefix + name + ".help", help),
                RuleCard.word(phrases, "unit." + unit, unit),
                min,
                max,
                byDefault);
    }

    private Long whole(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw wrong(text, "a whole number", e);
        }
    }

    private Double real(String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
            throw wrong(text, "a finite number", null);
        } catch (NumberFormatException e) {
            throw wrong(text, "a number", e);
        }
    }

    private Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(text, "true or false", null);
        };
    }

    private <N extends Number> N inRange(N number) {
        if (number.doubleValue() < min || number.doubleValue() > max) {
            throw wrong(number.toString(), "between " + plain(min) + " and " + plain(max), null);
        }
        return number;
    }

    private IllegalArgumentException wrong(
            String text, String wanted, @org.jspecify.annotations.Nullable Throwable cause) {
        String in = unit.isEmpty() ? "" : " (" + unit + ")";
        return new IllegalArgumentException(
                name + in + " must be " + wanted + ", was \"" + text + "\"", cause);
    }

    private static String plain(double bound) {
        return Double.isFinite(bound)
                ? BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString()
                : Double.toString(bound);
    }
}
