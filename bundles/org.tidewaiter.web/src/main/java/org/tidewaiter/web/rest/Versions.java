package org.tidewaiter.web.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.casework.ParameterEffect;
import org.tidewaiter.casework.ParameterSet;
import org.tidewaiter.casework.ParameterSet.Ruled;

/**
 * Versions of a rule's parameters, each beside the published one before it.
 *
 * @param card the rule's card in the language of who asks
 * @param sets the latest first
 * @param all whether there are no earlier ones
 */
record Versions(RiskRule rule, RuleCard card, List<ParameterSet> sets, boolean all) {

    /** A version, published or not. */
    record VersionView(
            long id,
            @Nullable Integer number,
            String ruleVersion,
            List<ValueView> values,
            EffectView effect,
            String reason,
            String proposedBy,
            Instant proposedAt,
            @Nullable String verdict,
            @Nullable String ruledBy,
            @Nullable Instant ruledAt,
            String note,
            boolean inForce) {}

    /** A value; {@code was} is that of the version before, null where it is not known. */
    record ValueView(String name, String title, String unit, String value, @Nullable String was) {}

    /** What it changed when it was tried. */
    record EffectView(
            String data,
            String fingerprint,
            Instant asOf,
            int before,
            int after,
            int entering,
            int leaving) {}

    /** Every parameter of a rule as it is configured, as text. */
    static Map<String, String> configured(RiskRule rule) {
        Map<String, String> values = new TreeMap<>();
        for (ParameterSpec spec : rule.card().parameters()) {
            Object value = rule.parameters().values().getOrDefault(spec.name(), spec.byDefault());
            values.put(spec.name(), String.valueOf(value));
        }
        return values;
    }

    List<VersionView> views() {
        OptionalInt inForce =
                sets.stream()
                        .map(ParameterSet::number)
                        .filter(OptionalInt::isPresent)
                        .mapToInt(OptionalInt::getAsInt)
                        .max();
        List<VersionView> views = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            ParameterSet set = sets.get(i);
            views.add(
                    view(set, before(i), set.number().isPresent() && set.number().equals(inForce)));
        }
        return views;
    }

    private Map<String, String> before(int place) {
        return sets.subList(place + 1, sets.size()).stream()
                .filter(set -> set.number().isPresent())
                .findFirst()
                .map(set -> set.proposal().values())
                .orElseGet(() -> all ? configured(rule) : Map.of());
    }

    private VersionView view(ParameterSet set, Map<String, String> before, boolean inForce) {
        Optional<Ruled> ruled = set.ruling();
        ParameterEffect effect = set.proposal().effect();
        return new VersionView(
                set.id(),
                set.number().isPresent() ? set.number().getAsInt() : null,
                set.proposal().ruleVersion(),
                values(set, before),
                new EffectView(
                        effect.data().name(),
                        effect.data().fingerprint(),
                        effect.asOf(),
                        effect.before(),
                        effect.after(),
                        effect.entering(),
                        effect.leaving()),
                set.proposal().reason(),
                set.proposal().officer(),
                set.proposedAt(),
                ruled.map(one -> one.ruling().verdict().name()).orElse(null),
                ruled.map(one -> one.ruling().officer()).orElse(null),
                ruled.map(Ruled::at).orElse(null),
                ruled.map(one -> one.ruling().note()).orElse(""),
                inForce);
    }

    private List<ValueView> values(ParameterSet set, Map<String, String> before) {
        List<ValueView> values = new ArrayList<>();
        set.proposal()
                .values()
                .forEach(
                        (name, value) -> {
                            Optional<ParameterSpec> spec = spec(name);
                            String was = before.get(name);
                            values.add(
                                    new ValueView(
                                            name,
                                            spec.map(ParameterSpec::title).orElse(name),
                                            spec.map(ParameterSpec::unit).orElse(""),
                                            value,
                                            same(spec, value, was) ? value : was));
                        });
        return values;
    }

    private Optional<ParameterSpec> spec(String name) {
        return card.parameters().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Whether two texts are one value, such as 1 and 1.0. */
    private static boolean same(Optional<ParameterSpec> spec, String value, @Nullable String was) {
        if (was == null || spec.isEmpty()) {
            return Objects.equals(value, was);
        }
        try {
            return spec.get().parse(value).equals(spec.get().parse(was));
        } catch (IllegalArgumentException e) {
            // a rule of another version took other values
            return value.equals(was);
        }
    }
}
