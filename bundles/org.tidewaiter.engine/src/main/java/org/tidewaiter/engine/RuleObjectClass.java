package org.tidewaiter.engine;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.tidewaiter.api.rule.RuleCard;

/** The configuration of a rule in one language: its profile, then the parameters of its card. */
final class RuleObjectClass implements ObjectClassDefinition {

    private final String pid;
    private final RuleCard card;
    private final List<ParameterAttribute> attributes;

    RuleObjectClass(String pid, RuleCard card, List<ParameterAttribute> attributes) {
        this.pid = pid;
        this.card = card;
        this.attributes = attributes;
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
        return filter == OPTIONAL
                ? new AttributeDefinition[0]
                : attributes.toArray(AttributeDefinition[]::new);
    }

    @Override
    public @Nullable InputStream getIcon(int size) {
        return null; // the specification's word for no icon
    }
}
