package org.tidewaiter.engine;

import org.jspecify.annotations.Nullable;
import org.osgi.service.metatype.AttributeDefinition;
import org.tidewaiter.api.rule.ParameterSpec;

/** A parameter as the metatype service describes it: its unit is in the name. */
final class ParameterAttribute implements AttributeDefinition {

    private final ParameterSpec spec;

    ParameterAttribute(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public String getName() {
        return spec.unit().isEmpty() ? spec.title() : spec.title() + " (" + spec.unit() + ")";
    }

    @Override
    public String getID() {
        return spec.name();
    }

    @Override
    public String getDescription() {
        return spec.help() + range();
    }

    private String range() {
        if (Double.isFinite(spec.min()) && Double.isFinite(spec.max())) {
            return " From " + plain(spec.min()) + " to " + plain(spec.max()) + ".";
        } else if (Double.isFinite(spec.min())) {
            return " At least " + plain(spec.min()) + ".";
        } else if (Double.isFinite(spec.max())) {
            return " At most " + plain(spec.max()) + ".";
        }
        return "";
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }

    /** One value. */
    @Override
    public int getCardinality() {
        return 0;
    }

    @Override
    public int getType() {
        return switch (spec.kind()) {
            case WHOLE -> LONG;
            case REAL -> DOUBLE;
            case FLAG -> BOOLEAN;
            case TEXT -> STRING;
        };
    }

    @Override
    public String[] getDefaultValue() {
        return new String[] {String.valueOf(spec.byDefault())};
    }

    /** Empty if the value is fine, else what is wrong with it. */
    @Override
    public String validate(String value) {
        try {
            spec.parse(value);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Override
    public String @Nullable [] getOptionValues() {
        return null; // the specification's word for any value
    }

    @Override
    public String @Nullable [] getOptionLabels() {
        return null; // as above
    }
}
