package org.tidewaiter.engine;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeProvider;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;

/** The configuration of a rule: its profile, then the parameters of its card. */
final class RuleObjectClass implements MetaTypeProvider, ObjectClassDefinition {

    private static final ParameterSpec PROFILE =
            new ParameterSpec(
                    RiskRule.PROFILE,
                    ParameterSpec.Kind.TEXT,
                    "Profile",
                    "Names this configuration of the rule; findings say which one made them.",
                    "",
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    RiskRule.DEFAULT_PROFILE);

    private final String pid;
    private final RuleCard card;

    RuleObjectClass(String pid, RuleCard card) {
        this.pid = pid;
        this.card = card;
    }

    @Override
    public ObjectClassDefinition getObjectClassDefinition(String id, @Nullable String locale) {
        if (!id.equals(pid)) {
            throw new IllegalArgumentException("described is " + pid + ", not " + id);
        }
        return this;
    }

    /** None but the default: titles and help are in English. */
    @Override
    public String[] getLocales() {
        return new String[0];
    }

    @Override
    public String getName() {
        return "Tidewaiter: " + card.title();
    }

    @Override
    public String getID() {
        return pid;
    }

    @Override
    public String getDescription() {
        return card.question();
    }

    /** Every parameter has a default, and so is required in the sense of the specification. */
    @Override
    public AttributeDefinition[] getAttributeDefinitions(int filter) {
        List<AttributeDefinition> attributes = new ArrayList<>();
        if (filter != OPTIONAL) {
            attributes.add(new ParameterAttribute(PROFILE));
            card.parameters().forEach(spec -> attributes.add(new ParameterAttribute(spec)));
        }
        return attributes.toArray(AttributeDefinition[]::new);
    }

    @Override
    public @Nullable InputStream getIcon(int size) {
        return null; // the specification's word for no icon
    }
}
