package org.tidewaiter.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.osgi.service.metatype.AttributeDefinition;
import org.tidewaiter.api.rule.ParameterSpec;

/** A parameter as the metatype service describes it: its unit is in the name. */
final class ParameterAttribute implements AttributeDefinition {

    private final ParameterSpec spec;
    private final Words words;

    /** Of a parameter that is in the language of the words. */
    ParameterAttribute(ParameterSpec spec, Words words) {
        this.spec = spec;
        this.words = words;
    }

    @Override
    public String getName() {
        return spec.label();
    }

    @Override
    public String getID() {
        return spec.name();
    }

    @Override
    public String getDescription() {
        return (spec.help() + " " + range()).strip();
    }

    private String range() {
        if (Double.isFinite(spec.min()) && Double.isFinite(spec.max())) {
            return words.say("range", words.number(spec.min()), words.number(spec.max()));
        } else if (Double.isFinite(spec.min())) {
            return words.say("range.least", words.number(spec.min()));
        } else if (Double.isFinite(spec.max())) {
            return words.say("range.most", words.number(spec.max()));
        }
        return "";
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
        return new String[] {
            spec.byDefault() instanceof Double real
                    ? BigDecimal.valueOf(real).stripTrailingZeros().toPlainString()
                    : String.valueOf(spec.byDefault())
        };
    }

    /** Empty if the value is fine, else what is wrong with it. */
    @Override
    public String validate(String value) {
        try {
            spec.parse(value);
            return "";
        } catch (IllegalArgumentException e) {
            String wrong = "wrong." + spec.kind();
            return words.has(wrong) // in English the parameter itself says it
                    ? words.say(wrong, getName(), value, range()).strip()
                    : String.valueOf(e.getMessage());
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
