package org.tidewaiter.api.rule;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Values for all parameters of a rule, checked against their specifications. Immutable.
 *
 * <p>A rule turns them into its own record with {@link #as}.
 */
public final class Parameters {

    private final List<ParameterSpec> specs;
    private final Map<String, Object> values;

    private Parameters(List<ParameterSpec> specs, Map<String, Object> values) {
        this.specs = specs;
        this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Every parameter at its default. */
    public static Parameters defaults(List<ParameterSpec> specs) {
        Map<String, Object> values = new HashMap<>();
        specs.forEach(spec -> values.put(spec.name(), spec.byDefault()));
        return new Parameters(List.copyOf(specs), values);
    }

    /**
     * Defaults of a parameter record, overridden by a configuration; entries that are no parameter,
     * such as {@code service.pid}, are passed over.
     *
     * @throws IllegalArgumentException if a value is of a wrong type or out of range
     */
    public static Parameters configured(
            Class<? extends Record> type, Map<String, ?> configuration) {
        Parameters parameters = defaults(ParameterSpec.of(type));
        for (ParameterSpec spec : parameters.specs) {
            Object value = configuration.get(spec.name());
            if (value != null) {
                parameters = parameters.with(spec.name(), value);
            }
        }
        return parameters;
    }

    /**
     * These values but for one.
     *
     * @throws IllegalArgumentException if there is no such parameter, or the value is of a wrong
     *     type or out of range
     */
    public Parameters with(String name, Object value) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(name, spec(name).parse(value));
        return new Parameters(specs, changed);
    }

    private ParameterSpec spec(String name) {
        return specs.stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no parameter "
                                                + name
                                                + "; there are "
                                                + specs.stream()
                                                        .map(ParameterSpec::name)
                                                        .collect(Collectors.joining(", "))));
    }

    /** The specifications, in the order of the record. */
    public List<ParameterSpec> specs() {
        return specs;
    }

    /** Name to value, ordered by name; values have the type of their {@link ParameterSpec.Kind}. */
    public Map<String, Object> values() {
        return values;
    }

    /**
     * These values as a rule's own record, which may check them against each other.
     *
     * @throws IllegalArgumentException if the record's constructor refuses them
     */
    public <R extends Record> R as(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Object value = values.get(components[i].getName());
            if (value == null) {
                throw new IllegalArgumentException(
                        "there is no parameter " + components[i].getName());
            }
            arguments[i] = types[i] == int.class ? (Object) Math.toIntExact((Long) value) : value;
        }
        return construct(type, types, arguments);
    }

    private static <R> R construct(Class<R> type, Class<?>[] types, Object[] arguments) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
