package org.tidewaiter.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.metatype.MetaTypeProvider;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;

/** Describes the configuration of a rule in any language that the rule speaks. */
final class RuleMetaType implements MetaTypeProvider {

    private final String pid;
    private final RiskRule rule;

    RuleMetaType(String pid, RiskRule rule) {
        this.pid = pid;
        this.rule = rule;
    }

    /** In English what the rule does not say in the locale; null is the locale of the machine. */
    @Override
    public ObjectClassDefinition getObjectClassDefinition(String id, @Nullable String locale) {
        if (!id.equals(pid)) {
            throw new IllegalArgumentException("described is " + pid + ", not " + id);
        }
        Locale language =
                locale == null
                        ? Locale.getDefault()
                        : Locale.forLanguageTag(locale.replace('_', '-'));
        Words words = new Words(language);
        RuleCard card = rule.card(language);
        List<ParameterAttribute> attributes =
                Stream.concat(Stream.of(profile(words)), card.parameters().stream())
                        .map(spec -> new ParameterAttribute(spec, words))
                        .toList();
        return new RuleObjectClass(pid, card, attributes);
    }

    private static ParameterSpec profile(Words words) {
        return new ParameterSpec(
                RiskRule.PROFILE,
                ParameterSpec.Kind.TEXT,
                words.say("profile"),
                words.say("profile.help"),
                "",
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                RiskRule.DEFAULT_PROFILE);
    }

    /** Those that there are words for ranges in; a rule may speak others too. */
    @Override
    public String[] getLocales() {
        return new String[] {"en", "ko"};
    }
}
